import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TARGET_KINDS, type VesselIdentity } from '@searoom/model/api';
import fc from 'fast-check';
import { makeVesselColumns } from '../../vessels/vessel-columns.ts';
import { listFlags, listKinds, listVessels, type VesselsFilter, type VesselTable } from './list-vessels.ts';

interface Made {
  readonly name: string | undefined;
  readonly flag: string | undefined;
  readonly sog: number;
  readonly lon: number;
  readonly kind: number;
}

const NO_FILTER: VesselsFilter = { text: '', flag: '', kind: '', isInView: false };

/** A table whose rows are the vessels in order; MMSIs are 100 and up. */
function makeTable(vessels: readonly Made[]): VesselTable {
  const columns = makeVesselColumns(vessels.length);
  const identities = new Map<number, VesselIdentity>();
  for (const [row, { name, flag, sog, lon, kind }] of vessels.entries()) {
    const mmsi = 100 + row;
    columns.mmsi[row] = mmsi;
    columns.sog[row] = sog;
    columns.longitude[row] = Math.round(lon * 600_000);
    columns.kind[row] = kind;
    identities.set(mmsi, { mmsi, ...(name !== undefined && { name }), ...(flag !== undefined && { flag }) });
  }
  return { columns, count: vessels.length, identityOf: (mmsi) => identities.get(mmsi) };
}

const vesselArb = fc.record({
  name: fc.option(fc.constantFrom('SIM A', 'Sông Đà', 'b'), { nil: undefined }),
  flag: fc.option(fc.constantFrom('MYS', 'CHN'), { nil: undefined }),
  sog: fc.constantFrom(0, 55, 1023),
  lon: fc.integer({ min: -170, max: 170 }),
  kind: fc.nat(TARGET_KINDS.length - 1),
});

test('without a filter all are listed once, and filters split them without loss', () => {
  fc.assert(
    fc.property(fc.array(vesselArb), (vessels) => {
      const table = makeTable(vessels);
      const all = listVessels(table, NO_FILTER, undefined, undefined);
      assert.deepEqual(
        all,
        vessels.map((_, row) => 100 + row),
      );
      const byFlag = listFlags(table).flatMap((flag) =>
        listVessels(table, { ...NO_FILTER, flag }, undefined, undefined),
      );
      assert.deepEqual(byFlag.sort(), all);
      const byKind = listKinds(table).flatMap((kind) =>
        listVessels(table, { ...NO_FILTER, kind }, undefined, undefined),
      );
      assert.deepEqual(byKind.sort(), all);
      const east = listVessels(table, NO_FILTER, [0, -90, 180, 90], undefined);
      const west = listVessels(table, NO_FILTER, [-180, -90, -0.5, 90], undefined);
      assert.deepEqual([...east, ...west].sort(), all);
    }),
  );
});

test('sorted by speed, those that do not say it stand last either way', () => {
  fc.assert(
    fc.property(
      fc.array(vesselArb),
      fc.constantFrom('ascending' as const, 'descending' as const),
      (vessels, direction) => {
        const sorted = listVessels(makeTable(vessels), NO_FILTER, undefined, { key: 'speed', direction });
        const speeds = sorted.map((mmsi) => vessels[mmsi - 100]!.sog);
        const known = speeds.filter((speed) => speed !== 1023);
        assert.deepEqual(speeds.slice(0, known.length), known);
        const ordered = [...known].sort((a, b) => (direction === 'ascending' ? a - b : b - a));
        assert.deepEqual(known, ordered);
      },
    ),
  );
});

test('text finds names without accents and numbers', () => {
  const table = makeTable([
    { name: 'Sông Đà', flag: 'VNM', sog: 0, lon: 0, kind: 1 },
    { name: undefined, flag: undefined, sog: 0, lon: 0, kind: 1 },
  ]);
  const find = (text: string): number[] => listVessels(table, { ...NO_FILTER, text }, undefined, undefined);
  assert.deepEqual(find('song da'), [100]);
  assert.deepEqual(find('000101'), [101]);
  assert.deepEqual(find('vnm 100'), [100]);
  assert.deepEqual(find('nobody'), []);
});
