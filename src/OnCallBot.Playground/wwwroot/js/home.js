import { fill, h } from './dom.js';
import { blocks } from './blocks.js';
import { call } from './api.js';
import { tried } from './notify.js';
import { isAppDirect, on, state } from './store.js';

// The app hears that its home is open, and may publish what it wants shown there.
export const openHome = () => tried(() => call('home', { tab: state.tab }));

export function drawHome(box) {
  const pressed = document.activeElement?.dataset?.action;
  fill(box, state.home
    ? h('div', { class: 'home-blocks' }, blocks(state.home.definition.blocks, { place: { view: state.home.id } }))
    : h('div', { class: 'nothing' }, h('h2', {}, state.app.name), h('p', {}, state.app.description), h('p', {}, 'The app has published nothing here yet.')));
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
