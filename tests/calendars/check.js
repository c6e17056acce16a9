// Reads each calendar in a folder with ical.js, and compares what that finds with what the bot meant (the JSON beside it).
// Ends with a line like those of `dotnet test`, so that .ci/run counts it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';

const folder = process.argv[2];
const calendars = readdirSync(folder).filter(file => file.endsWith('.ics'));
let passed = 0;
let failed = 0;
for (const file of calendars) {
  const problem = findProblem(file);
  if (problem) {
    failed++;
    console.log(`${file}: ${problem}`);
  } else {
    passed++;
  }
}

if (calendars.length === 0) {
  failed++;
  console.log('There are no calendars to check.');
}

console.log(`${failed ? 'Failed' : 'Passed'}!  - Failed: ${failed}, Passed: ${passed}, Skipped: 0, Total: ${calendars.length} - calendars read by ical.js`);
process.exit(failed ? 1 : 0);

function findProblem(file) {
  const expected = JSON.parse(readFileSync(join(folder, file.replace('.ics', '.json')), 'utf8'));
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(folder, file), 'utf8')));
  const found = {
    // A property that came with RFC 7986: ical.js 2.2.1 does not know that it is text.
    name: calendar.getFirstPropertyValue('name').replace(/\\([\\;,])/g, '$1'),
    refresh: calendar.getFirstPropertyValue('refresh-interval')?.toString(),
    events: calendar.getAllSubcomponents('vevent').map(component => {
      const event = new ICAL.Event(component);
      const alarm = component.getFirstSubcomponent('valarm');
      return {
        uid: event.uid,
        start: event.startDate.toUnixTime(),
        end: event.endDate.toUnixTime(),
        summary: event.summary,
        description: event.description,
        sequence: event.sequence,
        stamp: component.getFirstPropertyValue('dtstamp').toUnixTime(),
        transparency: component.getFirstPropertyValue('transp'),
        alarmSeconds: alarm ? alarm.getFirstPropertyValue('trigger').toSeconds() : null,
      };
    }),
  };
  for (const key of ['name', 'refresh']) {
    if (found[key] !== expected[key]) {
      return `${key} is ${found[key]}, not ${expected[key]}`;
    }
  }

  if (found.events.length !== expected.events.length) {
    return `${found.events.length} events, not ${expected.events.length}`;
  }

  const wrong = expected.events.findIndex((event, index) => Object.keys(event).some(key => event[key] !== found.events[index][key]));

  return wrong < 0 ? null : `event ${wrong + 1} is ${JSON.stringify(found.events[wrong])}, not ${JSON.stringify(expected.events[wrong])}`;
}
