import { SearoomError } from '@searoom/model';
import { cleanText } from './clean-text.ts';

/** Datums met round these seas, by words of their names. Their coordinates lie some hundred metres off those of WGS 84. */
const OTHER_DATUMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/tokyo/i, 'Tokyo'],
  [/vn[-_ ]?2000|vietnam/i, 'VN-2000'],
  [/kertau/i, 'Kertau'],
  [/timbalai/i, 'Timbalai 1948'],
  [/luzon/i, 'Luzon 1911'],
  [/indian[-_ ]?(1954|1960|1975)/i, 'Indian'],
  [/batavia|jakarta/i, 'Batavia'],
  [/hu[-_ ]?tzu[-_ ]?shan/i, 'Hu Tzu Shan 1950'],
  [/beijing|peking|pulkovo|krassovsky/i, 'Beijing 1954 or Pulkovo 1942'],
  [/xian/i, 'Xian 1980'],
  [/hong[-_ ]?kong/i, 'Hong Kong 1980'],
];

const ACCEPTED_CRS = /^(?:urn:ogc:def:crs:)?(?:OGC:(?:[\d.]*:)?CRS84|EPSG:(?:[\d.]*:)?4326|WGS[ _]?84|WGS 1984)$/i;

/**
 * Reads the `crs` member of GeoJSON (2008; RFC 7946 has none and means WGS 84).
 *
 * @returns the datum in words
 * @throws SearoomError SR_IMPORT_INVALID when it is another
 */
export function checkGeoJsonCrs(fileName: string, crs: unknown): string {
  if (crs === undefined || crs === null) return 'WGS 84 (RFC 7946; the file does not name one)';
  const properties = (crs as { properties?: { name?: unknown } }).properties;
  const name = typeof properties?.name === 'string' ? properties.name.trim() : JSON.stringify(crs);
  if (ACCEPTED_CRS.test(name)) return `WGS 84 (${name})`;
  return refuse(fileName, name);
}

/**
 * Reads the `.prj` file of a shapefile (well-known text).
 *
 * @returns the datum in words
 * @throws SearoomError SR_IMPORT_INVALID when it is another, or a projection
 */
export function checkPrj(fileName: string, prj: string): string {
  const text = prj.trim();
  const name = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(text)?.[1] ?? text.slice(0, 60);
  if (/^\s*(PROJCS|PROJCRS|PROJECTEDCRS)\b/i.test(text)) {
    throw new SearoomError('SR_IMPORT_INVALID', [
      fileName,
      `its .prj names a projection (${cleanText(name)}); save it again in degrees of WGS 84 (EPSG:4326)`,
    ]);
  }
  const datum = /\b(?:DATUM|GEODETICDATUM|ENSEMBLE)\s*\[\s*"([^"]*)"/i.exec(text)?.[1] ?? '';
  const isGeographic = /^\s*(GEOGCS|GEOGCRS|GEODCRS|GEODETICCRS|GEOGRAPHICCRS)\b/i.test(text);
  const isFromGreenwich = !/\bPRIMEM\s*\[\s*"(?!Greenwich)/i.test(text);
  const isWgs84 = /^(?:D_)?(?:WGS[_ ]?(?:19)?84|World Geodetic System 1984(?: ensemble)?)$/i.test(datum);
  if (isGeographic && isWgs84 && isFromGreenwich) return `WGS 84 (${name})`;
  return refuse(fileName, datum === '' || datum === name ? name : `${name}, ${datum}`);
}

function refuse(fileName: string, name: string): never {
  const known = OTHER_DATUMS.find(([pattern]) => pattern.test(name));
  const what = known === undefined ? '' : ` (datum ${known[1]}: places may lie some hundred metres off)`;
  throw new SearoomError('SR_IMPORT_INVALID', [
    fileName,
    `its coordinates are not in WGS 84: it names ${cleanText(name)}${what}; save it again as EPSG:4326`,
  ]);
}
