import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarItem, writeCalendar } from './write-calendar.ts';

const OPTIONS = { generatedAt: '2026-01-02T03:04:05Z', name: 'Security assistance', head: 'ab'.repeat(32) };

const MEETING: CalendarItem = {
  id: 'meeting:ASEAN-JPN-2023',
  title: 'Commemorative summit; ASEAN, Japan',
  from: '2023-12-16',
  to: '2023-12-18',
  kind: 'meeting',
  place: 'Tokyo, Japan',
  text: 'First line\nEND:VEVENT\nwith a back\\slash',
};

function readEvents(text: string): InstanceType<typeof ICAL.Event>[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
}

test('a reader of calendars gets back what was written', () => {
  const { text, dropped } = writeCalendar([MEETING], OPTIONS);
  assert.deepEqual(dropped, []);
  assert.match(text, /DTSTART;VALUE=DATE:20231216\r\nDTEND;VALUE=DATE:20231219\r\n/);
  const [event, ...more] = readEvents(text);
  assert.equal(more.length, 0);
  assert.equal(event!.uid, 'meeting:ASEAN-JPN-2023@searoom');
  assert.equal(event!.summary, MEETING.title);
  assert.equal(event!.description, MEETING.text);
  assert.equal(event!.location, MEETING.place);
  assert.equal(event!.startDate.isDate, true);
  assert.equal(event!.component.getFirstPropertyValue('dtstamp')?.toString(), '2026-01-02T03:04:05Z');
});

test('whatever a title or text holds, there are as many events as entries', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 120 });
  fc.assert(
    fc.property(words, words, (title, text) => {
      const events = readEvents(writeCalendar([{ ...MEETING, title, text }], OPTIONS).text);
      assert.equal(events.length, 1);
      assert.equal(events[0]!.uid, 'meeting:ASEAN-JPN-2023@searoom');
    }),
  );
});

test('dates that are known in part are dropped and named', () => {
  const dates = ['2024', '2024-05', '../2025-05-26', '2025-01-10/..', '2024-05-01~', 'soon', '2023-02-30'];
  const { text, dropped } = writeCalendar(
    dates.map((from, at) => ({ ...MEETING, id: `m${at}`, from })),
    OPTIONS,
  );
  assert.equal(readEvents(text).length, 0);
  assert.deepEqual(
    dropped.map(({ id }) => id).sort(),
    dates.map((_, at) => `m${at}`),
  );
  assert.equal(writeCalendar([{ ...MEETING, to: '2023-12-15' }], OPTIONS).dropped.length, 1);
});

test('the same entries give the same bytes, in any order and on any clock', () => {
  const other: CalendarItem = { ...MEETING, id: 'due:1', from: '2024-01-01', to: '2024-01-01', kind: 'due' };
  const here = writeCalendar([MEETING, other], OPTIONS).text;
  assert.equal(writeCalendar([other, MEETING], OPTIONS).text, here);
  const module = fileURLToPath(new URL('./write-calendar.js', import.meta.url));
  const program = `import { writeCalendar } from ${JSON.stringify(module)};
    process.stdout.write(writeCalendar(${JSON.stringify([MEETING, other])}, ${JSON.stringify(OPTIONS)}).text);`;
  for (const TZ of ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    assert.equal(run.stdout, here, TZ + run.stderr);
  }
});
