import { ZoneIndex } from '@searoom/geo';
import { findLineUncertaintyM } from '../base/collect-points.ts';
import type { MedianLine } from '../median/median-line.ts';
import type { InstrumentRecord, LineRecord, Register } from '../register/schema.ts';
import type { BuiltZones } from '../zones/build-zones.ts';
import { isInForce } from '../zones/in-force.ts';
import type { Zone } from '../zones/zone.ts';
import type { Chart, ChartFeature, ChartZone } from './chart.ts';
import { encodeLine } from './chart-line.ts';
import { drawLimits } from './draw-limits.ts';
import { drawDashes, drawLines } from './draw-lines.ts';
import { drawOverlaps } from './draw-overlaps.ts';
import { LANDS } from './names/lands.ts';
import { SEAS } from './names/seas.ts';
import { TOWNS } from './names/towns.ts';
import { simplify } from './simplify.ts';

const TOLERANCE_M = 60;

/**
 * Draws the chart: every claim of the register at once, and none of them as the limit.
 *
 * @param index of the zones, in their order
 * @param onProgress told the name of each part before it is drawn
 */
export function makeChart(
  register: Register,
  { zones: built, territories }: BuiltZones,
  index: ZoneIndex,
  medians: readonly MedianLine[] = [],
  onProgress?: (name: string) => void,
): Chart {
  const land = ZoneIndex.build(built.filter(({ zone }) => zone.kind === 'land'));
  const zones = built.map(({ zone }) => zone).filter(({ kind }) => kind !== 'land');
  onProgress?.('limits of the chart');
  // What held before, and what would hold without baselines, is not what is asserted now.
  const isNow = (zone: Zone): boolean => isInForce(zone, register.asOf);
  const isAsserted = (zone: Zone): boolean => isNow(zone) && zone.alternativeTo === undefined;
  const limits = [
    ...drawLimits(
      built.filter(({ zone }) => isAsserted(zone)),
      territories,
      land,
      TOLERANCE_M,
    ),
    ...drawLimits(
      built.filter(({ zone }) => isNow(zone) && zone.alternativeTo !== undefined),
      territories,
      land,
      TOLERANCE_M,
    ).map((limit) => ({ ...limit, alternative: true })),
    ...drawLines(register, zones, TOLERANCE_M),
  ];
  const dashes = drawDashes(register, zones, TOLERANCE_M);
  onProgress?.('overlaps of the chart');
  const overlaps = drawOverlaps(built, index, TOLERANCE_M, isAsserted);
  return {
    registerDate: register.asOf,
    toleranceM: TOLERANCE_M,
    limits,
    dashes,
    overlaps,
    medians: medians.map(({ a, b, vertices }) => ({
      between: [a, b],
      line: encodeLine(simplify(Float64Array.from(vertices.flatMap(({ lon, lat }) => [lon, lat])), TOLERANCE_M)),
    })),
    features: register.features.map(
      ({ id, position, names, status, claimants, occupier, group }): ChartFeature => ({
        id,
        lon: position.lon,
        lat: position.lat,
        uncertaintyM: position.uncertaintyM,
        names,
        status,
        claimants,
        ...(occupier !== undefined && { occupier }),
        group,
      }),
    ),
    groups: Object.fromEntries(register.groups.map(({ id, names }) => [id, { names }])),
    seas: SEAS,
    lands: LANDS,
    towns: TOWNS,
    zones: listZones(register, zones),
  };
}

/** What legends and filters say of zones, and of lines and drawings that are named where there is no zone. */
function listZones(register: Register, zones: readonly Zone[]): Record<string, ChartZone> {
  const titles = new Map(register.instruments.map(({ id, title }: InstrumentRecord) => [id, title]));
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const bare = [...register.baselines, ...register.lines].filter(
    (line) => !zones.some(({ derivedFrom }) => derivedFrom.length === 1 && derivedFrom[0] === line.id),
  );
  return Object.fromEntries([
    ...zones.map((zone): [string, ChartZone] => [
      zone.id,
      {
        kind: zone.kind,
        name: zone.name,
        assertedBy: zone.assertedBy.split('+'),
        contestedBy: zone.contestedBy,
        instrumentTitle: titleOf(zone.instrument),
        exactness: zone.exactness,
      },
    ]),
    ...bare.map((line: LineRecord): [string, ChartZone] => [
      line.id,
      {
        kind: line.kind,
        name: line.name,
        assertedBy: line.parties,
        contestedBy: line.contestedBy,
        instrumentTitle: titleOf(line.instrument),
        exactness: {
          grade: line.points.every(([, , , mark]) => mark === 'seen') ? 'published' : 'approximate',
          uncertaintyM: findLineUncertaintyM(line),
          note: line.quality,
        },
      },
    ]),
  ]);
}
