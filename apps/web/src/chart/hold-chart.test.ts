import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Chart, ChartLimit, ChartOverlap, ChartZone } from '@searoom/sea';
import fc from 'fast-check';
import { collectLines } from './claim-source.ts';
import { nameLimit } from './claim-words.ts';
import { type HeldLimit, type HeldZones, type Hold, holdChart } from './hold-chart.ts';
import { readChart } from './read-chart.ts';

const PARTIES = ['CHN', 'MYS', 'PHL', 'VNM'];
/** Two zones of each party: `chn-exclusive-economic-zone`, `chn-continental-shelf` ... */
const ZONES: Readonly<Record<string, ChartZone>> = Object.fromEntries(
  PARTIES.flatMap((party) =>
    ['exclusive-economic-zone', 'continental-shelf'].map((kind) => [
      `${party.toLowerCase()}-${kind}`,
      {
        kind,
        name: party,
        assertedBy: [party],
        contestedBy: [],
        instrumentTitle: 'Act',
        exactness: { grade: 'published', uncertaintyM: 50, note: '' },
      },
    ]),
  ),
);
const IDS = Object.keys(ZONES);

function makeLimit(zones: readonly string[]): ChartLimit {
  return {
    zone: zones[0]!,
    zones,
    kind: ZONES[zones[0]!]!.kind,
    kinds: [...new Set(zones.map((zone) => ZONES[zone]!.kind))],
    style: '200',
    assertedBy: [...new Set(zones.flatMap((zone) => ZONES[zone]!.assertedBy))].sort(),
    contestedBy: [],
    name: 'limit',
    breadthNm: 200,
    line: [0, 0, 100, 100],
  };
}

const ring = [0, 0, 100, 0, 0, 100, -100, -100];
const someZones = fc.subarray(IDS, { minLength: 1 });
const chartArb: fc.Arbitrary<Chart> = fc
  .record({ limits: fc.array(someZones, { maxLength: 6 }), overlaps: fc.array(someZones, { maxLength: 4 }) })
  .map(({ limits, overlaps }) =>
    readChart({
      limits: limits.map(makeLimit),
      overlaps: overlaps.map((zones) => ({ by: 'more', rings: [ring], zones })),
      zones: ZONES,
    }),
  );
const heldArb: fc.Arbitrary<HeldZones> = fc
  .dictionary(fc.constantFrom(...IDS), fc.constantFrom<Hold>('held', 'partly', 'not'))
  .chain((holds) =>
    fc.subarray(IDS).map((own) => ({
      view: 'test',
      of: (zone: string): Hold => holds[zone] ?? 'held',
      isOwn: (zone: string): boolean => own.includes(zone),
    })),
  );

test('without a view the chart is the chart', () => {
  fc.assert(fc.property(chartArb, (chart) => assert.equal(holdChart(chart, undefined), chart)));
});

test('what stands for published baselines is drawn under a view alone', () => {
  const [group, alone] = [makeLimit(['chn-exclusive-economic-zone']), makeLimit(['chn-continental-shelf'])];
  const chart = readChart({ limits: [group, { ...alone, alternative: true }], zones: ZONES });
  const draw = (held: HeldZones | undefined): string[] => holdChart(chart, held).limits.map(({ zone }) => zone);
  assert.deepEqual(draw(undefined), ['chn-exclusive-economic-zone']);
  const refusing: HeldZones = { view: 'v', of: (zone) => (zone === 'chn-exclusive-economic-zone' ? 'not' : 'held') };
  assert.deepEqual(draw(refusing), ['chn-continental-shelf']);
});

test('under a view a limit is drawn exactly when one of its zones is held, and names the parties of held zones alone', () => {
  fc.assert(
    fc.property(chartArb, heldArb, (chart, held) => {
      const drawn = holdChart(chart, held).limits as readonly HeldLimit[];
      const wanted = chart.limits.filter(({ zones }) => zones.some((zone) => held.of(zone) !== 'not'));
      assert.deepEqual(
        drawn.map(({ zones }) => zones),
        wanted.map(({ zones }) => zones.filter((zone) => held.of(zone) !== 'not')),
      );
      for (const limit of drawn) {
        const parties = new Set(limit.zones.flatMap((zone) => ZONES[zone]!.assertedBy));
        assert.deepEqual(limit.assertedBy, [...parties].sort());
        assert.equal(
          limit.isPartly === true,
          limit.zones.every((zone) => held.of(zone) === 'partly'),
        );
        assert.ok(limit.zones.includes(limit.zone));
      }
    }),
  );
});

test('hatching counts the parties of held zones: two wide, more narrow, fewer none', () => {
  fc.assert(
    fc.property(chartArb, heldArb, (chart, held) => {
      const expected = (chart.overlaps as readonly (ChartOverlap & { zones: string[] })[]).flatMap(({ zones }) => {
        // What is held in part is refused where the view's own party asserts the same.
        const hasOwn = zones.some((zone) => held.isOwn?.(zone));
        const kept = zones.filter((zone) => (hasOwn ? held.of(zone) === 'held' : held.of(zone) !== 'not'));
        const count = new Set(kept.map((zone) => zone.slice(0, 3))).size;
        return count < 2 ? [] : [count === 2 ? 'two' : 'more'];
      });
      assert.deepEqual(
        holdChart(chart, held).overlaps.map(({ by }) => by),
        expected,
      );
    }),
  );
});

test('hatching of which it is not known whose it is says nothing under a view', () => {
  const chart = readChart({ limits: [], overlaps: [{ by: 'two', rings: [ring] }], zones: ZONES });
  assert.equal(holdChart(chart, { view: 'v', of: () => 'held' }).overlaps.length, 0);
});

test('a line of which only the shelf is held is named as a shelf, and one held in part is drawn thinner', () => {
  const limit = makeLimit(['phl-exclusive-economic-zone', 'phl-continental-shelf']);
  const chart = readChart({ limits: [limit], zones: ZONES });
  const held: HeldZones = { view: 'v', of: (zone) => (zone.endsWith('shelf') ? 'partly' : 'not') };
  const drawn = holdChart(chart, held);
  assert.equal(nameLimit(drawn.limits[0]!), 'PHL · shelf 200 M');
  assert.deepEqual(
    collectLines(drawn).features.map(({ properties }) => properties),
    [{ style: '200', partly: true }],
  );
});
