import { me, now } from './store.js';

// Moments are shown in the time zone of the person one acts as, as Slack shows them on their machine.
const zone = () => me()?.timeZone ?? 'UTC';

const format = (options, moment) => new Intl.DateTimeFormat('en-GB', { timeZone: zone(), ...options }).format(moment);

export const momentOf = (ts) => new Date(Number(ts.split('.')[0]) * 1000);

export const time = (moment) => format({ hour: '2-digit', minute: '2-digit' }, moment);

export const dayKey = (moment) => format({ year: 'numeric', month: '2-digit', day: '2-digit' }, moment);

const longDay = { weekday: 'long', day: 'numeric', month: 'long' };

export function dayTitle(moment) {
  return relative(moment) ?? format({ ...longDay, year: sameYear(moment) ? undefined : 'numeric' }, moment);
}

export const full = (moment) => format({ ...longDay, year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' }, moment);

export const clockFace = (moment) => ({
  day: format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }, moment),
  time: format({ hour: '2-digit', minute: '2-digit', second: '2-digit' }, moment),
});

const sameYear = (moment) => format({ year: 'numeric' }, moment) === format({ year: 'numeric' }, now());

const dayMs = 24 * 60 * 60 * 1000;

function relative(moment) {
  const near = { 0: 'Today', [-dayMs]: 'Yesterday', [dayMs]: 'Tomorrow' };
  for (const [distance, word] of Object.entries(near)) {
    if (dayKey(moment) === dayKey(new Date(now().getTime() + Number(distance)))) {
      return word;
    }
  }
  return null;
}

const tokens = {
  date_num: (m) => new Intl.DateTimeFormat('en-CA', { timeZone: zone() }).format(m),
  date: (m) => format({ month: 'long', day: 'numeric', year: 'numeric' }, m),
  date_short: (m) => format({ month: 'short', day: 'numeric', year: 'numeric' }, m),
  date_long: (m) => format({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }, m),
  date_pretty: (m) => relative(m)?.toLowerCase() ?? tokens.date(m),
  date_short_pretty: (m) => relative(m)?.toLowerCase() ?? tokens.date_short(m),
  date_long_pretty: (m) => relative(m)?.toLowerCase() ?? tokens.date_long(m),
  time: (m) => time(m),
  time_secs: (m) => format({ hour: '2-digit', minute: '2-digit', second: '2-digit' }, m),
  ago: (m) => ago(m),
};

export function ago(moment) {
  const seconds = (moment.getTime() - now().getTime()) / 1000;
  const units = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60]];
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

// Slack's <!date^…^…|…>: null where it cannot be shown, then the fallback is.
export function dateToken(timestamp, pattern) {
  const moment = new Date(Number(timestamp) * 1000);
  if (!/^-?\d+$/u.test(timestamp) || Number.isNaN(moment.getTime())) {
    return null;
  }
  let known = true;
  const text = pattern.replaceAll(/\{(\w+)\}/gu, (whole, name) => {
    known &&= name in tokens;
    return tokens[name]?.(moment) ?? whole;
  });
  return known ? text : null;
}

// What a wall clock in the person's time zone shows, or in another, for a datetime-local field: and the way back.
export function toWall(moment, timeZone = zone()) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  }).formatToParts(moment);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
}

export function fromWall(wall, timeZone = zone()) {
  const asUtc = new Date(`${wall}Z`).getTime();
  let moment = asUtc;
  // Twice: the offset found first may be that of the other side of a clock change.
  for (let round = 0; round < 2; round += 1) {
    moment = asUtc - (new Date(`${toWall(new Date(moment), timeZone)}Z`).getTime() - Math.trunc(moment / 1000) * 1000);
  }
  return new Date(moment);
}

export const zoneName = zone;
