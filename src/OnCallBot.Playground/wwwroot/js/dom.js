// Builds elements. Text always becomes a text node: nothing that anybody wrote is ever read as HTML.

export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (name === 'class') {
      element.className = value;
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  add(element, children);
  return element;
}

export function add(element, children) {
  for (const child of [children].flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child);
    }
  }
  return element;
}

export function fill(element, ...children) {
  element.replaceChildren();
  return add(element, children);
}

// 16 by 16, drawn with the current colour.
const icons = {
  hash: 'M6 2 4.5 14M11.5 2 10 14M2.5 5.5h11M2 10.5h11',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  reply: 'M2.5 3h11v7.5H7L4 13.5v-3H2.5z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  clock: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 4.5V8l2.5 1.8',
  refusal: 'M8 2 1.5 13.5h13zM8 6.5v3.2M8 11.6h.01',
  reset: 'M3 8a5 5 0 1 1 1.6 3.7M3 12.8V9.6h3.2',
  door: 'M2 5.5h10M9.5 3 12 5.5 9.5 8M14 10.5H4M6.5 8 4 10.5 6.5 13',
  menu: 'M2 4h12M2 8h12M2 12h12',
  send: 'M2 2.5 14.5 8 2 13.5l2-5.5zM4 8h5',
  bolt: 'M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z',
  down: 'M4 6l4 4 4-4',
  check: 'M3 8.5 6.5 12 13 4.5',
  people: 'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 3a2.3 2.3 0 0 1 0 4.4M12 9.8c1.6.5 2.5 1.8 2.5 3.7',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': 'true' })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', icons[name]);
  svg.append(path);
  return svg;
}

export function avatar(person, size = '') {
  const words = person.displayName.split(/\s+/u).filter(Boolean);
  const initials = (words.length > 1 ? words[0][0] + words.at(-1)[0] : person.displayName.slice(0, 2)).toUpperCase();
  const box = h('span', { class: `avatar ${size}`, 'aria-hidden': 'true' }, initials);
  box.style.background = person.colour;
  return box;
}
