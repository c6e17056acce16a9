import { h } from './dom.js';
import { call } from './api.js';
import { tried } from './notify.js';
import { isAppDirect, me, state } from './store.js';

// What to do first, where one arrives.
export function welcome(conversation) {
  const examples = state.examples.length ? state.examples : state.app.commands.map((command) => ({ text: command.name, meaning: command.description }));
  return h('section', { class: 'welcome', 'aria-label': 'Welcome' },
    h('h2', {}, isAppDirect(conversation) ? `You and ${state.app.name}` : `Welcome to the playground of ${state.app.name}`),
    h('p', {}, 'This is a small Slack of your own, on this machine. Nothing you do here reaches anybody. Try one of these:'),
    h('div', { class: 'examples' }, examples.map((example) => h('button', {
      type: 'button', class: 'example', click: () => tried(() => call('send', { conversation: conversation.id, text: example.text })),
    }, h('code', {}, example.text), h('span', {}, example.meaning)))),
    h('ul', { class: 'hints' },
      h('li', {}, 'Type ', h('kbd', {}, '/'), ' below to see every command.'),
      h('li', {}, `You act as ${me().displayName}. Become somebody else at the top left, and see what they see.`),
      h('li', {}, 'The clock at the bottom left is the bot’s: move it to whatever day you want to see.'),
      h('li', {}, 'What Slack would refuse is refused here too, and listed under “Refusals”.')));
}
