import { fill, h, icon } from './dom.js';
import { composer } from './composer.js';
import { isAtEnd, isForMe, isLast, rowOf, toEnd } from './scroll.js';
import { drawThread } from './timeline.js';
import { messagesIn, on, select, state, titleOf } from './store.js';

const panel = document.getElementById('panel');

let list = null;
let scroller = null;
let shown = null;

// The pane on the right with one thread.
export function mountThread() {
  on('all', () => draw(true));
  on('selection', () => draw(false));
  on('messages', onMessage);
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && state.thread && panel.dataset.shows === 'thread') {
      close();
    }
  });
}

const close = () => {
  const ts = state.thread;
  select(state.selected);
  document.querySelector(`[data-ts="${ts}"]`)?.focus();
};

function onMessage({ conversation, message, isNew }) {
  if (conversation !== state.selected) {
    return;
  }
  const wasAtEnd = scroller !== null && isAtEnd(scroller);
  draw(false);
  if (message && state.thread && message.threadTs === state.thread && (wasAtEnd || (isNew && isForMe(message)))) {
    toEnd(scroller, isNew || isLast(list, message) ? rowOf(list, message) : null);
  }
}

function draw(isNew) {
  const root = state.thread && messagesIn(state.selected).find((message) => message.ts === state.thread);
  if (!root) {
    if (panel.dataset.shows === 'thread') {
      panel.hidden = true;
      panel.dataset.shows = '';
      shown = null;
      scroller = null;
    }
    return;
  }
  const key = `${state.viewer} ${root.conversation} ${root.ts}`;
  if (isNew || shown !== key || panel.dataset.shows !== 'thread') {
    shown = key;
    panel.hidden = false;
    panel.dataset.shows = 'thread';
    panel.setAttribute('aria-label', 'Thread');
    list = h('div', { class: 'timeline', role: 'list', 'aria-label': 'Thread' });
    scroller = h('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': 'Thread' }, list);
    fill(panel,
      h('header', { class: 'panel-head' }, h('h2', {}, 'Thread'), h('span', { class: 'topic' }, titleOf(state.conversations.get(root.conversation))),
        h('button', { type: 'button', class: 'tool', 'aria-label': 'Close thread', click: close }, icon('close'))),
      scroller,
      composer({ conversation: root.conversation, thread: root.ts, id: 'reply' }));
    drawThread(list, root);
    toEnd(scroller);
    panel.querySelector('#reply').focus();
    return;
  }
  drawThread(list, root);
}
