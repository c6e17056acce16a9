import { h } from './dom.js';
import { block } from './blocks.js';
import { call } from './api.js';
import { tried } from './notify.js';
import { redraw } from './rows.js';
import { isAppDirect, on, state } from './store.js';

// The app hears that its home is open, and may publish what it wants shown there.
export const openHome = () => tried(() => call('home', { tab: state.tab }));

// What the app publishes anew often differs in a few lines: the rest stays where it is.
export function drawHome(box) {
  const pressed = document.activeElement?.dataset?.action;
  const view = state.home;
  redraw(box, view ? view.definition.blocks.map((definition, index) => ({
    key: String(index),
    version: JSON.stringify([view.id, definition]),
    draw: () => block(definition, { place: { view: view.id } }),
  })) : [{
    key: 'nothing',
    version: '',
    draw: () => h('div', { class: 'nothing' }, h('h2', {}, state.app.name), h('p', {}, state.app.description), h('p', {}, 'The app has published nothing here yet.')),
  }]);
  if (pressed) {
    box.querySelector(`[data-action="${CSS.escape(pressed)}"]`)?.focus();
  }
}

export function mountHome() {
  let last = null;
  const look = () => {
    const key = `${state.viewer} ${state.selected}`;
    // After a beginning anew nothing is there any more.
    if ((key !== last || !state.home) && isAppDirect(state.conversations.get(state.selected))) {
      openHome();
    }
    last = key;
  };
  on('all', look);
  on('selection', look);
}
