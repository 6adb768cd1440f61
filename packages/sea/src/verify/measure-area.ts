const SEMI_MAJOR_KM = 6378.137;
const ECCENTRICITY_SQUARED = 0.0066943799901413165;
const ECCENTRICITY: number = Math.sqrt(ECCENTRICITY_SQUARED);

/**
 * Area between the equator and a latitude, in km2 for each degree of longitude, on the WGS-84 ellipsoid (Snyder 1987,
 * Map Projections, USGS Professional Paper 1395, formula 3-12).
 */
function measureBeltKm2(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  const q = sine / (1 - (ECCENTRICITY * sine) ** 2) + Math.atanh(ECCENTRICITY * sine) / ECCENTRICITY;
  return ((SEMI_MAJOR_KM ** 2 * (1 - ECCENTRICITY_SQUARED)) / 2) * q * (Math.PI / 180);
}

/**
 * Area of a ring on the ellipsoid in km2, whatever its direction. Edges are straight in longitude and latitude, so the
 * ring must be dense where they are meant as geodesics; 1 km is dense enough for a ten-thousandth.
 *
 * @param ring [lon, lat ...] in degrees, the first point not repeated
 */
export function measureAreaKm2(ring: Float64Array): number {
  let sum = 0;
  let lonA = ring[ring.length - 2]!;
  let beltA = measureBeltKm2(ring[ring.length - 1]!);
  for (let i = 0; i < ring.length; i += 2) {
    const lonB = ring[i]!;
    const beltB = measureBeltKm2(ring[i + 1]!);
    sum += ((lonB - lonA) * (beltA + beltB)) / 2;
    lonA = lonB;
    beltA = beltB;
  }
  return Math.abs(sum);
}

/**
 * Area that lies in both of two sets of rings, in km2 on the ellipsoid: both are cut into rows of constant latitude, and
 * in each row the stretches inside both are added. So no polygon is intersected with another, and rings that touch or
 * cross do no harm. A place is inside a set when it lies in an odd number of its rings.
 *
 * @param stepDeg height of a row; the error is that of a coast taken in steps of this height
 */
export function measureCommonKm2(
  first: readonly Float64Array[],
  second: readonly Float64Array[],
  stepDeg: number,
): number {
  const [south, north] = findSpan(first);
  const rows = Math.ceil((north - south) / stepDeg);
  if (!(rows > 0)) return 0;
  const ours = cutRows(first, south, stepDeg, rows);
  const theirs = cutRows(second, south, stepDeg, rows);
  let area = 0;
  for (let row = 0; row < rows; row++) {
    const common = measureOverlap(ours[row]!, theirs[row]!);
    if (common === 0) continue;
    const lat = south + row * stepDeg;
    area += common * (measureBeltKm2(lat + stepDeg) - measureBeltKm2(lat));
  }
  return area;
}

function findSpan(rings: readonly Float64Array[]): [south: number, north: number] {
  let south = Number.POSITIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 2) {
      south = Math.min(south, ring[i]!);
      north = Math.max(north, ring[i]!);
    }
  }
  return [south, north];
}

/** Longitudes at which the rings cross the middle of each row, sorted. */
function cutRows(rings: readonly Float64Array[], south: number, stepDeg: number, rows: number): number[][] {
  const crossings = Array.from({ length: rows }, (): number[] => []);
  for (const ring of rings) {
    let lonA = ring[ring.length - 2]!;
    let latA = ring[ring.length - 1]!;
    for (let i = 0; i < ring.length; i += 2) {
      const lonB = ring[i]!;
      const latB = ring[i + 1]!;
      // Rows whose middle lies between the two latitudes, the lower one included.
      const from = Math.max(0, Math.ceil((Math.min(latA, latB) - south) / stepDeg - 0.5));
      const to = Math.min(rows, Math.ceil((Math.max(latA, latB) - south) / stepDeg - 0.5));
      for (let row = from; row < to; row++) {
        const lat = south + (row + 0.5) * stepDeg;
        crossings[row]!.push(lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA));
      }
      lonA = lonB;
      latA = latB;
    }
  }
  for (const row of crossings) row.sort((a, b) => a - b);
  return crossings;
}

/** Length of what lies in both of two lists of stretches (start, end, start, end ...). */
function measureOverlap(first: readonly number[], second: readonly number[]): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i + 1 < first.length && j + 1 < second.length) {
    sum += Math.max(0, Math.min(first[i + 1]!, second[j + 1]!) - Math.max(first[i]!, second[j]!));
    if (first[i + 1]! < second[j + 1]!) i += 2;
    else j += 2;
  }
  return sum;
}
