import { fill, h } from './dom.js';

let open = null;

// A small menu under a button: arrows move, Enter and Space choose, Escape and a click elsewhere close.
// items: { label: nodes, action, danger, checked }
export function popMenu(anchor, items, title) {
  const wasHere = open?.anchor === anchor;
  closeMenu();
  if (wasHere) {
    return;
  }
  const radios = items.some((item) => item.checked !== undefined);
  const entries = items.map((item) => h('button', {
    type: 'button',
    class: item.danger ? 'menu-item danger' : 'menu-item',
    role: radios ? 'menuitemradio' : 'menuitem',
    'aria-checked': item.checked === undefined ? null : String(item.checked),
    tabindex: '-1',
    click: () => {
      closeMenu(true);
      item.action();
    },
  }, item.label));
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': title, keydown: (event) => move(event, entries) }, entries);

  // Inside an open dialog the menu must lie in that dialog, or it would be out of reach.
  (anchor.closest('dialog') ?? document.body).append(menu);
  place(menu, anchor);
  anchor.setAttribute('aria-expanded', 'true');
  open = { anchor, menu };
  (entries.find((entry) => entry.getAttribute('aria-checked') === 'true') ?? entries[0])?.focus();
}

export function closeMenu(giveFocusBack = false) {
  if (!open) {
    return;
  }
  const { anchor, menu } = open;
  open = null;
  menu.remove();
  anchor.setAttribute('aria-expanded', 'false');
  if (giveFocusBack) {
    anchor.focus();
  }
}

export function place(box, anchor) {
  const at = anchor.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + 4 + height < window.innerHeight || at.top < height;
  box.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`;
  box.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - height - 4)}px`;
}

function move(event, entries) {
  const index = entries.indexOf(document.activeElement);
  const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: entries.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    entries[(to + entries.length) % entries.length].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    closeMenu(true);
  }
}

document.addEventListener('pointerdown', (event) => {
  if (open && !open.menu.contains(event.target) && !open.anchor.contains(event.target)) {
    closeMenu();
  }
});

export const menuButton = (properties, content, items, title) => {
  const button = h('button', { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', ...properties });
  button.addEventListener('click', () => popMenu(button, items(), title));
  return fill(button, content);
};
