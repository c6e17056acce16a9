import { get } from './api.js';
import { toast } from './notify.js';
import { changes, load, tell } from './store.js';

let source = null;

// Listens first and asks for the whole afterwards, so that nothing falls in between; what is told meanwhile waits.
export function listen(viewer) {
  source?.close();
  const mine = new EventSource(`/playground/events?as=${encodeURIComponent(viewer)}`);
  source = mine;
  let waiting = null;

  // The person may be gone, after the program's people changed: then somebody else must be chosen.
  const lose = () => {
    if (source === mine) {
      mine.close();
      tell('lost');
    }
  };

  const loadAll = async () => {
    waiting = [];
    const snapshot = await get(`state?as=${encodeURIComponent(viewer)}`).catch(lose);
    if (source !== mine || !snapshot) {
      return;
    }
    load(snapshot);
    const told = waiting;
    waiting = null;
    told.forEach(([type, data]) => changes[type](data));
    tell('connected', true);
  };

  mine.addEventListener('ready', loadAll);
  mine.addEventListener('reset', async (event) => {
    const { by, name } = JSON.parse(event.data);
    await loadAll();
    if (source === mine && name && by !== viewer) {
      toast(`${name} started over: what was here is gone.`);
    }
  });
  mine.addEventListener('error', () => {
    tell('connected', false);
    if (mine.readyState === EventSource.CLOSED) {
      lose();
    }
  });
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
