/** What stands where a value is not known: never 0, never nothing. */
export const UNKNOWN = 'unknown';

/** `05°01.80′N`. @param lat degrees, north positive */
export function formatLat(lat: number): string {
  return formatAngle(lat, 2, 'N', 'S');
}

/** `112°39.00′E`. @param lon degrees, east positive; brought into -180 to 180 */
export function formatLon(lon: number): string {
  return formatAngle(wrapLon(lon), 3, 'E', 'W');
}

/** A place as mariners write it: `05°01.80′N 112°39.00′E`. Rounded to 0.01 minute (18 m). */
export function formatPosition(lat: number, lon: number): string {
  return `${formatLat(lat)} ${formatLon(lon)}`;
}

/** The same place for other programs: `5.03000, 112.65000`, latitude first. */
export function formatDecimal(lat: number, lon: number): string {
  return `${toFixed(lat, 5)}, ${toFixed(wrapLon(lon), 5)}`;
}

function formatAngle(degrees: number, width: number, positive: string, negative: string): string {
  if (!Number.isFinite(degrees)) return UNKNOWN;
  // In hundredths of a minute first, so that 59.999 minutes become the next degree.
  const hundredths = Math.round(Math.abs(degrees) * 6000);
  const whole = String(Math.floor(hundredths / 6000)).padStart(width, '0');
  const minutes = ((hundredths % 6000) / 100).toFixed(2).padStart(5, '0');
  return `${whole}°${minutes}′${degrees < 0 && hundredths > 0 ? negative : positive}`;
}

function wrapLon(lon: number): number {
  return lon >= -180 && lon <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
}

/** Without a negative zero. */
function toFixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text;
}

/** `045°T`: true, three digits, 360 is written 000. Undefined is unknown. */
export function formatBearing(bearingDeg: number | undefined): string {
  if (bearingDeg === undefined || !Number.isFinite(bearingDeg)) return UNKNOWN;
  const whole = ((Math.round(bearingDeg) % 360) + 360) % 360;
  return `${String(whole).padStart(3, '0')}°T`;
}

/** `6.1 kn`. */
export function formatSpeed(speedKn: number | undefined): string {
  return speedKn === undefined || !Number.isFinite(speedKn) ? UNKNOWN : `${speedKn.toFixed(1)} kn`;
}

/** `064°T 6.1 kn`; what of it is not known is said so. */
export function formatMotion(cogDeg: number | undefined, sogKn: number | undefined): string {
  if (cogDeg === undefined && sogKn === undefined) return UNKNOWN;
  return `${cogDeg === undefined ? 'course unknown' : formatBearing(cogDeg)}, ${sogKn === undefined ? 'speed unknown' : formatSpeed(sogKn)}`;
}

/** `118.7 M` (nautical miles of 1852 m); two digits below 1 M, none from 1000 M on. */
export function formatDistanceNm(distanceNm: number | undefined): string {
  if (distanceNm === undefined || !Number.isFinite(distanceNm)) return UNKNOWN;
  return `${roundNm(distanceNm)} M`;
}

/** `± 1.1`: the same digits as a distance of its size. */
export function formatUncertaintyNm(uncertaintyNm: number): string {
  return `± ${uncertaintyNm >= 10 ? uncertaintyNm.toFixed(0) : uncertaintyNm.toFixed(uncertaintyNm < 0.1 ? 2 : 1)}`;
}

function roundNm(distanceNm: number): string {
  const size = Math.abs(distanceNm);
  return distanceNm.toFixed(size < 0.995 ? 2 : size < 999.95 ? 1 : 0);
}

/** `183 m × 32 m`; what is missing is unknown. */
export function formatSize(lengthM: number | undefined, beamM: number | undefined): string {
  if (lengthM === undefined && beamM === undefined) return UNKNOWN;
  const side = (metres: number | undefined): string => (metres === undefined ? UNKNOWN : `${metres} m`);
  return `${side(lengthM)} × ${side(beamM)}`;
}
