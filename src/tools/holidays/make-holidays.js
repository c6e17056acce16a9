// Makes src/OnCallBot/HolidaySources/holidays.txt out of the npm package date-holidays. Run by hand: see README.md beside this file.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const Holidays = require('date-holidays');

const FIRST_YEAR = 2024;
const LAST_YEAR = 2040;
const KINDS = ['public', 'bank', 'optional', 'school'];
const TARGET = path.join(__dirname, '..', '..', 'OnCallBot', 'HolidaySources');
const WHOLE_COUNTRY = '.';
const ENGLISH = 'en';

// The months of the Islamic calendar begin when the moon is seen.
const MOON = /Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu al-/;
const FIXED_RULE = /^(?:substitutes )?(\d\d-\d\d)(?=$|[ T])/;
const SUBSTITUTE = /\s*[(（][^()（）]*[)）]\s*$/;
const HOUR = 3600000;
const DAY = 24 * HOUR;

const version = require('date-holidays/package.json').version;
const source = new Holidays();

// Days that go with a feast are told by their distance from it.
const FEASTS = { easter: feast('DE', 'easter'), orthodox: feast('GR', 'orthodox') };

const sections = Object.entries(source.getCountries(ENGLISH))
  .sort(([one], [other]) => compare(one, other))
  .map(([code, name]) => section(code, name));

const header = [
  `# Public holidays ${FIRST_YEAR}-${LAST_YEAR}, made by src/tools/holidays from date-holidays ${version}. Do not edit: corrections go into overrides.txt.`,
  '# (c) commenthol and contributors, after the Wikipedia articles listed in LICENSE. This file is under CC BY-SA 3.0: see NOTICE.',
  '#',
  '# = DE Germany                       a country, and under it its regions: @ BE Berlin',
  '# Boxing Day | 2. Weihnachtstag      a holiday: its English name, and the local one where it is another',
  '# \tpublic fixed * | 12-26           kind, certainty, where, then the days: 12-26 is that day in every year, easter-2 two days before that feast in every year',
  '#                                    kind: public, bank, optional, school; with the hours where it is a part of the day (bank/14-24)',
  '#                                    certainty: fixed, computed, tentative (depends on the moon)',
  '#                                    where: * everywhere, . the country without a region, BE a region; *-BE everywhere else',
  '#                                    2026-12-28<12-26 is the day that is off in place of 12-26',
  '#                                    2026-03-20..22 are three days',
  '# ~ easter 2024-03-31                a feast and its days',
  '# & DE 4711 815 Germany              the index: how many bytes behind the head a country begins, and how many are its',
  '',
  ...Object.entries(FEASTS).map(([name, days]) => `~ ${name} ${days.join(' ')}`),
];

// Whoever wants four countries need not read two hundred.
let begin = 0;
for (const text of sections) {
  const [, code, name] = /^\n= (\S+) (.*)\n/.exec(text);
  const length = Buffer.byteLength(text);
  header.push(`& ${code} ${begin} ${length} ${name}`);
  begin += length;
}

fs.mkdirSync(TARGET, { recursive: true });
fs.writeFileSync(path.join(TARGET, 'holidays.txt'), `${header.join('\n')}\n${sections.join('')}`);
fs.copyFileSync(path.join(path.dirname(require.resolve('date-holidays/package.json')), 'LICENSE'), path.join(TARGET, 'LICENSE'));

function section(country, name) {
  const states = Object.entries(source.getStates(country, ENGLISH) ?? {}).sort(([one], [other]) => compare(one, other));
  const places = [WHOLE_COUNTRY, ...states.map(([code]) => code)];
  const rows = new Map();
  for (const place of places) {
    for (const [key, days] of holidaysIn(country, place)) {
      const row = `${key}${daysText(days)}`;
      rows.set(row, [...(rows.get(row) ?? []), place]);
    }
  }

  const entries = new Map();
  for (const [row, where] of rows) {
    const [names, head, days] = row.split('\t');
    entries.set(names, [...(entries.get(names) ?? []), `\t${head} ${whereText(where, places)} | ${days}`]);
  }

  const lines = [...entries]
    .sort(([one, ones], [other, others]) => compare(firstDay(ones), firstDay(others)) || compare(one, other))
    .flatMap(([names, all]) => [names, ...all.sort(compare)]);

  return `\n= ${country} ${name}\n${states.map(([code, state]) => `@ ${code} ${state}\n`).join('')}${lines.map((line) => `${line}\n`).join('')}`;
}

/** The days of a country or a region, by name, kind and certainty: "names \t kind certainty \t" -> days. */
function holidaysIn(country, place) {
  const calendar = place === WHOLE_COUNTRY ? new Holidays(country) : new Holidays(country, place);
  const local = calendar.getLanguages()[0] ?? ENGLISH;
  const found = new Map();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const english = calendar.getHolidays(year, ENGLISH).filter((holiday) => KINDS.includes(holiday.type));
    const native = new Map(calendar.getHolidays(year, local).map((holiday) => [`${holiday.rule} ${holiday.date}`, holiday]));
    for (const holiday of english) {
      const other = native.get(`${holiday.rule} ${holiday.date}`) ?? holiday;
      const names = namesText(plainName(holiday), plainName(other));
      const key = `${names}\t${holiday.type}${partText(holiday)} ${certaintyOf(holiday)}\t`;
      const days = found.get(key) ?? new Set();
      found.set(key, days);
      for (const day of daysOf(holiday, english)) {
        days.add(day);
      }
    }
  }

  return found;
}

/** "2026-12-28<2026-12-26" or "2026-12-26", one for each day that it lasts. */
function daysOf(holiday, all) {
  const first = holiday.date.slice(0, 10);
  const length = Math.max(1, Math.floor((holiday.end - holiday.start + 2 * HOUR) / DAY));
  const standsFor = length === 1 ? nominalOf(holiday, first, all) : undefined;

  return Array.from({ length }, (_, index) => addDays(first, index))
    .filter((day) => Number(day.slice(0, 4)) <= LAST_YEAR)
    .map((day) => (standsFor ? `${day}<${standsFor}` : day));
}

/** The day in whose place another one is off, or undefined. */
function nominalOf(holiday, day, all) {
  const fixed = holiday.rule.includes(' if ') ? FIXED_RULE.exec(holiday.rule)?.[1] : undefined;
  if (fixed) {
    const year = Number(day.slice(0, 4));
    const nominal = [year - 1, year, year + 1].map((one) => `${one}-${fixed}`).sort((one, other) => distance(one, day) - distance(other, day))[0];

    return nominal === day ? undefined : nominal;
  }

  return holiday.substitute
    ? all.find((other) => !other.substitute && other.rule === holiday.rule && other.date.slice(0, 10) !== day && distance(other.date.slice(0, 10), day) <= 10)?.date.slice(0, 10)
    : undefined;
}

function certaintyOf(holiday) {
  return MOON.test(holiday.rule) ? 'tentative' : FIXED_RULE.test(holiday.rule) ? 'fixed' : 'computed';
}

/** "/14-24" for what begins or ends within the day; nothing for whole days. */
function partText(holiday) {
  const hours = Math.round((holiday.end - holiday.start) / HOUR);
  if (hours >= 22) {
    return '';
  }

  const begin = Number(holiday.date.slice(11, 13));

  return `/${begin}-${Math.min(24, begin + hours)}`;
}

function plainName(holiday) {
  const name = holiday.substitute ? holiday.name.replace(SUBSTITUTE, '') : holiday.name;

  return name.replace(/\s+/g, ' ').replaceAll('|', '/').trim();
}

function namesText(english, local) {
  return english === local ? english : `${english} | ${local}`;
}

/** Days that come in every year, or with a feast, are written once. */
function daysText(days) {
  const all = [...days].sort(compare);
  const real = all.filter((day) => day.length === 10);
  const each = inEveryYear(real, (day) => day.slice(5));
  const rest = real.filter((day) => !each.includes(day.slice(5)));
  const feasts = Object.entries(FEASTS).flatMap(([name, dates]) => inEveryYear(rest, (day) => fromFeast(name, dates, day)));
  const others = all.filter((day) => !each.includes(day.slice(5)) && !Object.entries(FEASTS).some(([name, dates]) => feasts.includes(fromFeast(name, dates, day))));

  return [...each, ...feasts, ...stretches(others).map((day) => (day[10] === '<' && day.slice(0, 4) === day.slice(11, 15) ? `${day.slice(0, 11)}${day.slice(16)}` : day))].join(' ');
}

/** Days that follow upon each other become "2026-03-20..22". */
function stretches(days) {
  const found = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last && day.length === 10 && last.at(-1).length === 10 && addDays(last.at(-1), 1) === day && day.slice(0, 7) === last[0].slice(0, 7)) {
      last.push(day);
    } else {
      found.push([day]);
    }
  }

  return found.flatMap((all) => (all.length > 2 ? `${all[0]}..${all.at(-1).slice(8)}` : all));
}

function inEveryYear(days, keyOf) {
  const counts = new Map();
  for (const key of days.map(keyOf)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  return [...counts].filter(([, count]) => count === LAST_YEAR - FIRST_YEAR + 1).map(([key]) => key);
}

/** "easter-2" for two days before it. */
function fromFeast(name, dates, day) {
  const date = dates[Number(day.slice(0, 4)) - FIRST_YEAR];
  const offset = (Date.parse(`${day.slice(0, 10)}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / DAY;

  return `${name}${offset < 0 ? '' : '+'}${offset}${day.slice(10)}`;
}

function feast(country, rule) {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => new Holidays(country).getHolidays(FIRST_YEAR + index).find((holiday) => holiday.rule === rule).date.slice(0, 10));
}

function whereText(where, places) {
  if (where.length === places.length) {
    return '*';
  }

  const without = places.filter((place) => !where.includes(place));

  return without.length < where.length && without.length <= 8 ? `*-${without.join('-')}` : where.join(',');
}

/** Where in the year it stands, for the order in the file. */
function firstDay(lines) {
  return lines.map((line) => {
    const [, name, offset] = /\| (easter|orthodox)([+-]\d+)/.exec(line) ?? [];

    return name ? addDays(FEASTS[name][0], Number(offset)).slice(5) : /\| (?:\d{4}-)?(\d\d-\d\d)/.exec(line)[1];
  }).sort(compare)[0];
}

function addDays(day, count) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

function distance(one, other) {
  return Math.abs(Date.parse(`${one}T00:00:00Z`) - Date.parse(`${other}T00:00:00Z`)) / DAY;
}

function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
