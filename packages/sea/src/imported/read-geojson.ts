import { SearoomError } from '@searoom/model';
import { checkGeoJsonCrs } from './check-datum.ts';
import { cleanText } from './clean-text.ts';
import type { ImportedSet, ImportOptions } from './imported-set.ts';
import { makeSet } from './make-set.ts';
import { isObject, parseJson } from './parse-json.ts';
import type { RawZone } from './raw-zone.ts';
import { readTextField } from './read-field.ts';
import { ReportBuilder } from './report-builder.ts';

/** GeometryCollections within each other that are followed. */
const DEEPEST = 8;

/**
 * Reads zones from GeoJSON (RFC 7946): features of polygons, a single feature, or a bare geometry. Features that cannot
 * be used are rejected one by one, with their reasons in the report.
 *
 * @param source the text of the file, or what it was parsed to
 * @throws SearoomError SR_IMPORT_UNREADABLE when it is no JSON or no GeoJSON, SR_IMPORT_INVALID when it is of another
 *   datum, its axes are in the wrong or no order, its licence is not known, or no zone of it can be used
 */
export function readGeoJsonZones(source: string | object, options: ImportOptions): ImportedSet {
  const root = typeof source === 'string' ? parseJson(options.fileName, source) : source;
  const unreadable = (why: string): never => {
    throw new SearoomError('SR_IMPORT_UNREADABLE', [options.fileName, why]);
  };
  if (!isObject(root)) return unreadable('it is no GeoJSON: at its top stands no object');
  const datum = checkGeoJsonCrs(options.fileName, root['crs']);
  const report = new ReportBuilder();
  const zones: RawZone[] = [];
  for (const [i, feature] of listFeatures(root, unreadable).entries()) {
    const where = `feature ${i + 1}`;
    try {
      zones.push(readFeature(feature, where));
    } catch (error) {
      if (!(error instanceof BadFeature)) throw error;
      report.reject(where, error.message);
    }
  }
  return makeSet({ zones, datum, kindOfData: 'zones' }, report, options);
}

/** Why one feature cannot be used. */
class BadFeature extends Error {}

function listFeatures(root: Record<string, unknown>, unreadable: (why: string) => never): readonly unknown[] {
  if (root['type'] === 'FeatureCollection') {
    const features = root['features'];
    return Array.isArray(features) ? features : unreadable('its FeatureCollection has no list of features');
  }
  if (root['type'] === 'Feature') return [root];
  if (typeof root['type'] === 'string' && ('coordinates' in root || 'geometries' in root)) {
    return [{ type: 'Feature', properties: {}, geometry: root }];
  }
  return unreadable(`it is no GeoJSON: its type is ${tellType(root['type'])}`);
}

function readFeature(feature: unknown, where: string): RawZone {
  if (!isObject(feature) || feature['type'] !== 'Feature') throw new BadFeature('it is no GeoJSON feature');
  const rings: Float64Array[] = [];
  readGeometry(feature['geometry'], rings, 0);
  if (rings.length === 0) throw new BadFeature('its geometry is empty');
  const id = readTextField(feature['id']);
  return {
    where,
    ...(id !== undefined && { id }),
    properties: isObject(feature['properties']) ? feature['properties'] : {},
    rings,
  };
}

function readGeometry(geometry: unknown, rings: Float64Array[], depth: number): void {
  if (geometry === null || geometry === undefined) throw new BadFeature('it has no geometry');
  if (!isObject(geometry)) throw new BadFeature('its geometry is no object');
  const { type, coordinates } = geometry;
  if (type === 'Polygon') readPolygon(coordinates, rings);
  else if (type === 'MultiPolygon') {
    if (!Array.isArray(coordinates)) throw new BadFeature('its coordinates are no list of polygons');
    for (const polygon of coordinates) readPolygon(polygon, rings);
  } else if (type === 'GeometryCollection' && Array.isArray(geometry['geometries']) && depth < DEEPEST) {
    for (const part of geometry['geometries']) readGeometry(part, rings, depth + 1);
  } else throw new BadFeature(`a geometry of type ${tellType(type)} is no area`);
}

function readPolygon(polygon: unknown, rings: Float64Array[]): void {
  if (!Array.isArray(polygon)) throw new BadFeature('its coordinates are no list of rings');
  for (const ring of polygon as unknown[]) {
    if (!Array.isArray(ring)) throw new BadFeature('its coordinates are no list of rings');
    const places = new Float64Array(2 * ring.length);
    for (const [i, place] of (ring as unknown[]).entries()) {
      const [x, y] = Array.isArray(place) ? (place as unknown[]) : [];
      if (typeof x !== 'number' || typeof y !== 'number') {
        throw new BadFeature(`place ${i + 1} of ring ${rings.length + 1} is no pair of numbers`);
      }
      places[2 * i] = x;
      places[2 * i + 1] = y;
    }
    rings.push(places);
  }
}

function tellType(type: unknown): string {
  return typeof type === 'string' ? `"${cleanText(type)}"` : 'not given';
}
