import { add, avatar, h, icon } from './dom.js';
import { blocks } from './blocks.js';
import { call } from './api.js';
import { full, momentOf, time } from './dates.js';
import { menuButton } from './menu.js';
import { mrkdwn } from './mrkdwn.js';
import { tried } from './notify.js';
import { person, repliesTo, select, state } from './store.js';

// follows: whether the message above is the same person's, a moment ago.
export function messageRow(message, { follows = false, inThread = false } = {}) {
  const author = person(message.user);
  const moment = momentOf(message.ts);
  const row = h('div', {
    class: `message${follows ? ' follows' : ''}${message.onlyFor ? ' ephemeral' : ''}`, role: 'listitem', tabindex: '-1', 'data-ts': message.ts, 'data-user': message.user,
  });
  add(row, [
    message.onlyFor && h('div', { class: 'only-you' }, icon('eye'), 'Only visible to you'),
    h('div', { class: 'message-side' }, follows
      ? h('time', { class: 'side-time', title: full(moment) }, time(moment))
      : avatar(author)),
    h('div', { class: 'message-main' },
      !follows && h('div', { class: 'message-head' },
        h('strong', {}, author.displayName),
        author.isBot && h('span', { class: 'badge' }, 'APP'),
        h('time', { title: full(moment), datetime: moment.toISOString() }, time(moment))),
      h('div', { class: 'message-body' },
        message.blocks
          ? blocks(message.blocks, { place: { conversation: message.conversation, ts: message.ts } })
          : h('div', { class: 'text' }, mrkdwn(message.text), message.editedTs && edited()),
        message.blocks && message.editedTs && edited()),
      !inThread && threadLink(message)),
    tools(message, inThread),
  ]);
  return row;
}

const edited = () => h('small', { class: 'edited' }, ' (edited)');

function threadLink(message) {
  const replies = repliesTo(message.conversation, message.ts);
  if (!replies.length) {
    return null;
  }
  const authors = [...new Set(replies.map((reply) => reply.user))].slice(0, 3);
  return h('button', { type: 'button', class: 'thread-link', click: () => select(message.conversation, message.ts) },
    authors.map((id) => avatar(person(id), 'small')), `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`);
}

function tools(message, inThread) {
  const shortcuts = message.onlyFor ? [] : state.app.shortcuts.filter((shortcut) => shortcut.isOnMessages);
  const canThread = !inThread && !message.onlyFor;
  if (!canThread && !shortcuts.length) {
    return null;
  }
  return h('div', { class: 'message-tools' },
    canThread && h('button', { type: 'button', class: 'tool', 'aria-label': 'Reply in thread', title: 'Reply in thread', click: () => select(message.conversation, message.ts) }, icon('reply')),
    shortcuts.length > 0 && menuButton({ class: 'tool', 'aria-label': 'More actions', title: 'More actions' }, icon('more'), () => shortcuts.map((shortcut) => ({
      label: [shortcut.name, h('small', {}, state.app.name)],
      action: () => tried(() => call('shortcut', { shortcut: shortcut.callbackId, conversation: message.conversation, ts: message.ts })),
    })), 'More actions'));
}

const minutesBetween = (one, other) => Math.abs(momentOf(one.ts) - momentOf(other.ts)) / 60000;

export const isFollowing = (message, before) => Boolean(before)
  && before.user === message.user && !before.onlyFor && !message.onlyFor && minutesBetween(message, before) < 5;
