import { fill, h, icon } from './dom.js';
import { call } from './api.js';
import { composer } from './composer.js';
import { drawHome, openHome } from './home.js';
import { announce, tried } from './notify.js';
import { redraw } from './rows.js';
import * as scroll from './scroll.js';
import { isAppDirect, on, person, state, tell, titleOf } from './store.js';
import { drawTimeline } from './timeline.js';
import { welcome } from './welcome.js';

const main = document.getElementById('main');

let list = null;
let scroller = null;
let shown = null;

// Whoever stands at the end stays there when what is above grows: a picture has no height before it is loaded.
let staysAtEnd = false;

// The middle: a conversation's messages and the field to write in, or the app's home.
export function mountConversation() {
  on('all', () => keepingFocus(() => draw(true)));
  on('selection', () => draw(shown !== state.selected));
  on('conversations', () => draw(false));
  on('people', () => keepingFocus(() => draw(true)));
  on('messages', onMessage);
  on('home', () => isHome() && drawHome(main.querySelector('.home-blocks')));
}

// Whoever is writing goes on writing when the page is drawn afresh.
function keepingFocus(work) {
  const { id, selectionStart, selectionEnd } = document.activeElement ?? {};
  work();
  const field = id === 'composer' && document.getElementById(id);
  if (field) {
    field.focus();
    field.setSelectionRange(selectionStart, selectionEnd);
  }
}

const isHome = () => isAppDirect(state.conversations.get(state.selected)) && state.app.hasHome && state.tab === 'home';

function draw(isNew) {
  const conversation = state.conversations.get(state.selected);
  if (!conversation) {
    fill(main, h('p', { class: 'nothing' }, 'There is no channel yet.'));
    return;
  }
  if (!isNew && shown === conversation.id && !isHome() && list) {
    redraw(main.querySelector('.main-head'), head(conversation));
    drawTimeline(list, conversation.id);
    return;
  }
  shown = conversation.id;
  document.title = `${titleOf(conversation)} · ${state.workspace}`;
  const top = h('header', { class: 'main-head' });
  redraw(top, head(conversation));
  if (isHome()) {
    list = null;
    const home = h('div', { class: 'blocks home-blocks' });
    fill(main, top, tabs(), h('div', { class: 'home', id: 'home' }, home));
    drawHome(home);
    return;
  }
  list = h('div', { class: 'timeline', role: 'list', 'aria-label': `Messages in ${titleOf(conversation)}` });
  list.addEventListener('load', ({ target }) => staysAtEnd && toEnd(target.closest('.message')), true);
  scroller = h('div', {
    class: 'scroller', tabindex: '0', 'aria-label': 'Messages', role: 'region', scroll: () => { staysAtEnd = isAtEnd(); },
  }, beginning(conversation), list);
  const field = isAppDirect(conversation) && !state.app.takesMessages
    ? h('p', { class: 'no-composer' }, 'The manifest does not let people write to the app.')
    : composer({ conversation: conversation.id, id: 'composer' });
  fill(main, top, isAppDirect(conversation) && state.app.hasHome && tabs(), scroller, field);
  drawTimeline(list, conversation.id);
  toEnd();
}

function onMessage({ conversation, message, isNew }) {
  if (conversation !== state.selected || !list) {
    return;
  }
  const wasAtEnd = isAtEnd();
  drawTimeline(list, conversation);

  // One is gone.
  if (!message) {
    return;
  }

  // What stands at the end and grows, as an answer that another takes the place of, stays in sight too.
  const isSeen = isNew ? wasAtEnd || scroll.isForMe(message) : wasAtEnd && scroll.isLast(list, message);
  if (isSeen && !message.threadTs) {
    toEnd(scroll.rowOf(list, message));
  }
  if (isNew && message.user !== state.viewer) {
    announce(`${person(message.user).displayName}: ${message.text || 'a message'}`);
  }
}

function toEnd(row = null) {
  scroll.toEnd(scroller, row);
  staysAtEnd = isAtEnd();
}

const isAtEnd = () => scroll.isAtEnd(scroller);

function head(conversation) {
  const direct = conversation.kind === 'direct' || conversation.kind === 'group';
  const title = titleOf(conversation);
  const members = conversation.members.map((id) => person(id).displayName).join(', ');
  return [
    part('menu', '', () => h('button', { type: 'button', class: 'tool menu-toggle', 'aria-label': 'Show conversations', click: () => tell('sidebar', true) }, icon('menu'))),
    part('titles', JSON.stringify([title, conversation.topic]), () => h('div', { class: 'titles' },
      h('h1', {}, !direct && icon(conversation.kind === 'private' ? 'lock' : 'hash'), title),
      conversation.topic && h('p', { class: 'topic' }, conversation.topic))),
    !direct && part('members', members, () => h('span', { class: 'members', title: members }, icon('people'), String(conversation.members.length))),
    !direct && !conversation.members.includes(state.app.bot) && part('add-app', conversation.id, () => h('button', {
      type: 'button', class: 'button small', click: () => tried(() => call('add-app', { conversation: conversation.id })),
    }, `Add ${state.app.name}`)),
  ].filter(Boolean);
}

const part = (key, version, draw) => ({ key, version, draw });

function beginning(conversation) {
  const isFirst = conversation.id === [...state.conversations.keys()][0];
  return isFirst || isAppDirect(conversation)
    ? welcome(conversation)
    : h('div', { class: 'beginning' }, h('h2', {}, titleOf(conversation)), h('p', {}, `This is the very beginning of ${conversation.name ? `#${conversation.name}` : 'your direct messages'}.`));
}

function tabs() {
  const tab = (name, label) => h('button', {
    type: 'button', role: 'tab', class: 'tab', 'aria-selected': String(state.tab === name), click: () => show(name),
  }, label);
  return h('div', { class: 'tabs', role: 'tablist', 'aria-label': state.app.name }, tab('home', 'Home'), tab('messages', 'Messages'));
}

function show(name) {
  state.tab = name;
  openHome();
  draw(true);
  main.querySelector('[role=tab][aria-selected=true]')?.focus();
}
