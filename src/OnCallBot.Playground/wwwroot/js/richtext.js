import { h } from './dom.js';
import { dateToken } from './dates.js';
import { emoji } from './emoji.js';
import { channelMention, link, userMention } from './mrkdwn.js';

export const richText = (elements) => elements.map((part) => containers[part.type]?.(part) ?? null);

const leaves = (parts) => parts.map((part) => styled(inner[part.type]?.(part) ?? '', part.style));

const containers = {
  rich_text_section: (part) => h('div', { class: 'rich' }, leaves(part.elements)),
  rich_text_quote: (part) => h('blockquote', { class: 'quote' }, leaves(part.elements)),
  rich_text_preformatted: (part) => h('pre', { class: 'pre' }, leaves(part.elements)),
  rich_text_list: (part) => h(part.style === 'ordered' ? 'ol' : 'ul', {
    class: `rich-list indent-${Math.min(part.indent ?? 0, 8)}`, start: part.offset ? part.offset + 1 : null,
  }, part.elements.map((item) => h('li', {}, leaves(item.elements)))),
};

const inner = {
  text: (part) => part.text,
  link: (part) => link(part.url, [part.text ?? part.url]),
  user: (part) => userMention(part.user_id),
  usergroup: (part) => h('span', { class: 'mention' }, `@${part.usergroup_id}`),
  team: (part) => h('span', { class: 'mention' }, part.team_id),
  channel: (part) => channelMention(part.channel_id),
  emoji: (part) => emoji(part.name) ?? `:${part.name}:`,
  broadcast: (part) => h('span', { class: 'mention broadcast' }, `@${part.range}`),
  color: (part) => part.value,
  date: (part) => h('time', {}, dateToken(String(part.timestamp), part.format) ?? part.fallback ?? ''),
};

const tags = { code: 'code', strike: 's', italic: 'em', underline: 'u', bold: 'strong' };

const styled = (content, style = {}) => Object.entries(tags).reduce((inside, [name, tag]) => style[name] ? h(tag, {}, inside) : inside, content);
