import { get } from './api.js';
import { mountConversation } from './conversation.js';
import { mountHome } from './home.js';
import { mountModal } from './modal.js';
import { mountRefusals } from './refusals.js';
import { mountSidebar } from './sidebar.js';
import { on, select, state, tell } from './store.js';
import { listen } from './stream.js';
import { mountThread } from './thread.js';

// Whom one acts as belongs to the tab, so that two tabs can be two people; a new tab begins as the last one.
const key = 'playground.as';
const patience = 2000;

function become(id) {
  sessionStorage.setItem(key, id);
  localStorage.setItem(key, id);
  state.unread.clear();
  listen(id);
}

function switchTo(id) {
  state.thread = null;
  become(id);
}

function followAddress() {
  const [, conversation, thread] = location.hash.split('/');
  if (conversation && conversation !== state.selected && state.conversations.has(conversation)) {
    select(conversation, thread ?? null);
  }
}

function start() {
  mountSidebar(switchTo);
  mountConversation();
  mountThread();
  mountHome();
  mountModal();
  mountRefusals();

  const [, conversation, thread] = location.hash.split('/');
  state.selected = conversation ?? null;
  state.thread = thread ?? null;
  const writeAddress = () => history.replaceState(null, '', `/#/${state.selected}${state.thread ? `/${state.thread}` : ''}`);
  on('all', writeAddress);
  on('selection', writeAddress);
  addEventListener('hashchange', followAddress);
  on('connected', (isConnected) => document.body.classList.toggle('offline', !isConnected));
  addEventListener('resize', () => tell('sidebar', false));

  on('lost', () => setTimeout(begin, patience));
  on('all', focusOnce());
  begin();
}

// As whom the address or the tab says, else as the first there is. Where nobody is there or nobody answers: again later.
async function begin() {
  const people = await get('people').catch(() => []);
  const wanted = [new URLSearchParams(location.search).get('as'), sessionStorage.getItem(key), localStorage.getItem(key)];
  const chosen = wanted.map((id) => people.find((person) => person.id === id)).find(Boolean) ?? people[0];
  if (chosen) {
    become(chosen.id);
  } else {
    setTimeout(begin, patience);
  }
}

// The first thing one does is write.
function focusOnce() {
  let isDone = false;
  return () => {
    if (!isDone && !document.querySelector('dialog[open]')) {
      document.getElementById('composer')?.focus();
    }
    isDone = true;
  };
}

start();
