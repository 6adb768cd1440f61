import { traceLine } from '@searoom/geo';
import type { BaselineRecord, DashRecord, LineKind, LineRecord, Register } from '../register/schema.ts';
import { traceBoundary } from '../zones/trace-boundary.ts';
import type { Zone } from '../zones/zone.ts';
import type { ChartDash, ChartLimit, ChartStyle } from './chart.ts';
import { encodeLine } from './chart-line.ts';
import { simplify } from './simplify.ts';

const STYLES: Readonly<Record<LineKind, ChartStyle>> = {
  'straight-baseline': 'baseline',
  'archipelagic-baseline': 'baseline',
  'agreed-boundary': 'agreed',
  'allocation-line': 'islands',
  'claim-limit': '200',
  'claim-polygon': 'islands',
  'claim-dashes': 'dash',
  'joint-development-area': 'joint',
  'provisional-measures-zone': 'joint',
};

/** Greatest distance between neighbouring vertices of a dash before it is simplified. */
const DASH_SPACING_M = 1000;

/** Baselines and lines of the register in force on its day, with edges as they run and the points that it names. */
export function drawLines(register: Register, zones: readonly Zone[], toleranceM: number): ChartLimit[] {
  const isInForce = ({ validFrom = '', validTo }: LineRecord): boolean =>
    validFrom <= register.asOf && (validTo === undefined || validTo >= register.asOf);
  return [...register.baselines, ...register.lines]
    .filter(isInForce)
    .map((line: LineRecord | BaselineRecord): ChartLimit => {
      const enclosed = zones.filter((zone) => zone.derivedFrom.length === 1 && zone.derivedFrom[0] === line.id);
      const ids = enclosed.length > 0 ? enclosed.map((zone) => zone.id) : [line.id];
      const kinds = enclosed.length > 0 ? enclosed.map((zone) => zone.kind) : (line.limitsKinds ?? [line.kind]);
      return {
        zone: ids[0]!,
        zones: ids,
        kind: line.kind,
        kinds,
        style: STYLES[line.kind],
        assertedBy: [...line.parties].sort(),
        contestedBy: [...line.contestedBy].sort(),
        name: line.name,
        ...(line.limits !== undefined && { limits: line.limits }),
        line: encodeLine(simplify(close(traceBoundary(line), line.closed), toleranceM)),
        points: {
          names: line.points.map(([name, , , , place]) => (place === undefined ? name : `${name}, ${place}`)),
          places: encodeLine(line.points.flatMap(([, lon, lat]) => [lon, lat])),
        },
      };
    });
}

/** The dashes of every drawing, each by itself. */
export function drawDashes(register: Register, zones: readonly Zone[], toleranceM: number): ChartDash[] {
  return register.dashes.flatMap((record: DashRecord) => {
    const bands = zones.filter(({ kind, derivedFrom }) => kind === 'dashed-line-band' && derivedFrom[0] === record.id);
    const ids = bands.length > 0 ? bands.map((zone) => zone.id) : [record.id];
    return record.dashes.map(
      (dash): ChartDash => ({
        zone: ids[0]!,
        zones: ids,
        kind: 'claim-dashes',
        kinds: ['dashed-line-band'],
        style: 'dash',
        assertedBy: record.assertedBy.map(({ party }) => party).sort(),
        contestedBy: [...record.contestedBy].sort(),
        name: record.name,
        line: encodeLine(simplify(traceLine(dash, 'geodesic', false, DASH_SPACING_M), toleranceM)),
        halfWidthM: record.halfWidthM,
      }),
    );
  });
}

function close(line: Float64Array, isClosed: boolean): Float64Array {
  return isClosed ? Float64Array.from([...line, line[0]!, line[1]!]) : line;
}
