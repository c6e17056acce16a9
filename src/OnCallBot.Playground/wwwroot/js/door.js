import { fill, h, icon } from './dom.js';
import { call } from './api.js';
import { tried } from './notify.js';
import { on, state } from './store.js';

// Which way Slack reaches the bot: as a setting of the app there, here while everything runs.
export function doorButton() {
  const text = h('span', {});
  const button = h('button', {
    type: 'button', class: 'side-button', id: 'door-button', hidden: true,
    click: async () => {
      button.disabled = true;
      await tried(() => call('door', { socketMode: !state.door.isSocketMode }));
      button.disabled = false;
    },
  }, icon('door'), text);
  const draw = () => {
    const { canSwitch, isSocketMode } = state.door;
    button.hidden = !canSwitch;
    button.setAttribute('aria-pressed', String(isSocketMode));
    button.title = isSocketMode ? 'The bot is reached over Socket Mode. Switch to HTTP' : 'The bot is reached over HTTP. Switch to Socket Mode';
    fill(text, isSocketMode ? 'Socket Mode' : 'HTTP');
  };
  on('all', draw);
  on('door', draw);
  return button;
}
