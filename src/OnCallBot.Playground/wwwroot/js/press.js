import { call } from './api.js';
import { confirmed } from './dialogs.js';
import { tried } from './notify.js';

// What people have entered, by place: it outlives a redrawing, and going back to a modal below.
const entered = new Map();

export const keyOf = (place) => place.view ?? `${place.conversation}/${place.ts}`;

export function valuesAt(place) {
  const key = keyOf(place);
  if (!entered.has(key)) {
    entered.set(key, {});
  }
  return entered.get(key);
}

export const forget = (place) => entered.delete(keyOf(place));

export function setValue(surface, block, element, value) {
  const values = valuesAt(surface.place);
  values[block.block_id] = { ...values[block.block_id], [element.action_id]: value };
}

export function getValue(surface, block, element, initial) {
  const value = valuesAt(surface.place)[block.block_id]?.[element.action_id];
  if (value !== undefined) {
    return value;
  }
  if (initial !== undefined && initial !== null) {
    setValue(surface, block, element, initial);
  }
  return initial;
}

// Tells the app, after asking where the element wants that. False where the person said no.
export async function press(surface, block, element, value, control) {
  if (element.confirm && !(await confirmed(element.confirm))) {
    return false;
  }
  control?.setAttribute('aria-busy', 'true');
  await tried(() => call('press', {
    ...surface.place, block: block.block_id, action: element.action_id, value, values: valuesAt(surface.place),
  }));
  control?.removeAttribute('aria-busy');
  return true;
}
