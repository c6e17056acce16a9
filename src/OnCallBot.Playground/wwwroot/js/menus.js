import { call } from './api.js';
import { combobox } from './combobox.js';
import { getValue, press, setValue, valuesAt } from './press.js';
import { state, titleOf } from './store.js';

// Every kind of menu is a combobox; they differ in what they offer and what is chosen at first.

const toOption = (option, group) => ({ value: option.value, text: option.text.text, note: option.description?.text, group });

const listed = (definition) => [
  ...(definition.options ?? []).map((option) => toOption(option)),
  ...(definition.option_groups ?? []).flatMap((group) => group.options.map((option) => toOption(option, group.label.text))),
];

const people = () => [...state.people.values()]
  .filter((person) => person.id !== state.app.slackbot)
  .map((person) => ({ value: person.id, text: person.displayName, note: person.name === person.displayName ? null : person.name }));

const channels = () => [...state.conversations.values()]
  .filter((conversation) => conversation.kind === 'channel' || conversation.kind === 'private')
  .map((conversation) => ({ value: conversation.id, text: `#${conversation.name}` }));

const kinds = { channel: 'public', private: 'private', direct: 'im', group: 'mpim' };

const conversations = (definition) => [...state.conversations.values()]
  .filter((conversation) => definition.filter?.include?.includes(kinds[conversation.kind]) ?? true)
  .map((conversation) => ({ value: conversation.id, text: conversation.name ? `#${conversation.name}` : titleOf(conversation) }));

const filtered = (all) => (query) => {
  const wanted = query.toLocaleLowerCase();
  return { options: all.filter((option) => `${option.text} ${option.note ?? ''}`.toLocaleLowerCase().includes(wanted)) };
};

const asked = ({ definition, surface, block }) => async (query) => {
  const least = definition.min_query_length ?? 3;
  if (query.length < least) {
    return { options: [], hint: `Type at least ${least} character${least === 1 ? '' : 's'}` };
  }
  const { answer, problem } = await call('suggest', { ...surface.place, block: block.block_id, action: definition.action_id, text: query })
    .catch((error) => ({ problem: error.message }));
  return { options: answer ? listed(answer) : [], hint: problem ?? 'No results' };
};

// offered: what may be chosen; initial: the values chosen at first; known: options that need not be looked up.
function menu(context, { multiple, offered, initial, search }) {
  const { definition, surface, block, labels, isInput } = context;
  const values = [getValue(surface, block, definition, multiple ? initial : initial[0] ?? null) ?? []].flat();
  const all = [...offered, ...remembered(context)];
  const control = combobox({
    label: labels.text ?? definition.placeholder?.text ?? definition.action_id,
    placeholder: definition.placeholder?.text ?? (multiple ? 'Select options' : 'Select an option'),
    multiple,
    most: definition.max_selected_items,
    chosen: values.map((value) => all.find((option) => option.value === value)).filter(Boolean),
    search: search ?? filtered(offered),
    changed: async (chosen, options) => {
      remember(context, options);
      const value = multiple ? chosen : chosen[0];
      setValue(surface, block, definition, value);
      if (!isInput || block.dispatch_action) {
        await press(surface, block, definition, value, control);
      }
    },
  });
  const input = control.querySelector('input');
  if (labels.id) {
    input.id = labels.id;
  }
  if (labels.describedBy) {
    input.setAttribute('aria-describedby', labels.describedBy);
  }
  if (labels.isWrong) {
    input.setAttribute('aria-invalid', 'true');
  }
  if (definition.focus_on_load) {
    input.setAttribute('autofocus', '');
  }
  control.dataset.action = definition.action_id;
  return control;
}

// What the app offered and somebody chose: its text is needed again when the place is redrawn.
const chosenBefore = new WeakMap();

const remembered = ({ surface, block, definition }) => chosenBefore.get(valuesAt(surface.place))?.[`${block.block_id} ${definition.action_id}`] ?? [];

function remember({ surface, block, definition }, options) {
  const place = valuesAt(surface.place);
  chosenBefore.set(place, { ...chosenBefore.get(place), [`${block.block_id} ${definition.action_id}`]: options });
}

const initialOptions = (definition) => [definition.initial_option, ...(definition.initial_options ?? [])].filter(Boolean);

const ofApp = (multiple) => (context) =>
  menu(context, { multiple, offered: listed(context.definition), initial: initialOptions(context.definition).map((option) => option.value) });

const external = (multiple) => (context) => menu(context, {
  multiple,
  offered: initialOptions(context.definition).map((option) => toOption(option)),
  initial: initialOptions(context.definition).map((option) => option.value),
  search: asked(context),
});

const ofWorkspace = (multiple, offered, name) => (context) => {
  const { definition } = context;
  const initial = [definition[`initial_${name}`], ...(definition[`initial_${name}s`] ?? [])].filter(Boolean);
  const current = definition.default_to_current_conversation && !initial.length && state.selected ? [state.selected] : initial;
  return menu(context, { multiple, offered: offered(definition), initial: current });
};

export const menus = {
  static_select: ofApp(false),
  multi_static_select: ofApp(true),
  external_select: external(false),
  multi_external_select: external(true),
  users_select: ofWorkspace(false, people, 'user'),
  multi_users_select: ofWorkspace(true, people, 'user'),
  conversations_select: ofWorkspace(false, conversations, 'conversation'),
  multi_conversations_select: ofWorkspace(true, conversations, 'conversation'),
  channels_select: ofWorkspace(false, channels, 'channel'),
  multi_channels_select: ofWorkspace(true, channels, 'channel'),
};
