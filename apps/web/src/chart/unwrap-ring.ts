/**
 * A ring that passes 180° as one that goes on beyond it. The coasts come stitched there, for a sphere; drawn on a plane, a
 * step from 180 to -180 would be a line across the world, with everything on one side of it land. The map draws what
 * lies beyond 180° on the other side. A ring round a pole is closed along that pole. Pure.
 *
 * @param ring closed, [lon, lat] in degrees
 */
export function unwrapRing(ring: readonly (readonly number[])[]): [number, number][] {
  const out: [number, number][] = [];
  let turn = 0;
  let last = ring[0]?.[0] ?? 0;
  for (const place of ring) {
    const lon = place[0]!;
    if (lon - last > 180) turn -= 360;
    else if (last - lon > 180) turn += 360;
    last = lon;
    out.push([lon + turn, place[1]!]);
  }
  if (turn !== 0) {
    const pole = out.reduce((sum, [, lat]) => sum + lat, 0) < 0 ? -90 : 90;
    const [first] = out as [[number, number]];
    out.push([out.at(-1)![0], pole], [first[0], pole], [...first]);
  }
  const lons = out.map(([lon]) => lon);
  const middle = (lons.reduce((a, b) => Math.min(a, b)) + lons.reduce((a, b) => Math.max(a, b))) / 2;
  const shift = -360 * Math.round(middle / 360);
  return shift === 0 ? out : out.map(([lon, lat]) => [lon + shift, lat]);
}
