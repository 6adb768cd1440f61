/** Small files of the formats that are imported, made byte by byte. Only tests use them. */

export type Ring = readonly (readonly [number, number])[];

export const OPTIONS = {
  fileName: 'made.geojson',
  sha256: '00',
  importedAt: '2024-01-01T00:00:00.000Z',
  licence: 'made for a test',
};

/** A closed square. */
export function makeSquare(lon: number, lat: number, size: number): [number, number][] {
  return [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
    [lon, lat],
  ];
}

export function makeGeoJson(features: readonly { rings: readonly Ring[]; properties?: object }[], more = {}): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    ...more,
    features: features.map(({ rings, properties }) => ({
      type: 'Feature',
      properties: properties ?? {},
      geometry: { type: 'Polygon', coordinates: rings },
    })),
  });
}

export const WGS84_PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** A shapefile of one type; a record without rings is a null shape. Polygons with heights have zeros for them. */
export function makeShp(records: readonly (readonly Ring[])[], type = 5): Uint8Array {
  const bodies = records.map((rings) => makeShape(rings, type));
  const size = bodies.reduce((sum, body) => sum + 8 + body.length, 100);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, size / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, type, true);
  let at = 100;
  bodies.forEach((body, i) => {
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, body.length / 2);
    out.set(body, at + 8);
    at += 8 + body.length;
  });
  return out;
}

function makeShape(rings: readonly Ring[], type: number): Uint8Array {
  if (rings.length === 0) return new Uint8Array(4);
  const places = rings.flat();
  const heights = type > 10 ? 16 + 8 * places.length : 0;
  const out = new Uint8Array(44 + 4 * rings.length + 16 * places.length + heights);
  const view = new DataView(out.buffer);
  view.setInt32(0, type, true);
  view.setInt32(36, rings.length, true);
  view.setInt32(40, places.length, true);
  let start = 0;
  rings.forEach((ring, i) => {
    view.setInt32(44 + 4 * i, start, true);
    start += ring.length;
  });
  places.flat().forEach((value, i) => {
    view.setFloat64(44 + 4 * rings.length + 8 * i, value, true);
  });
  return out;
}

/** A dBASE III table of texts, or of numbers where all values of a column are. */
export function makeDbf(rows: readonly Readonly<Record<string, string | number>>[]): Uint8Array {
  const names = Object.keys(rows[0] ?? {});
  const encoder = new TextEncoder();
  const width = 60;
  const headerBytes = 32 + 32 * names.length + 1;
  const recordBytes = 1 + width * names.length;
  const out = new Uint8Array(headerBytes + recordBytes * rows.length + 1).fill(0x20, headerBytes);
  const view = new DataView(out.buffer);
  out[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerBytes, true);
  view.setUint16(10, recordBytes, true);
  names.forEach((name, i) => {
    out.set(encoder.encode(name), 32 + 32 * i);
    out[32 + 32 * i + 11] = (rows.every((row) => typeof row[name] === 'number') ? 'N' : 'C').charCodeAt(0);
    out[32 + 32 * i + 16] = width;
  });
  out[headerBytes - 1] = 0x0d;
  rows.forEach((row, i) => {
    names.forEach((name, j) => {
      out.set(encoder.encode(String(row[name])), headerBytes + i * recordBytes + 1 + j * width);
    });
  });
  out[out.length - 1] = 0x1a;
  return out;
}

/** A binary GSHHG file of version 15. @param polygons places in degrees, longitudes as the file has them */
export function makeGshhg(polygons: readonly { ring: Ring; level?: number; area?: number }[]): Uint8Array {
  const size = polygons.reduce((sum, { ring }) => sum + 44 + 8 * ring.length, 0);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  let at = 0;
  polygons.forEach(({ ring, level = 1, area = 1 }, id) => {
    [id, ring.length, level | (15 << 8), 0, 0, 0, 0, area, area, -1, -1].forEach((value, i) => {
      view.setInt32(at + 4 * i, value);
    });
    at += 44;
    for (const value of ring.flat()) {
      view.setInt32(at, Math.round(value * 1e6));
      at += 4;
    }
  });
  return out;
}
