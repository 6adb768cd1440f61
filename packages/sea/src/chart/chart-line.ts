/**
 * Lines of a chart as small whole numbers: the first vertex, then steps, [lon, lat, east, north, east, north ...] in
 * 1e-5 degree (about a metre). Without imports, so that a page can decode them without the register.
 */
export type EncodedLine = readonly number[];

/** Units of an encoded line in one degree. */
export const LINE_UNITS_PER_DEGREE = 100_000;

/**
 * Encodes a line, vertex by vertex: none is left out, each is rounded.
 *
 * @param line [lon, lat ...] in degrees
 */
export function encodeLine(line: ArrayLike<number>): number[] {
  const out: number[] = [];
  let lon = 0;
  let lat = 0;
  for (let i = 0; i + 1 < line.length; i += 2) {
    const east = Math.round(line[i]! * LINE_UNITS_PER_DEGREE) - lon;
    const north = Math.round(line[i + 1]! * LINE_UNITS_PER_DEGREE) - lat;
    out.push(east, north);
    lon += east;
    lat += north;
  }
  return out;
}

/** Decodes a line to [lon, lat ...] in degrees, each as near to the whole number of units as a double can be. */
export function decodeLine(encoded: EncodedLine): Float64Array {
  const out = new Float64Array(encoded.length & ~1);
  let lon = 0;
  let lat = 0;
  for (let i = 0; i < out.length; i += 2) {
    lon += encoded[i]!;
    lat += encoded[i + 1]!;
    out[i] = lon / LINE_UNITS_PER_DEGREE;
    out[i + 1] = lat / LINE_UNITS_PER_DEGREE;
  }
  return out;
}
