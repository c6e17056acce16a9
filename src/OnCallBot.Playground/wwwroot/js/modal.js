import { fill, h, icon } from './dom.js';
import { blocks } from './blocks.js';
import { call } from './api.js';
import { toast } from './notify.js';
import { textObject } from './mrkdwn.js';
import { forget, valuesAt } from './press.js';
import { on, state } from './store.js';

let dialog = null;
let shown = null;
let errors = {};
let closing = null;

// The modal on top of the pile. Escape and Close take away the top one, the cross takes away all.
export function mountModal() {
  on('all', draw);
  on('modal', draw);
}

function draw() {
  const view = state.modal.at(-1);
  if (!view) {
    dialog?.remove();
    dialog = null;
    shown = null;
    return;
  }
  if (shown?.id === view.id && shown.hash === view.hash) {
    return;
  }
  const isOther = shown?.id !== view.id;
  if (isOther) {
    errors = {};
  }
  shown = view;
  if (!dialog) {
    dialog = h('dialog', { class: 'dialog modal', cancel: (event) => { event.preventDefault(); close(false); } });
    document.body.append(dialog);
    dialog.showModal();
  }
  drawView(view, isOther);
}

function drawView(view, isOther) {
  const focused = document.activeElement?.closest('[data-block]')?.dataset.block;
  const { definition } = view;
  const body = h('div', { class: 'modal-body' }, blocks(definition.blocks, { place: { view: view.id }, errors }));
  const form = h('form', { class: 'modal-form', novalidate: true, submit: (event) => { event.preventDefault(); submit(view); } },
    h('header', { class: 'modal-head' },
      h('h2', { id: 'modal-title' }, textObject(definition.title)),
      h('button', { type: 'button', class: 'tool', 'aria-label': 'Close all', title: 'Close', click: () => close(true) }, icon('close'))),
    body,
    h('footer', { class: 'modal-foot' },
      h('span', { class: 'modal-app' }, state.app.name),
      h('button', { type: 'button', class: 'button', click: () => close(false) }, definition.close ? textObject(definition.close) : state.modal.length > 1 ? 'Back' : 'Cancel'),
      definition.submit && h('button', { type: 'submit', class: 'button primary', disabled: definition.submit_disabled }, textObject(definition.submit))));
  dialog.setAttribute('aria-labelledby', 'modal-title');
  fill(dialog, form);
  if (isOther) {
    (dialog.querySelector('[autofocus]') ?? body.querySelector('.input input, .input textarea') ?? reading(body)).focus();
  } else {
    body.querySelector(`[data-block="${CSS.escape(focused ?? '')}"] :is(input, textarea)`)?.focus();
  }
}

// Where nothing is to be filled in, it is read from its top, however far down its first button stands: by the arrow keys, or there is nothing but to close it.
function reading(body) {
  if (body.scrollHeight <= body.clientHeight) {
    return dialog.querySelector('.modal-foot button:last-child');
  }
  body.tabIndex = 0;
  return body;
}

async function submit(view) {
  const button = dialog.querySelector('[type=submit]');
  if (!button || button.getAttribute('aria-busy')) {
    return;
  }
  button.setAttribute('aria-busy', 'true');
  const place = { view: view.id };
  try {
    const result = await call('submit', { view: view.id, values: valuesAt(place) });
    button.removeAttribute('aria-busy');
    if (result.errors) {
      errors = result.errors;
      drawView(view, false);
      dialog.querySelector('.wrong input, .wrong textarea')?.focus();
    } else if (result.problem) {
      toast(result.problem);
    } else if (!state.modal.some((one) => one.id === view.id)) {
      forget(place);
    }
  } catch (error) {
    button.removeAttribute('aria-busy');
    toast(error.message);
  }
}

// Until the server says that they are gone, they are still there: a second press means the same one.
function close(all) {
  const view = state.modal.at(-1);
  if (!view || closing === view.id) {
    return;
  }
  closing = view.id;
  state.modal.slice(all ? 0 : -1).forEach((one) => forget({ view: one.id }));
  call('close', { view: view.id, all }).catch((error) => {
    closing = null;
    toast(error.message);
  });
}
