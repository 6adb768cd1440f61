import { traceLine } from '@searoom/geo';
import { findLineUncertaintyM } from '../base/collect-points.ts';
import type { DashRecord, LineRecord } from '../register/schema.ts';
import { traceBoundary } from '../zones/trace-boundary.ts';
import type { DrawOptions, GeoFeature, Geometry } from './geojson.ts';
import { groupRings } from './group-rings.ts';
import { closeRing, findBox, writeLine } from './places.ts';
import { CAUTION, listRecordSources, nameInstrument } from './records.ts';
import { pick } from './zone-feature.ts';

/** Vertices of a drawn dash lie this near to one another. */
const DASH_SPACING_M = 1000;
const AGREED: readonly LineRecord['kind'][] = [
  'agreed-boundary',
  'allocation-line',
  'joint-development-area',
  'provisional-measures-zone',
];

/**
 * A line of the register as a feature: its course with vertices at most 1 km apart, along the edges of its kind (`edge`;
 * `unspecified` is drawn as a geodesic), and in `points` the points of the instrument as they stand there.
 *
 * @param as `area`: a closed line as a polygon
 */
export function lineToFeature(
  line: LineRecord,
  registerDate: string,
  draw: DrawOptions = {},
  as: 'line' | 'area' = 'line',
): GeoFeature {
  const course = traceLineRecord(line);
  const box = findBox([course]);
  return {
    type: 'Feature',
    id: line.id,
    ...(box !== undefined && { bbox: box }),
    geometry:
      as === 'area'
        ? { type: 'MultiPolygon', coordinates: groupRings([course.subarray(0, -2)], draw) }
        : drawLine(course, draw),
    properties: {
      id: line.id,
      featureType: as === 'area' ? 'zone' : 'limit',
      kind: line.kind,
      name: line.name,
      assertedBy: line.parties,
      agreed: AGREED.includes(line.kind),
      contestedBy: line.contestedBy,
      instrument: nameInstrument(line.instrument),
      ...pick(line, 'limits', 'limitsKinds', 'sides', 'validFrom', 'validTo'),
      ...pick(line, 'edge', 'datum', 'closed', 'complete', 'quality', 'note'),
      uncertaintyM: findLineUncertaintyM(line),
      points: line.points.map(([name, lon, lat, confidence, place]) => ({
        name,
        lon,
        lat,
        confidence,
        ...(place !== undefined && { place }),
      })),
      sources: listRecordSources(line.instrument, [line.id]),
      registerDate,
      caution: CAUTION,
    },
  };
}

/** The course of a line; a closed one ends where it begins. */
export function traceLineRecord(line: LineRecord): Float64Array {
  const course = traceBoundary(line);
  return line.closed ? closeRing(course) : course;
}

/** A drawing as it is: its dashes, joined by nothing. */
export function dashesToFeature(record: DashRecord, registerDate: string, draw: DrawOptions = {}): GeoFeature {
  const dashes = traceDashes(record);
  const box = findBox(dashes);
  return {
    type: 'Feature',
    id: record.id,
    ...(box !== undefined && { bbox: box }),
    geometry: { type: 'MultiLineString', coordinates: dashes.map((dash) => writeLine(dash, draw)) },
    properties: {
      id: record.id,
      featureType: 'limit',
      kind: 'claim-dashes',
      name: record.name,
      assertedBy: record.assertedBy.map(({ party }) => party),
      agreed: false,
      contestedBy: record.contestedBy,
      instruments: record.assertedBy.map(({ party, instrument, note }) => ({
        party,
        ...nameInstrument(instrument),
        note,
      })),
      edge: 'unspecified',
      datum: 'not stated: a drawing without published coordinates',
      closed: false,
      complete: false,
      uncertaintyM: record.halfWidthM,
      note: record.missing,
      sources: record.sources,
      registerDate,
      caution: CAUTION,
    },
  };
}

export function traceDashes({ dashes }: DashRecord): Float64Array[] {
  return dashes.map((dash) => traceLine(dash, 'geodesic', false, DASH_SPACING_M));
}

/** A line needs two places, a closed one four: where simplifying leaves fewer, it is drawn whole. */
function drawLine(course: Float64Array, draw: DrawOptions): Geometry | null {
  const isClosed = course[0] === course.at(-2) && course[1] === course.at(-1);
  const least = isClosed ? 4 : 2;
  const simple = writeLine(course, draw);
  const coordinates = simple.length < least ? writeLine(course) : simple;
  return coordinates.length < least ? null : { type: 'LineString', coordinates };
}
