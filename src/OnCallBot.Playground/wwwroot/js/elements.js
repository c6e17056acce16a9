import { h } from './dom.js';
import { fromWall, toWall } from './dates.js';
import { icon } from './dom.js';
import { menuButton } from './menu.js';
import { isSafe, textObject } from './mrkdwn.js';
import { getValue, press, setValue } from './press.js';
import { menus } from './menus.js';
import { picture } from './pictures.js';

// Draws an element. In an input block it is part of a form, and the app hears of it at once only where it asked to.
export function element(definition, surface, block, labels = {}) {
  const draw = elements[definition.type] ?? menus[definition.type] ?? unknown;
  return draw({ definition, surface, block, labels, isInput: block.type === 'input' });
}

const unknown = ({ definition }) => h('span', { class: 'not-drawn' }, `(${definition.type})`);

// Keeps the value, and tells the app where this place tells at once.
export function changed({ definition, surface, block, isInput }, value, control) {
  setValue(surface, block, definition, value);
  if (!isInput || block.dispatch_action) {
    press(surface, block, definition, value, control);
  }
}

const named = ({ labels, definition }) => ({
  id: labels.id,
  'aria-label': labels.id ? null : definition.placeholder?.text ?? definition.action_id,
  'aria-describedby': labels.describedBy,
  'aria-invalid': labels.isWrong ? 'true' : null,
  autofocus: definition.focus_on_load,
});

function button({ definition, surface, block }) {
  const look = `button ${definition.style ?? ''}`;
  const properties = { class: look, 'aria-label': definition.accessibility_label, 'data-action': definition.action_id };
  if (definition.url && isSafe(definition.url)) {
    // A link, and the app is told as well.
    return h('a', {
      ...properties, href: definition.url, target: '_blank', rel: 'noopener noreferrer', click: () => press(surface, block, definition, null, null),
    }, textObject(definition.text));
  }
  const control = h('button', { type: 'button', ...properties }, textObject(definition.text));
  control.addEventListener('click', () => control.getAttribute('aria-busy') || press(surface, block, definition, null, control));
  return control;
}

function overflow({ definition, surface, block }) {
  return menuButton({ class: 'button icon-only', 'aria-label': 'More' }, icon('more'), () => definition.options.map((option) => ({
    label: [textObject(option.text), option.description && h('small', {}, textObject(option.description))],
    action: () => {
      if (option.url && isSafe(option.url)) {
        window.open(option.url, '_blank', 'noopener,noreferrer');
      }
      press(surface, block, definition, option.value, null);
    },
  })), 'More');
}

const choices = (type) => (context) => {
  const { definition, surface, block, labels } = context;
  const several = type === 'checkbox';
  const initial = several ? definition.initial_options?.map((option) => option.value) ?? [] : definition.initial_option?.value ?? null;
  const now = getValue(surface, block, definition, initial);
  const name = `${block.block_id}-${definition.action_id}-${Math.random()}`;
  const group = h('div', {
    class: 'choices', role: several ? 'group' : 'radiogroup', 'aria-labelledby': labels.labelId, 'aria-label': labels.labelId ? null : definition.action_id, id: labels.id,
    'aria-describedby': labels.describedBy,
  }, definition.options.map((option, index) => h('label', { class: 'choice' },
    h('input', {
      type, name, value: option.value, checked: several ? now?.includes(option.value) : now === option.value, autofocus: definition.focus_on_load && index === 0,
      change: () => {
        const checked = [...group.querySelectorAll('input:checked')].map((input) => input.value);
        changed(context, several ? checked : checked[0], group);
      },
    }),
    h('span', {}, textObject(option.text), option.description && h('small', {}, textObject(option.description))))));
  return group;
};

const field = (type, initialOf, { read = (input) => input.value || null, write = (value) => value ?? '' } = {}) => (context) => {
  const { definition, surface, block } = context;
  const control = h('input', {
    type, class: 'field', ...named(context),
    change: () => changed(context, read(control), control),
  });
  control.value = write(getValue(surface, block, definition, initialOf(definition) ?? null));
  return control;
};

const typed = (type) => (context) => {
  const { definition, surface, block } = context;
  const when = definition.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const tell = () => block.dispatch_action && press(surface, block, definition, control.value, null);
  const control = h(definition.multiline ? 'textarea' : 'input', {
    class: 'field', ...named(context),
    type: definition.multiline ? null : type,
    rows: definition.multiline ? 4 : null,
    inputmode: type === 'number' ? 'decimal' : null,
    placeholder: definition.placeholder?.text,
    input: () => {
      setValue(surface, block, definition, control.value);
      if (when.includes('on_character_entered')) {
        tell();
      }
    },
    keydown: (event) => {
      if (event.key === 'Enter' && when.includes('on_enter_pressed') && block.dispatch_action && !event.shiftKey) {
        event.preventDefault();
        tell();
      }
    },
  });
  if (type === 'number') {
    control.type = 'text';
  }
  control.value = getValue(surface, block, definition, definition.initial_value ?? null) ?? '';
  return control;
};

const elements = {
  button,
  overflow,
  image: ({ definition }) => picture(definition, 'thumb'),
  checkboxes: choices('checkbox'),
  radio_buttons: choices('radio'),
  datepicker: field('date', (definition) => definition.initial_date),
  timepicker: field('time', (definition) => definition.initial_time),
  datetimepicker: field('datetime-local', (definition) => definition.initial_date_time, {
    read: (input) => input.value ? Math.floor(fromWall(input.value.length === 16 ? `${input.value}:00` : input.value).getTime() / 1000) : null,
    write: (value) => value ? toWall(new Date(value * 1000)).slice(0, 16) : '',
  }),
  plain_text_input: typed('text'),
  email_text_input: typed('email'),
  url_text_input: typed('url'),
  number_input: typed('number'),
};
