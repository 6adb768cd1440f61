import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventRevision } from '@searoom/model';
import fc from 'fast-check';
import { makeRevision } from '../testing/make-event.ts';
import { compareMeasures } from './compare-measures.ts';
import { compareRevisions } from './compare-revisions.ts';
import { listEventPoints, spanOfPoints } from './event-points.ts';
import { listEventViews, sayConduct } from './event-views.ts';
import { groupEventZones } from './group-event-zones.ts';
import { splitHeadline } from './split-headline.ts';

test('a revision that changed nothing but the clock says nothing', () => {
  const before = makeRevision();
  assert.deepEqual(compareRevisions(undefined, before), []);
  const after = makeRevision({ revision: 2, supersedes: 1, detectedAt: '2023-12-09T01:00:00Z' });
  assert.deepEqual(compareRevisions(before, after), []);
});

test('what a late report changed is said piece by piece', () => {
  const before = makeRevision();
  const after = makeRevision({
    revision: 2,
    supersedes: 1,
    status: 'amended',
    start: '2023-12-09T00:06:00Z',
    end: '2023-12-09T03:00:00Z',
    place: { lat: 15.1, lon: 117.7 },
    measures: { crossingIntervalSeconds: 120, hoursInside: 2.9 },
    confidence: { score: 0.95, factors: ['confirmed by reports'] },
    zones: [...before.zones, { zone: 'phl-12', kind: 'territorial-sea', assertedBy: 'PHL', contestedBy: ['CHN'] }],
    explain: { ...before.explain, points: before.explain.points.slice(1) },
  });
  assert.deepEqual(compareRevisions(before, after), [
    'status provisional → amended',
    'start 4 min earlier, 00:06:00Z',
    'end 03:00:00Z',
    'place moved by 5.8 M',
    'crossing observed no longer measured',
    'between the reports before and after 4 min → 120 s',
    'time inside 2.9 h',
    'zone added: phl-12',
    'confidence 0.50 → 0.95',
    'confirmed by reports',
    '1 point left out',
  ]);
});

test('a retraction gives its reason', () => {
  const after = makeRevision({ revision: 2, status: 'retracted', retractReason: 'The vessel was back outside.' });
  assert.deepEqual(compareRevisions(makeRevision(), after), [
    'status provisional → retracted',
    'The vessel was back outside.',
  ]);
});

test('a bar is drawn only where the rule has a threshold for the measure', () => {
  const jump = makeRevision({
    type: 'teleport',
    measures: { distanceNm: 80.5, impliedSpeedKn: 900, other: 3 },
    explain: {
      ...makeRevision().explain,
      detector: 'impossible-jump',
      parameters: { jumpSpeedKn: 50, jumpDistanceM: 5000, secondTrackReports: 3 },
    },
  });
  assert.deepEqual(
    compareMeasures(jump).map(({ name, measured, threshold }) => [name, measured, threshold?.text]),
    [
      ['Distance', '80.5 M', '> 2.7 M'],
      ['Speed it would need', '900 kn', '> 50 kn'],
      ['Other', '3', undefined],
    ],
  );
  assert.ok(compareMeasures(makeRevision()).every(({ threshold }) => threshold === undefined));
  assert.equal(compareMeasures(makeRevision())[0]!.measured, 'yes');
});

test('a detector to come pairs by name', () => {
  const event = makeRevision({
    measures: { durationMinutes: 112 },
    explain: { ...makeRevision().explain, detector: 'shadowing', parameters: { minDurationMinutes: 60 } },
  });
  assert.deepEqual(compareMeasures(event)[0]!.threshold, { text: '≥ 60 min', value: 60 });
});

test('every view that says anything of an event has one row, and only a rule of a view calls it an incursion', () => {
  const source = { title: 'Law of 1998', confidence: 'seen' } as const;
  const event: EventRevision = {
    ...makeRevision(),
    zones: [
      { ...makeRevision().zones[0]!, zone: 'a', views: [{ view: 'jpn', stance: 'asserts' }] },
      {
        ...makeRevision().zones[0]!,
        zone: 'b',
        views: [
          { view: 'jpn', stance: 'contests' },
          { view: 'neutral', stance: 'undecided' },
        ],
      },
    ],
    conduct: {
      label: 'presence',
      sentence: 'A coast-guard vessel was in the territorial sea asserted by Japan.',
      byView: [
        { view: 'jpn', verdict: 'breach', rule: 'r', text: 'T.', incursion: true, contestedBy: ['CHN'], source },
        { view: 'chn', verdict: 'disputed', rule: 's', text: 'U.', incursion: false, contestedBy: [], source },
      ],
    },
  };
  const rows = listEventViews(event);
  assert.deepEqual(
    rows.map(({ view, stances, conduct }) => [view, stances.map(({ stance }) => stance), conduct?.incursion]),
    [
      ['jpn', ['asserts', 'contests'], true],
      ['neutral', ['undecided'], undefined],
      ['chn', [], false],
    ],
  );
  assert.doesNotMatch(sayConduct(event)!, /incursion/);
  assert.deepEqual(listEventViews(makeRevision()), []);
});

const zoneArb: fc.Arbitrary<EventRevision['zones'][number]> = fc.record({
  zone: fc.string({ minLength: 1 }),
  kind: fc.constantFrom('territorial-sea', 'contiguous-zone'),
  assertedBy: fc.constantFrom('CHN', 'MYS+THA', ''),
  contestedBy: fc.subarray(['VNM', 'CHN', 'TWN']),
});

test('every zone of an event is in exactly one row', () => {
  fc.assert(
    fc.property(fc.array(zoneArb), (zones) => {
      const rows = groupEventZones(zones);
      assert.deepEqual(rows.flatMap((row) => row.zones).sort(), zones.map(({ zone }) => zone).sort());
      const keys = rows.map(({ kind, assertedBy, contestedBy }) => [kind, assertedBy, contestedBy].join(' '));
      assert.equal(new Set(keys).size, keys.length);
    }),
  );
});

test('points carry the number of their row, and span the time of the event', () => {
  const event = makeRevision();
  assert.deepEqual(
    listEventPoints(event).map(({ label }) => label),
    ['1 · 00:08Z', '2 · 00:12Z'],
  );
  const span = spanOfPoints(event);
  assert.equal(span!.toMs - span!.fromMs, 240_000);
  assert.equal(spanOfPoints(makeRevision({ explain: { ...event.explain, points: [] } })), undefined);
});

test('a headline split at names is the same headline, and every part of a name is marked', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
      fc.string(),
      (head, names, tail) => {
        const headline = head + names.join(' and ') + tail;
        const parts = splitHeadline(headline, names);
        assert.equal(parts.map(({ text }) => text).join(''), headline);
        for (const { text, isName } of parts) if (isName) assert.ok(names.includes(text));
      },
    ),
  );
  assert.deepEqual(splitHeadline('HX (1) has followed HX 2.', ['HX 2', 'HX']), [
    { text: 'HX', isName: true },
    { text: ' (1) has followed ', isName: false },
    { text: 'HX 2', isName: true },
    { text: '.', isName: false },
  ]);
});
