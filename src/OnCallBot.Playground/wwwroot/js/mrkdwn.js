import { add, h } from './dom.js';
import { dateToken } from './dates.js';
import { emoji } from './emoji.js';
import { select, state } from './store.js';

// Slack's markup, as nodes. Only & < > are escaped in it; everything else is text until it proves to be markup.

const decode = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export function mrkdwn(text) {
  const parts = text.split(/```\n?([\s\S]*?)\n?```/u);
  const nodes = parts.flatMap((part, index) =>
    index % 2 === 1 ? [h('pre', { class: 'pre' }, decode(plainLinks(part)))] : lines(trimAroundPre(part, index, parts.length)));
  return add(h('span', { class: 'mrkdwn' }), nodes);
}

// A block of code stands on lines of its own: the breaks around it are not shown again.
const trimAroundPre = (part, index, count) =>
  part.replace(index > 0 ? /^\n/u : /^(?!)/u, '').replace(index < count - 1 ? /\n$/u : /(?!)$/u, '');

const plainLinks = (text) => text.replaceAll(/<([^>|]+)(?:\|([^>]*))?>/gu, (_, target, label) => label ?? target);

function lines(text) {
  if (text === '') {
    return [];
  }
  const nodes = [];
  let quote = null;
  let first = true;
  for (const line of text.split('\n')) {
    const quoted = /^(?:&gt;|>) ?/u.exec(line);
    if (quoted) {
      if (!quote) {
        quote = h('blockquote', { class: 'quote' });
        nodes.push(quote);
      } else {
        quote.append(h('br'));
      }
      add(quote, inline(line.slice(quoted[0].length)));
    } else {
      if (!first && !quote) {
        nodes.push(h('br'));
      }
      quote = null;
      nodes.push(...inline(line));
    }
    first = false;
  }
  return nodes;
}

const styles = { '*': 'strong', _: 'em', '~': 's' };

function inline(text) {
  const nodes = [];
  let plain = '';
  const flush = () => {
    nodes.push(...bareLinks(plain));
    plain = '';
  };
  let at = 0;
  while (at < text.length) {
    const found = token(text, at);
    if (found) {
      flush();
      nodes.push(found.node);
      at += found.length;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  flush();
  return nodes;
}

function token(text, at) {
  const letter = text[at];
  if (letter === '`') {
    const end = text.indexOf('`', at + 1);
    return end > at + 1 ? { node: h('code', {}, decode(plainLinks(text.slice(at + 1, end)))), length: end - at + 1 } : null;
  }
  if (letter === '<') {
    const end = text.indexOf('>', at);
    return end > at + 1 ? { node: special(text.slice(at + 1, end)), length: end - at + 1 } : null;
  }
  if (letter === ':') {
    const name = /^:([a-z0-9_+'-]+):(?::skin-tone-[2-6]:)?/u.exec(text.slice(at));
    const sign = name && emoji(name[1]);
    return sign ? { node: emojiNode(name[1], sign), length: name[0].length } : null;
  }
  return letter in styles ? styled(text, at) : null;
}

const isWord = (letter) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

const isSpace = (letter) => letter === undefined || /\s/u.test(letter);

function styled(text, at) {
  const sign = text[at];
  if (isWord(text[at - 1]) || isSpace(text[at + 1]) || text[at + 1] === sign) {
    return null;
  }
  for (let end = text.indexOf(sign, at + 2); end > 0; end = text.indexOf(sign, end + 1)) {
    if (!isSpace(text[end - 1]) && !isWord(text[end + 1]) && !isInside(text, at, end)) {
      return { node: h(styles[sign], {}, inline(text.slice(at + 1, end))), length: end - at + 1 };
    }
  }
  return null;
}

// Whether a sign between these places belongs to a link or to code that is still open there.
const isInside = (text, from, to) => {
  const between = text.slice(from, to);
  return between.lastIndexOf('<') > between.lastIndexOf('>') || between.split('`').length % 2 === 0;
};

const emojiNode = (name, sign) => h('span', { class: 'emoji', role: 'img', 'aria-label': name.replaceAll('_', ' '), title: `:${name}:` }, sign);

function special(content) {
  const bar = content.indexOf('|');
  const target = bar < 0 ? content : content.slice(0, bar);
  const label = bar < 0 ? '' : decode(content.slice(bar + 1));
  if (target.startsWith('@')) {
    return userMention(target.slice(1), label);
  }
  if (target.startsWith('#')) {
    return channelMention(target.slice(1), label);
  }
  if (target.startsWith('!date^')) {
    const [, timestamp, pattern, url] = target.split('^');
    const shown = h('time', {}, dateToken(timestamp, decode(pattern ?? '')) ?? label);
    return url ? link(decode(url), [shown]) : shown;
  }
  if (target.startsWith('!subteam^')) {
    return h('span', { class: 'mention' }, label || `@${target.slice(9)}`);
  }
  if (target.startsWith('!')) {
    return h('span', { class: 'mention broadcast' }, label || `@${target.slice(1)}`);
  }
  const url = decode(target);
  return link(url, [label || url.replace(/^mailto:/u, '')]);
}

export function userMention(id, label = '') {
  const known = state.people.get(id);
  return h('span', { class: id === state.viewer ? 'mention own' : 'mention', 'data-user': id }, `@${known?.displayName ?? (label || id)}`);
}

export function channelMention(id, label = '') {
  const known = state.conversations.get(id);
  return known
    ? h('button', { type: 'button', class: 'mention', click: () => select(id) }, `#${known.name}`)
    : h('span', { class: 'mention' }, `#${label || id}`);
}

export const isSafe = (url) => /^(?:https?:\/\/|mailto:|tel:|slack:)/iu.test(url);

export const link = (url, content) => isSafe(url)
  ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, content)
  : h('span', {}, content);

function bareLinks(text) {
  return text.split(/(https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)\]'"])/u).map((part, index) =>
    index % 2 === 1 ? link(decode(part), [decode(part)]) : decode(part));
}

// plain_text: no markup, but short names of emoji.
export function plain(text, withEmoji = true) {
  if (!withEmoji) {
    return [text];
  }
  return text.split(/(:[a-z0-9_+'-]+:)/u).map((part) => {
    const sign = part.length > 2 && part.startsWith(':') ? emoji(part.slice(1, -1)) : null;
    return sign ? emojiNode(part.slice(1, -1), sign) : part;
  });
}

export const textObject = (object) => object.type === 'mrkdwn' ? mrkdwn(object.text) : h('span', { class: 'plain' }, plain(object.text, object.emoji !== false));

