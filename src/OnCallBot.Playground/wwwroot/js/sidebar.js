import { avatar, fill, h, icon } from './dom.js';
import { call } from './api.js';
import { resetButton, timeMachine } from './clock.js';
import { doorButton } from './door.js';
import { menuButton } from './menu.js';
import { tried } from './notify.js';
import { openRefusals } from './refusals.js';
import { redraw } from './rows.js';
import { changes, isAppDirect, me, now, on, person, select, state, tell, titleOf } from './store.js';

const sidebar = document.getElementById('sidebar');
const app = document.getElementById('app');

// The left side: whom one acts as, where one can go, what time the bot believes it is.
export function mountSidebar(become) {
  const top = h('div', { class: 'side-top' });
  const places = h('div', { class: 'places' });
  const count = h('span', { class: 'count' });
  fill(sidebar, top, places, h('div', { class: 'side-foot' },
    timeMachine(),
    doorButton(),
    h('button', { type: 'button', class: 'side-button', id: 'refusals-button', click: () => { tell('sidebar', false); openRefusals(); } }, icon('refusal'), h('span', {}, 'Refusals'), count),
    resetButton()));

  const drawTop = () => fill(top, h('div', { class: 'workspace' }, state.workspace), switcher(become));
  const drawPlaces = sections(places);
  const drawCount = () => {
    count.textContent = state.refusals.length || '';
    count.hidden = !state.refusals.length;
  };
  const drawAll = () => [drawTop, drawPlaces, drawCount].forEach((draw) => draw());
  on('all', drawAll);
  on('people', drawAll);
  on('conversations', drawPlaces);
  on('selection', () => {
    drawPlaces();
    tell('sidebar', false);
  });
  on('refusals', drawCount);
  on('sidebar', (isOpen) => {
    const wasOpen = app.classList.contains('side-open');
    app.classList.toggle('side-open', isOpen);
    if (isOpen && !wasOpen) {
      sidebar.querySelector('button').focus();
    }
  });
  sidebar.addEventListener('keydown', (event) => event.key === 'Escape' && app.classList.contains('side-open') && leave());
  document.addEventListener('pointerdown', (event) => {
    if (app.classList.contains('side-open') && !sidebar.contains(event.target) && !event.target.closest('.menu, dialog')) {
      tell('sidebar', false);
    }
  });
}

function leave() {
  tell('sidebar', false);
  document.querySelector('.menu-toggle')?.focus();
}

function switcher(become) {
  const viewer = me();
  return menuButton({ class: 'switcher', id: 'switcher' }, [
    avatar(viewer),
    h('span', { class: 'switcher-name' }, h('small', {}, 'Acting as'), h('strong', {}, viewer.displayName)),
    icon('down'),
  ], () => [...state.people.values()].filter((one) => !one.isBot).map((one) => ({
    checked: one.id === viewer.id,
    label: [avatar(one, 'small'), h('span', { class: 'option-text' }, one.displayName + (one.isAdmin ? ' · admin' : ''), h('small', {}, one.name === one.displayName ? localTime(one) : `${one.name} · ${localTime(one)}`)), one.id === viewer.id && icon('check')],
    action: () => become(one.id),
  })), 'Act as');
}

const localTime = (one) => new Intl.DateTimeFormat('en-GB', { timeZone: one.timeZone, hour: '2-digit', minute: '2-digit', weekday: 'short' }).format(now());

// Draws the places there are, each kind under its heading.
function sections(box) {
  const kinds = { Channels: h('ul'), 'Direct messages': h('ul'), Apps: h('ul') };
  fill(box, Object.entries(kinds).map(([title, list]) => h('section', {}, h('h2', {}, title), list)));
  return () => {
    const all = [...state.conversations.values()];
    const app = all.filter(isAppDirect);
    redraw(kinds.Channels, all.filter((one) => one.kind === 'channel' || one.kind === 'private').map(place));
    redraw(kinds['Direct messages'], [...all.filter((one) => (one.kind === 'direct' || one.kind === 'group') && !isAppDirect(one)).map(place), writeTo]);
    redraw(kinds.Apps, app.map(place));
    kinds.Apps.parentElement.hidden = !app.length;
  };
}

function place(conversation) {
  const unread = state.unread.get(conversation.id);
  const isHere = conversation.id === state.selected;
  const title = titleOf(conversation);
  return {
    key: conversation.id,
    version: JSON.stringify([state.viewer, conversation, title, unread, isHere]),
    draw: () => h('li', {}, h('button', {
      type: 'button', class: `place${unread ? ' unread' : ''}`, 'aria-current': isHere ? 'page' : null, 'data-conversation': conversation.id, click: () => select(conversation.id),
    }, sign(conversation), h('span', { class: 'place-name' }, title), unread && h('span', { class: 'count', 'aria-label': `${unread} unread` }, String(unread)))),
  };
}

const writeTo = { key: 'write-to', version: '', draw: () => h('li', {}, newDirect()) };

function sign(conversation) {
  if (conversation.name) {
    return icon(conversation.kind === 'private' ? 'lock' : 'hash');
  }
  const other = conversation.members.find((id) => id !== state.viewer) ?? state.viewer;
  return avatar(person(other), 'small');
}

function newDirect() {
  return menuButton({ class: 'place quiet' }, [h('span', { class: 'plus', 'aria-hidden': 'true' }, '+'), h('span', { class: 'place-name' }, 'Write to somebody')], () =>
    [...state.people.values()].filter((one) => !one.isBot).map((one) => ({
      label: [avatar(one, 'small'), one.displayName],
      action: () => tried(async () => {
        const { conversation } = await call('direct', { user: one.id });
        changes.conversation(conversation);
        select(conversation.id);
      }),
    })), 'Write to');
}

