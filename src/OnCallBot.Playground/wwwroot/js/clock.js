import { fill, h, icon } from './dom.js';
import { call, get } from './api.js';
import { clockFace, fromWall, toWall, zoneName } from './dates.js';
import { asked } from './dialogs.js';
import { tried } from './notify.js';
import { changes, now, on, state } from './store.js';

const day = 24 * 60 * 60 * 1000;

const jumps = [
  ['+1 hour', () => new Date(now().getTime() + day / 24)],
  ['+1 day', () => new Date(now().getTime() + day)],
  ['+1 week', () => new Date(now().getTime() + 7 * day)],
  ['Next Monday 08:59', () => nextMonday('08:59:30'), true],
  ['Next Monday 09:00', () => nextMonday('09:00:00'), true],
];

// The workspace's Monday: weeks begin by its clocks, wherever one sits.
const weekZone = () => state.timeZone ?? zoneName();

function nextMonday(time) {
  const today = new Date(`${toWall(now(), weekZone()).slice(0, 10)}T00:00:00Z`);
  const monday = new Date(today.getTime() + ((8 - today.getUTCDay()) % 7 || 7) * day);
  return fromWall(`${monday.toISOString().slice(0, 10)}T${time}`, weekZone());
}

const labelled = (label, isOfWeek) => (isOfWeek && weekZone() !== zoneName() ? `${label}, ${weekZone()}` : label);

const set = (moment) => tried(async () => changes.clock(await call('clock', { now: moment?.toISOString() ?? null })));

// The bot's clock: what it shows, and setting it.
export function timeMachine() {
  const [hours, date] = [h('strong'), h('small')];
  const button = h('button', { type: 'button', class: 'side-button clock', title: 'The bot’s clock', click: open });
  const tick = () => {
    const { day: today, time } = clockFace(now());
    hours.textContent = time;
    date.textContent = today;
    button.classList.toggle('travelled', state.travelled);
    button.setAttribute('aria-label', `The bot’s time: ${today}, ${time.slice(0, 5)}. Set it`);
  };
  fill(button, icon('clock'), h('span', { class: 'clock-face' }, hours, date));
  on('all', tick);
  on('clock', tick);
  setInterval(tick, 1000);
  tick();
  return button;
}

async function open() {
  await tried(async () => changes.clock(await get('clock')));
  const field = h('input', { type: 'datetime-local', class: 'field', step: '1', 'aria-label': 'The bot’s time' });
  field.value = toWall(now());
  const dialog = h('dialog', { class: 'dialog', 'aria-label': 'Time machine', close: () => dialog.remove() },
    h('h2', {}, 'Time machine'),
    h('div', { class: 'dialog-body' },
      h('p', {}, `The bot believes in this clock, and it runs on from where you set it. Times are in ${zoneName()}. What it has done by itself it does not do again after a jump back: “Start over” makes it forget.`),
      h('form', { class: 'clock-form', submit: async (event) => { event.preventDefault(); await set(fromWall(field.value.length === 16 ? `${field.value}:00` : field.value)); dialog.close(); } },
        field, h('button', { type: 'submit', class: 'button primary' }, 'Set')),
      h('div', { class: 'jumps' }, jumps.map(([label, moment, isOfWeek]) => h('button', {
        type: 'button', class: 'button small', click: async () => { await set(moment()); field.value = toWall(now()); },
      }, labelled(label, isOfWeek))))),
    h('div', { class: 'dialog-buttons' },
      h('button', { type: 'button', class: 'button', click: async () => { await set(null); dialog.close(); } }, 'Back to now'),
      h('button', { type: 'button', class: 'button', click: () => dialog.close() }, 'Close')));
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
}

export function resetButton() {
  return h('button', {
    type: 'button', class: 'side-button', click: async () => {
      if (await asked('Start over?', 'All messages here and everything the bot has learned since it started are thrown away. The clock shows the present again.', 'Start over', 'danger')) {
        await tried(() => call('reset'));
      }
    },
  }, icon('reset'), h('span', {}, 'Start over'));
}
