import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Selection } from '../chart/chart-contract.ts';
import { type AddressState, ASSISTANCE_HOME, formatAddress, HOME, PANES, parseAddress } from './address.ts';

const lat = fc.integer({ min: -9_000_000, max: 9_000_000 }).map((value) => value / 100_000 + 0);
const lon = fc.integer({ min: -18_000_000, max: 18_000_000 }).map((value) => value / 100_000 + 0);
const id = fc.stringMatching(/^[\w.-]{1,30}$/);

const selection: fc.Arbitrary<Selection | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ kind: fc.constantFrom('feeds' as const, 'vessels' as const) }),
  fc.record({ kind: fc.constant('vessel' as const), mmsi: fc.nat(999_999_999) }),
  fc.record({ kind: fc.constantFrom('event' as const, 'feature' as const, 'area' as const), id }),
  fc.record({ kind: fc.constant('place' as const), lat, lon }),
);

const isoDay = fc
  .date({ min: new Date('1945-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const grantId = fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{0,30}$/);
const factId = fc.stringMatching(/^[A-Za-z0-9][\w.:/-]{0,60}$/);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const somewhere = fc.record({
  pane: fc.constantFrom(...PANES),
  grant: maybe(grantId),
  fact: maybe(factId),
  check: maybe(id.filter((text) => /^[A-Za-z0-9]/.test(text))),
});
const nowhere = fc.constant({ pane: 'list' as const, grant: undefined, fact: undefined, check: undefined });
const timesAndFilter = fc.record({
  known: maybe(isoDay),
  about: maybe(isoDay),
  currency: fc.constantFrom(undefined, 'USD', 'MYR'),
  filter: fc.record({
    text: fc.string({ maxLength: 40, unit: 'grapheme' }).filter((text) => text.length <= 100),
    donor: fc.constantFrom(undefined, 'JPN'),
    recipient: fc.constantFrom(undefined, 'MYS'),
    programme: fc.constantFrom(undefined, 'OSA'),
    onlyOverdue: fc.boolean(),
  }),
});
const assistanceAt = (where: fc.Arbitrary<Partial<AddressState['assistance']>>) =>
  fc.tuple(where, timesAndFilter).map(([at, rest]) => ({ ...ASSISTANCE_HOME, ...at, ...rest }));

const room: fc.Arbitrary<Pick<AddressState, 'room' | 'record' | 'assistance'>> = fc.oneof(
  assistanceAt(nowhere).map((assistance) => ({ room: 'watch' as const, record: undefined, assistance })),
  assistanceAt(nowhere).map((assistance) => ({ room: 'register' as const, record: undefined, assistance })),
  assistanceAt(somewhere).map((assistance) => ({ room: 'assistance' as const, record: undefined, assistance })),
  fc.tuple(id, assistanceAt(nowhere)).map(([name, assistance]) => ({
    room: 'register' as const,
    record: `feature:${name}`,
    assistance,
  })),
);

const stateInRoom: fc.Arbitrary<Omit<AddressState, 'room' | 'record' | 'assistance'>> = fc.record({
  camera: fc.record({ lat, lon, zoom: fc.integer({ min: 0, max: 2200 }).map((value) => value / 100) }),
  selection,
  trail: fc.constant([]),
  palette: fc.constantFrom(undefined, 'day' as const, 'dusk' as const, 'night' as const),
  replay: fc.option(
    fc.record({
      timeMs: fc.integer({ min: 0, max: 4_000_000_000_000 }),
      speed: fc.constantFrom(0.25, 1, 60, 4096),
      playing: fc.boolean(),
    }),
    { nil: undefined },
  ),
  filter: fc.record({
    show: fc.constantFrom('alerts' as const, 'all' as const),
    types: fc.constantFrom([], ['zone-entry'], ['gap', 'teleport']),
    parties: fc.constantFrom([], ['MYS'], ['CHN', 'VNM']),
    text: fc.string({ maxLength: 40, unit: 'grapheme' }).filter((text) => text.length <= 100),
  }),
  legend: fc.constantFrom(undefined, true, false),
  tool: fc.constantFrom('none' as const, 'measure' as const, 'area' as const),
  view: fc.constantFrom(undefined, 'unclos-award', 'chn'),
  compare: fc.constantFrom(undefined, ['unclos-award', 'chn'] as const, ['phl', 'neutral'] as const),
  register: fc.record({
    text: fc.string({ maxLength: 40, unit: 'grapheme' }).filter((text) => text.length <= 100),
    type: fc.constantFrom(undefined, 'line' as const, 'gap' as const),
    party: fc.constantFrom(undefined, 'PHL'),
    mark: fc.constantFrom(undefined, 'memory'),
  }),
});
const state: fc.Arbitrary<AddressState> = fc.tuple(stateInRoom, room).map(([rest, where]) => ({ ...rest, ...where }));

test('an address says the whole state', () => {
  fc.assert(
    fc.property(state, (made) => {
      // Records of fast-check have no prototype; the copy has the usual one.
      const before = structuredClone(made);
      assert.deepEqual(parseAddress(formatAddress(before)), before);
    }),
  );
});

test('home has an empty address, and parameters of others are kept', () => {
  assert.equal(formatAddress(HOME), '');
  assert.equal(formatAddress({ ...HOME, palette: 'dusk' }, '?bench&palette=day&lat=1&lon=2'), '?bench&palette=dusk');
});

test('no address breaks the page: what cannot be read is left at its default', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom(
            'lat',
            'lon',
            'zoom',
            'select',
            'at',
            'speed',
            'type',
            'view',
            'compare',
            'room',
            'record',
            'of',
            'by',
            'grant',
            'pane',
            'fact',
            'check',
            'known',
            'about',
            'currency',
            'overdue',
            'donor',
          ),
          fc.string(),
        ),
      ),
      (pairs) => {
        const read = parseAddress(`?${new URLSearchParams(pairs)}`);
        assert.ok(Math.abs(read.camera.lat) <= 90 && Math.abs(read.camera.lon) <= 180);
        assert.deepEqual(parseAddress(formatAddress(read)), read);
      },
    ),
  );
  for (const bad of [
    '?lat=91&lon=0',
    '?lat=NaN&lon=0',
    '?lat=1e1&lon=2',
    '?lat=1',
    '?select=place:91,0',
    '?at=never',
    '?view=CHN',
    '?view=<b>',
    '?compare=chn',
    '?compare=chn,chn',
    '?room=kitchen',
    '?record=feature:',
    '?record=vessel:1',
    '?record=feature:<b>',
    '?of=vessel&by=chn',
    '?grant=<b>',
    '?fact=../x',
    '?pane=kitchen',
    '?known=2023-02-30&about=yesterday',
    '?currency=dollars&overdue=yes&donor=Japan',
  ]) {
    assert.deepEqual(parseAddress(bad), HOME, bad);
  }
});
