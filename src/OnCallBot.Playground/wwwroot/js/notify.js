import { h } from './dom.js';

const toasts = document.getElementById('toasts');
const live = document.getElementById('live');

// What must be read lies above everything: within the dialog that is open, if one is.
export function toast(text, action = null) {
  ([...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body).append(toasts);
  const box = h('div', { class: 'toast' },
    h('span', {}, text),
    action && h('button', { type: 'button', class: 'link-button', click: () => { action.run(); box.remove(); } }, action.label),
    h('button', { type: 'button', class: 'link-button', 'aria-label': 'Dismiss', click: () => box.remove() }, '×'));
  toasts.append(box);
  setTimeout(() => box.remove(), 9000);
}

export const clearToasts = () => toasts.replaceChildren();

export const announce = (text) => {
  live.textContent = text;
};

// Runs what may be refused and says why it was.
export async function tried(work) {
  try {
    const answer = await work();
    if (answer?.problem) {
      toast(answer.problem);
    }
    if (answer?.notice) {
      toast(answer.notice);
    }
    return answer;
  } catch (error) {
    toast(error.message);
    return null;
  }
}
