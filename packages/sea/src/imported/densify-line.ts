/** An upper bound for the length of a degree on the ellipsoid, in metres. */
const METRES_PER_DEGREE = 111_700;

/** An open line with places between, straight on the map, so that neighbours are at most so far apart. */
export function densifyLine(line: Float64Array, spacingM: number): Float64Array {
  const out: number[] = [];
  for (let i = 0; i < line.length; i += 2) {
    const lon = line[i]!;
    const lat = line[i + 1]!;
    if (i > 0) {
      const east = lon - line[i - 2]!;
      const north = lat - line[i - 1]!;
      const widest = Math.max(Math.cos((lat * Math.PI) / 180), Math.cos((line[i - 1]! * Math.PI) / 180));
      const parts = Math.ceil((METRES_PER_DEGREE * Math.hypot(east * widest, north)) / spacingM);
      for (let part = 1; part < parts; part++) {
        out.push(line[i - 2]! + (east * part) / parts, line[i - 1]! + (north * part) / parts);
      }
    }
    out.push(lon, lat);
  }
  return Float64Array.from(out);
}

/** A ring as an open line that ends where it begins. */
export function closeLine(ring: Float64Array): Float64Array {
  const out = new Float64Array(ring.length + 2);
  out.set(ring);
  out.set(ring.subarray(0, 2), ring.length);
  return out;
}
