import { get } from './api.js';
import { mountConversation } from './conversation.js';
import { mountHome } from './home.js';
import { mountModal } from './modal.js';
import { toast } from './notify.js';
import { mountRefusals } from './refusals.js';
import { mountSidebar } from './sidebar.js';
import { on, select, state, tell } from './store.js';
import { listen } from './stream.js';
import { mountThread } from './thread.js';

// Whom one acts as belongs to the tab, so that two tabs can be two people; a new tab begins as the last one.
const key = 'playground.as';
const remembered = () => sessionStorage.getItem(key) ?? localStorage.getItem(key);

function become(id) {
  sessionStorage.setItem(key, id);
  localStorage.setItem(key, id);
  state.unread.clear();
  state.thread = null;
  listen(id);
}

function followAddress() {
  const [, conversation, thread] = location.hash.split('/');
  if (conversation && conversation !== state.selected && state.conversations.has(conversation)) {
    select(conversation, thread ?? null);
  }
}

async function start() {
  mountSidebar(become);
  mountConversation();
  mountThread();
  mountHome();
  mountModal();
  mountRefusals();

  const [, conversation, thread] = location.hash.split('/');
  state.selected = conversation ?? null;
  state.thread = thread ?? null;
  const writeAddress = () => history.replaceState(null, '', `#/${state.selected}${state.thread ? `/${state.thread}` : ''}`);
  on('all', writeAddress);
  on('selection', writeAddress);
  addEventListener('hashchange', followAddress);
  on('connected', (isConnected) => document.body.classList.toggle('offline', !isConnected));
  addEventListener('resize', () => tell('sidebar', false));

  const people = await get('people');
  if (!people.length) {
    toast('There is nobody in this workspace.');
    return;
  }
  const asked = new URLSearchParams(location.search).get('as') ?? remembered();
  become((people.find((person) => person.id === asked) ?? people[0]).id);
  on('all', focusOnce());
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
