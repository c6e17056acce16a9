import { fill, h, icon } from './dom.js';
import { call } from './api.js';
import { completions, usageOf } from './complete.js';
import { menuButton } from './menu.js';
import { tried } from './notify.js';
import { me, state, titleOf } from './store.js';

const drafts = new Map();
const sentBefore = [];
const keptOfSent = 50;

// The field to write in: commands, mentions and emoji are completed while one types.
export function composer({ conversation, thread = null, id }) {
  const draft = `${conversation} ${thread}`;
  const listId = `${id}-completions`;
  let found = null;
  let active = 0;
  let recalled = sentBefore.length;

  const list = h('div', { class: 'completions', role: 'listbox', id: listId, 'aria-label': 'Suggestions', hidden: true });
  const usage = h('div', { class: 'usage-line', 'aria-live': 'polite' });
  const { name } = state.conversations.get(conversation);
  const title = name ? `#${name}` : titleOf(state.conversations.get(conversation));
  const text = h('textarea', {
    id, rows: '1', role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': listId,
    'aria-label': thread ? 'Reply' : `Message ${title}`, placeholder: thread ? 'Reply…' : `Message ${title}   ·   / for commands`,
    input: update, click: update, keydown: onKey, blur: () => setTimeout(hide, 100),
  });
  const sendButton = h('button', { type: 'button', class: 'send', 'aria-label': 'Send', title: 'Send (Enter)', disabled: true, click: send }, icon('send'));
  const globals = state.app.shortcuts.filter((shortcut) => !shortcut.isOnMessages);
  const box = h('div', { class: 'composer' }, list, h('div', { class: 'composer-box' },
    globals.length > 0 && menuButton({ class: 'tool', 'aria-label': 'Shortcuts', title: 'Shortcuts' }, icon('bolt'), () => globals.map((shortcut) => ({
      label: [shortcut.name, h('small', {}, shortcut.description)],
      action: () => tried(() => call('shortcut', { shortcut: shortcut.callbackId })),
    })), 'Shortcuts'),
    text, sendButton), h('div', { class: 'composer-foot' }, usage, h('span', { class: 'acting' }, `as ${me().displayName}`)));
  text.value = drafts.get(draft) ?? '';
  requestAnimationFrame(size);

  function update() {
    drafts.set(draft, text.value);
    size();
    found = completions(text.value, text.selectionStart);
    active = 0;
    usage.textContent = usageOf(text.value);
    drawList();
  }

  function size() {
    sendButton.disabled = text.value.trim() === '';
    text.style.height = 'auto';
    text.style.height = `${Math.min(text.scrollHeight, 220)}px`;
  }

  function drawList() {
    list.hidden = !found;
    text.setAttribute('aria-expanded', String(Boolean(found)));
    text.removeAttribute('aria-activedescendant');
    if (!found) {
      return;
    }
    fill(list, found.items.map((item, index) => h('div', {
      role: 'option', id: `${listId}-${index}`, class: index === active ? 'option active' : 'option', 'aria-selected': String(index === active),
      pointerdown: (event) => { event.preventDefault(); take(item); },
    }, h('span', { class: 'option-label' }, item.label), h('small', {}, item.note))));
    text.setAttribute('aria-activedescendant', `${listId}-${active}`);
    list.children[active].scrollIntoView({ block: 'nearest' });
  }

  function hide() {
    found = null;
    drawList();
  }

  function take(item) {
    const caret = text.selectionStart;
    text.value = text.value.slice(0, found.from) + item.insert + text.value.slice(caret).trimStart();
    text.selectionStart = found.from + item.insert.length;
    text.selectionEnd = text.selectionStart;
    hide();
    update();
  }

  function onKey(event) {
    if (event.isComposing) {
      return;
    }
    if (found && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      active = (active + (event.key === 'ArrowDown' ? 1 : -1) + found.items.length) % found.items.length;
      drawList();
    } else if (found && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey && !(event.key === 'Enter' && found.items[active].exact)) {
      event.preventDefault();
      take(found.items[active]);
    } else if (found && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      hide();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && (text.value === '' || text.value === sentBefore[recalled])) {
      recall(event);
    }
  }

  // What was sent before comes back with the arrow up, as in a terminal.
  function recall(event) {
    const to = recalled + (event.key === 'ArrowUp' ? -1 : 1);
    if (to < 0 || to > sentBefore.length) {
      return;
    }
    event.preventDefault();
    recalled = to;
    text.value = sentBefore[to] ?? '';
    drafts.set(draft, text.value);
    size();
  }

  async function send() {
    const written = text.value.trim();
    if (written === '') {
      return;
    }
    text.value = '';
    sentBefore.push(written);
    sentBefore.splice(0, Math.max(0, sentBefore.length - keptOfSent));
    recalled = sentBefore.length;
    update();
    box.classList.add('sending');
    const answer = await tried(() => call('send', { conversation, thread, text: written }));
    box.classList.remove('sending');
    if (!answer && text.value === '') {
      // Nothing that was typed is lost.
      text.value = written;
      update();
    }
  }

  return box;
}
