import { state } from './store.js';

// Where one stands in a list of messages, and going to its end.

export const isAtEnd = (scroller) => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 120;

export const rowOf = (list, message) => list.querySelector(`[data-ts="${message.ts}"]`);

export const isLast = (list, message) => list.lastElementChild?.dataset.ts === message.ts;

// Whoever writes, or is told something alone, wants to see it wherever they stand.
export const isForMe = (message) => message.user === state.viewer || Boolean(message.onlyFor);

// A message that is taller than the screen is read from its top.
export function toEnd(scroller, row = null) {
  scroller.scrollTop = scroller.scrollHeight;
  if (row && row.offsetHeight > scroller.clientHeight) {
    row.scrollIntoView({ block: 'start' });
  }
}
