import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { EventCase } from '@searoom/model';
import fc from 'fast-check';
import { openAtlas } from '../atlas.ts';
import { isInForce } from '../zones/in-force.ts';
import { makeEventJudge } from './judge-event.ts';

const atlas = openAtlas(Uint8Array.from(readFileSync(new URL('../atlas.bin', import.meta.url))).buffer);
const judge = makeEventJudge(atlas);

/** Off Uotsuri-shima, within 12 M. */
const SENKAKU: EventCase = {
  type: 'zone-entry',
  status: 'open',
  zones: ['jpn-territorial-sea-uotsuri'],
  lon: 123.62,
  lat: 25.8,
  timeMs: Date.UTC(2025, 5, 1),
  vessel: { flag: 'CHN', shipType: 55, name: 'SIM PATROL' },
};

test('an entry round the Senkaku Islands: an incursion under one view, never under the neutral one', () => {
  const { views, conduct } = judge(SENKAKU);
  const stances = new Map(views[0]!.map(({ view, stance }) => [view, stance]));
  assert.deepEqual(
    ['neutral', 'chn', 'jpn'].map((view) => stances.get(view)),
    ['undecided', 'contests', 'asserts'],
  );
  assert.equal(conduct?.label, 'ts-entry');
  assert.doesNotMatch(conduct.sentence, /incursion/);
  assert.deepEqual(
    conduct.byView.filter(({ incursion }) => incursion).map(({ view, rule, contestedBy }) => [view, rule, contestedBy]),
    [['jpn', 'conduct.ts.jpn.chn-coast-guard', ['CHN', 'TWN']]],
  );
});

test('first seen inside the zones of both: each view speaks of the zone that it holds, and every sentence is told', () => {
  const { conduct } = judge({ ...SENKAKU, zones: ['chn-territorial-sea-senkaku', 'jpn-territorial-sea-uotsuri'] });
  const zoneOf = (view: string): string | undefined => conduct!.byView.find((one) => one.view === view)?.zone;
  assert.deepEqual([zoneOf('chn'), zoneOf('jpn')], ['chn-territorial-sea-senkaku', 'jpn-territorial-sea-uotsuri']);
  assert.match(conduct!.sentence, /asserted by China.*asserted by Japan/);
  assert.equal(new Set(conduct!.byView.map(({ view }) => view)).size, conduct!.byView.length);
});

test('who leaves, and what did not happen, gets stances and no conduct', () => {
  for (const event of [
    { ...SENKAKU, type: 'zone-exit' },
    { ...SENKAKU, status: 'retracted' },
  ] as const) {
    const { views, conduct } = judge(event);
    assert.equal(conduct, undefined);
    assert.equal(views[0]!.length, atlas.views.length);
  }
});

test('what detectors to come tell is conduct of its own', () => {
  assert.equal(judge({ ...SENKAKU, type: 'loitering' }).conduct?.label, 'ts-loiter');
});

test('a zone that the atlas does not have gets no word, and nothing is thrown', () => {
  assert.deepEqual(judge({ ...SENKAKU, zones: ['area-1'] }), { views: [[]] });
});

const anyEvent: fc.Arbitrary<EventCase> = fc
  .record({
    lon: fc.double({ min: 102, max: 126, noNaN: true }),
    lat: fc.double({ min: 1, max: 28, noNaN: true }),
    timeMs: fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2026, 9, 1) }),
    type: fc.constantFrom('zone-entry', 'zone-exit', 'loitering', 'survey-pattern'),
    status: fc.constantFrom('provisional', 'open', 'closed', 'amended', 'retracted'),
    vessel: fc.record(
      {
        flag: fc.constantFrom('CHN', 'JPN', 'PHL', 'VNM', 'MYS', 'USA'),
        shipType: fc.constantFrom(30, 35, 55, 70),
        name: fc.string({ unit: 'binary' }),
      },
      { requiredKeys: [] },
    ),
  })
  .map((event) => {
    const day = new Date(event.timeMs).toISOString().slice(0, 10);
    const zones = [...atlas.index.zonesOfSet(atlas.index.setAt(event.lon, event.lat))]
      .map((zone) => atlas.zones[zone]!)
      .filter((zone) => zone.eventBoundary && isInForce(zone, day));
    return { ...event, zones: zones.map(({ id }) => id) } as EventCase;
  });

test('property: an incursion stands beside a view that holds the zone, never without a flag, and memory changes nothing', () => {
  let incursions = 0;
  fc.assert(
    fc.property(anyEvent, (event) => {
      const judged = judge(event);
      assert.deepEqual(judged, makeEventJudge(atlas)(event));
      assert.equal(judged.views.length, event.zones.length);
      for (const { view, zone, incursion, verdict, source } of judged.conduct?.byView ?? []) {
        assert.ok(source.title.length > 0);
        if (!incursion) continue;
        incursions++;
        assert.notEqual(view, 'neutral');
        assert.equal(verdict, 'breach');
        assert.ok(event.vessel.flag !== undefined);
        const stance = judged.views[event.zones.indexOf(zone!)]!.find((one) => one.view === view)?.stance;
        assert.ok(stance === 'asserts' || stance === 'accepts', stance);
      }
    }),
    // Drawn at random some runs have none: one that is known is always among them.
    { numRuns: 2000, examples: [[SENKAKU]] },
  );
  assert.ok(incursions > 0, 'some are');
});
