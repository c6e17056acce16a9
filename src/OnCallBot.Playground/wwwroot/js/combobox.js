import { fill, h, icon } from './dom.js';
import { place } from './menu.js';

let count = 0;

// A menu that one can type into. search(query) gives [{ value, text, note, group }]; changed(values) hears of each choice.
export function combobox({ label, placeholder, multiple = false, most = Infinity, chosen = [], search, changed, busyText = 'Searching…' }) {
  count += 1;
  const listId = `list-${count}`;
  let selected = chosen;
  let offered = [];
  let active = -1;
  let asked = 0;
  let list = null;

  const chips = h('span', { class: 'chips' });
  const input = h('input', {
    type: 'text', role: 'combobox', autocomplete: 'off', 'aria-expanded': 'false', 'aria-controls': listId, 'aria-autocomplete': 'list',
    'aria-label': label, placeholder,
    input: () => open(input.value), click: () => open(''), keydown: onKey, blur: () => setTimeout(close), focus: () => input.select(),
  });
  const box = h('div', { class: 'combobox', click: (event) => event.target === box && input.focus() }, chips, input, icon('down'));

  function show() {
    input.value = multiple ? '' : selected[0]?.text ?? '';
    input.placeholder = multiple && selected.length ? '' : placeholder;
    fill(chips, multiple && selected.map((option) => h('span', { class: 'chip' }, option.text,
      h('button', { type: 'button', 'aria-label': `Remove ${option.text}`, click: () => choose(option) }, '×'))));
  }

  async function open(query) {
    asked += 1;
    const mine = asked;
    if (!list) {
      list = h('div', { class: 'listbox', role: 'listbox', id: listId, 'aria-label': label, 'aria-multiselectable': multiple ? 'true' : null });
      (box.closest('dialog') ?? document.body).append(list);
      input.setAttribute('aria-expanded', 'true');
    }
    const slow = setTimeout(() => mine === asked && list && draw([], busyText), 150);
    const { options, hint } = await search(query);
    clearTimeout(slow);
    if (mine === asked && list) {
      active = options.length ? Math.max(0, options.findIndex((option) => isChosen(option))) : -1;
      draw(options, hint ?? 'No results');
    }
  }

  function draw(options, hint) {
    offered = options;
    let group = null;
    const rows = options.flatMap((option, index) => {
      const row = h('div', {
        role: 'option', id: `${listId}-${index}`, class: 'option', 'aria-selected': String(isChosen(option)),
        pointerdown: (event) => { event.preventDefault(); choose(option); }, pointermove: () => activate(index),
      }, h('span', { class: 'option-text' }, option.text, option.note && h('small', {}, option.note)), isChosen(option) && icon('check'));
      const head = option.group && option.group !== group ? [h('div', { class: 'option-group', role: 'presentation' }, option.group)] : [];
      group = option.group;
      return [...head, row];
    });
    fill(list, rows.length ? rows : h('div', { class: 'option-hint' }, hint));
    list.style.minWidth = `${box.getBoundingClientRect().width}px`;
    place(list, box);
    activate(active);
  }

  function activate(index) {
    active = index;
    list.querySelectorAll('[role=option]').forEach((row, at) => {
      row.classList.toggle('active', at === index);
      if (at === index) {
        input.setAttribute('aria-activedescendant', row.id);
        row.scrollIntoView({ block: 'nearest' });
      }
    });
  }

  const isChosen = (option) => selected.some((one) => one.value === option.value);

  function choose(option) {
    if (!multiple) {
      selected = [option];
    } else if (isChosen(option)) {
      selected = selected.filter((one) => one.value !== option.value);
    } else if (selected.length < most) {
      selected = [...selected, option];
    }
    close();
    show();
    changed(selected.map((one) => one.value), selected);
  }

  function close() {
    if (list) {
      list.remove();
      list = null;
      asked += 1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
      show();
    }
  }

  function onKey(event) {
    if (event.key === 'Escape' && list) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!list) {
        open('');
      } else if (offered.length) {
        activate((active + (event.key === 'ArrowDown' ? 1 : -1) + offered.length) % offered.length);
      }
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (list && offered[active]) {
        choose(offered[active]);
      } else if (!list) {
        open('');
      }
    } else if (event.key === 'Backspace' && multiple && input.value === '' && selected.length) {
      choose(selected.at(-1));
    }
  }

  show();
  return box;
}
