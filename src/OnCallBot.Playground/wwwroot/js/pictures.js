import { h } from './dom.js';
import { link } from './mrkdwn.js';

// The playground loads nothing from elsewhere: of such a picture it shows what it is and where it would come from.
export function picture(definition, look) {
  const url = definition.image_url ?? definition.slack_file?.url ?? '';
  if (url.startsWith('data:image/') || isOwn(url)) {
    return h('img', { class: `picture ${look}`, src: url, alt: definition.alt_text });
  }
  return h('span', { class: `picture missing ${look}`, role: 'img', 'aria-label': definition.alt_text, title: url },
    look === 'wide' ? [h('span', {}, definition.alt_text), h('small', {}, link(url, [url]))] : '▧');
}

// The bot's own pictures are served from where the page is.
function isOwn(url) {
  return URL.canParse(url) && new URL(url).origin === window.location.origin;
}
