const METRES_PER_DEGREE = 111_195;

/** Metres from a place to a piece of line, on a plane that is true at the place; for pieces of some kilometres. */
export function measureToPieceM(
  lon: number,
  lat: number,
  aLon: number,
  aLat: number,
  bLon: number,
  bLat: number,
): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const ax = (aLon - lon) * shrink;
  const ay = aLat - lat;
  const dx = (bLon - aLon) * shrink;
  const dy = bLat - aLat;
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / square));
  return Math.hypot(ax + t * dx, ay + t * dy) * METRES_PER_DEGREE;
}
