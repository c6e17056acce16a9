import { fill, h, icon } from './dom.js';
import { clockFace } from './dates.js';
import { clearToasts, toast } from './notify.js';
import { on, select, state } from './store.js';

const panel = document.getElementById('panel');

// The pane on the right with what was refused: in Slack one would have to look into the bot's logs for it.
export function mountRefusals() {
  on('all', draw);
  on('refusals', (refusal) => {
    draw();
    if (refusal && panel.dataset.shows !== 'refusals') {
      toast(`Refused: ${refusal.what}: ${refusal.error}`, { label: 'Show', run: openRefusals });
    }
  });
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && panel.dataset.shows === 'refusals' && close());
}

export function openRefusals() {
  clearToasts();
  select(state.selected);
  panel.dataset.shows = 'refusals';
  panel.hidden = false;
  draw();
  panel.querySelector('button').focus();
}

function close() {
  panel.hidden = true;
  panel.dataset.shows = '';
  document.getElementById('refusals-button')?.focus();
}

function draw() {
  if (panel.dataset.shows !== 'refusals') {
    return;
  }
  panel.setAttribute('aria-label', 'Refusals');
  fill(panel,
    h('header', { class: 'panel-head' }, h('h2', {}, 'Refusals'), h('span', { class: 'topic' }, 'what Slack would not have taken'),
      h('button', { type: 'button', class: 'tool', 'aria-label': 'Close refusals', click: close }, icon('close'))),
    h('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': 'Refusals' },
      state.refusals.length
        ? h('ol', { class: 'refusals' }, state.refusals.toReversed().map(row))
        : h('p', { class: 'nothing' }, 'Nothing was refused. Good.')));
}

function row(refusal) {
  const at = clockFace(new Date(refusal.at));
  return h('li', { class: 'refusal' },
    h('div', { class: 'refusal-head' }, h('code', {}, refusal.what), h('time', {}, `${at.day}, ${at.time}`)),
    h('strong', { class: 'refusal-error' }, refusal.error),
    refusal.details.length > 0 && h('ul', {}, refusal.details.map((detail) => h('li', {}, explained(detail)))));
}

// Slack writes «[ERROR] what is wrong [json-pointer:where]».
function explained(detail) {
  const parts = /^(?:\[ERROR\] )?(.*?)(?: \[json-pointer:(.*)\])?$/su.exec(detail);
  return [parts[1], parts[2] && [' ', h('code', {}, parts[2])]];
}
