import { get } from './api.js';
import { changes, load, tell } from './store.js';

let source = null;

// Listens first and asks for the whole afterwards, so that nothing falls in between; what is told meanwhile waits.
export function listen(viewer) {
  source?.close();
  const mine = new EventSource(`/playground/events?as=${encodeURIComponent(viewer)}`);
  source = mine;
  let waiting = null;

  const loadAll = async () => {
    waiting = [];
    const snapshot = await get(`state?as=${encodeURIComponent(viewer)}`);
    if (source !== mine) {
      return;
    }
    load(snapshot);
    const told = waiting;
    waiting = null;
    told.forEach(([type, data]) => changes[type](data));
    tell('connected', true);
  };

  mine.addEventListener('ready', loadAll);
  mine.addEventListener('reset', loadAll);
  mine.addEventListener('error', () => tell('connected', false));
  for (const type of Object.keys(changes)) {
    mine.addEventListener(type, (event) => {
      const data = JSON.parse(event.data);
      if (waiting) {
        waiting.push([type, data]);
      } else {
        changes[type](data);
      }
    });
  }
}
