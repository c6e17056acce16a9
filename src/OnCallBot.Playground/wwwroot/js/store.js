// What the page knows, and who wants to hear of changes. The server tells; nothing here decides anything.

const listeners = new Map();

export const state = {
  viewer: null,
  workspace: '',
  timeZone: null,
  app: { name: '', commands: [], shortcuts: [] },
  people: new Map(),
  conversations: new Map(),
  messages: new Map(),
  modal: [],
  home: null,
  refusals: [],
  examples: [],
  door: { canSwitch: false, isSocketMode: false },
  skew: 0,
  travelled: false,
  selected: null,
  thread: null,
  tab: 'home',
  unread: new Map(),
};

export function on(topic, listener) {
  if (!listeners.has(topic)) {
    listeners.set(topic, new Set());
  }
  listeners.get(topic).add(listener);
  return () => listeners.get(topic).delete(listener);
}

export function tell(topic, detail) {
  for (const listener of listeners.get(topic) ?? []) {
    listener(detail);
  }
}

export function load(snapshot) {
  state.viewer = snapshot.viewer;
  state.workspace = snapshot.workspace;
  state.timeZone = snapshot.timeZone ?? null;
  state.app = snapshot.app;
  setDirectory(snapshot);
  state.messages = new Map(Object.entries(snapshot.messages));
  state.modal = snapshot.modal;
  state.home = snapshot.home ?? null;
  state.refusals = snapshot.refusals;
  state.examples = snapshot.examples;
  state.door = snapshot.door;
  setClock(snapshot.clock);
  if (!state.conversations.has(state.selected)) {
    state.selected = snapshot.conversations[0]?.id ?? null;
    state.thread = null;
  }
  tell('all');
}

function setDirectory({ people, conversations }) {
  state.people = new Map(people.map((person) => [person.id, person]));
  state.people.set('USLACKBOT', { id: 'USLACKBOT', name: 'Slackbot', displayName: 'Slackbot', colour: '#4a6b78', timeZone: 'UTC', isBot: true });
  state.conversations = new Map(conversations.map((conversation) => [conversation.id, conversation]));
}

export function setClock({ now, hasBeenSet }) {
  state.skew = new Date(now).getTime() - Date.now();
  state.travelled = hasBeenSet;
}

// The bot's time.
export const now = () => new Date(Date.now() + state.skew);

export const me = () => state.people.get(state.viewer);

export const person = (id) => state.people.get(id) ?? { id, name: id, displayName: id, colour: '#6b7780', timeZone: 'UTC' };

export const messagesIn = (conversation) => state.messages.get(conversation) ?? [];

export const repliesTo = (conversation, ts) => messagesIn(conversation).filter((message) => message.threadTs === ts);

export function titleOf(conversation) {
  if (conversation.kind === 'channel' || conversation.kind === 'private') {
    return conversation.name;
  }
  const others = conversation.members.filter((id) => id !== state.viewer);
  return others.length ? others.map((id) => person(id).displayName).join(', ') : `${me().displayName} (you)`;
}

export const isAppDirect = (conversation) => conversation?.id === state.app.direct;

// What the server tells, by the event's name.
export const changes = {
  message(message) {
    const list = messagesIn(message.conversation).slice();
    const index = list.findIndex((one) => one.ts === message.ts);
    const isNew = index < 0;
    if (isNew) {
      list.push(message);
    } else {
      list[index] = message;
    }
    state.messages.set(message.conversation, list);
    if (isNew && message.conversation !== state.selected && message.user !== state.viewer) {
      state.unread.set(message.conversation, (state.unread.get(message.conversation) ?? 0) + 1);
      tell('conversations');
    }
    tell('messages', { conversation: message.conversation, message, isNew });
  },
  messageGone(message) {
    state.messages.set(message.conversation, messagesIn(message.conversation).filter((one) => one.ts !== message.ts));
    tell('messages', { conversation: message.conversation });
  },
  conversation(conversation) {
    state.conversations.set(conversation.id, conversation);
    tell('conversations');
  },
  directory(directory) {
    setDirectory(directory);
    tell('conversations');
    tell('people');
  },
  modal(pile) {
    state.modal = pile;
    tell('modal');
  },
  home(view) {
    state.home = view;
    tell('home');
  },
  refusal(refusal) {
    state.refusals = [...state.refusals, refusal];
    tell('refusals', refusal);
  },
  door(door) {
    state.door = door;
    tell('door');
  },
  clock(clock) {
    setClock(clock);
    tell('clock');
  },
};

export function select(conversation, thread = null) {
  state.selected = conversation;
  state.thread = thread;
  state.unread.delete(conversation);
  tell('selection');
}
