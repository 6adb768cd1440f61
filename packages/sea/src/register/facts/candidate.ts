import type { Source } from '@searoom/model';
import type { PositionCandidate } from '../fact-schema.ts';
import { POSITION_SOURCES } from '../sources.ts';

/** [feature, key of `POSITION_SOURCES`, distance from the position in use (m), lon, lat]. */
export type ListedRow = readonly [feature: string, source: string, offsetM: number, lon: number, lat: number];

/** [feature, object of OpenStreetMap, distance from the position in use (m), what the object is]. */
export type MeasuredRow = readonly [feature: string, object: string, offsetM: number, of: string];

/** A position printed in a list (WGS 84; a VN-2000 value was transformed). */
export function listed([feature, key, offsetM, lon, lat]: ListedRow): PositionCandidate {
  const source = POSITION_SOURCES[key];
  if (source === undefined) throw new Error(`no source of positions ${key}`);
  return { feature, lon, lat, offsetM, source };
}

/** A position of OpenStreetMap: its licence is share-alike on the data, so only the distance is kept. */
export function measured([feature, object, offsetM, of]: MeasuredRow): PositionCandidate {
  const source: Source = {
    title: 'OpenStreetMap, distance measured; the coordinates are not kept',
    reference: `openstreetmap.org ${object}`,
    confidence: 'measured',
    licence: 'ODbL 1.0',
  };
  return { feature, offsetM, of, source };
}
