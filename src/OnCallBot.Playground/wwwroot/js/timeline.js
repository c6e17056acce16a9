import { h } from './dom.js';
import { dayKey, dayTitle, momentOf } from './dates.js';
import { isFollowing, messageRow } from './message.js';
import { redraw } from './rows.js';
import { me, messagesIn, repliesTo } from './store.js';

// Shows the messages of a conversation that stand in no thread, with a line between days.
export function drawTimeline(list, conversation) {
  const messages = messagesIn(conversation).filter((message) => !message.threadTs);
  const entries = [];
  messages.forEach((message, index) => {
    const before = messages[index - 1];
    const day = dayKey(momentOf(message.ts));
    const isNewDay = !before || dayKey(momentOf(before.ts)) !== day;
    if (isNewDay) {
      const title = dayTitle(momentOf(message.ts));
      entries.push({ key: `day-${index}-${day}`, version: title, draw: () => h('div', { class: 'day', role: 'listitem' }, h('span', {}, title)) });
    }
    entries.push(entry(message, !isNewDay && isFollowing(message, before)));
  });
  redraw(list, entries);
}

export function drawThread(list, root) {
  const messages = [root, ...repliesTo(root.conversation, root.ts)];
  redraw(list, messages.map((message, index) => entry(message, isFollowing(message, messages[index - 1]), true)));
}

const entry = (message, follows, inThread = false) => ({
  key: `${message.conversation}/${message.ts}`,
  version: JSON.stringify([message, follows, me().id, repliesTo(message.conversation, message.ts).map((reply) => reply.user)]),
  draw: () => messageRow(message, { follows, inThread }),
});
