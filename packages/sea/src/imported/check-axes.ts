import { SearoomError } from '@searoom/model';
import { tellPlace } from './clean-text.ts';
import type { RawZone } from './raw-zone.ts';
import { readField, readNumberField } from './read-field.ts';

interface Seen {
  readonly where: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Refuses a file whose numbers are no degrees, or have latitude first, or now one and now the other. A number beyond 90
 * can only be a longitude, which tells the order of its place; the point that Marine Regions gives for the middle of a
 * zone (X_1, Y_1) tells it elsewhere.
 *
 * @throws SearoomError SR_IMPORT_INVALID
 */
export function checkAxes(fileName: string, zones: readonly RawZone[]): void {
  let asRead: Seen | undefined;
  let swapped: Seen | undefined;
  const refuse = (why: string): never => {
    throw new SearoomError('SR_IMPORT_INVALID', [fileName, why]);
  };
  for (const zone of zones) {
    const { where, rings } = zone;
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i += 2) {
        const x = ring[i]!;
        const y = ring[i + 1]!;
        if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
        if (Math.abs(x) > 360 || Math.abs(y) > 360) {
          refuse(`its numbers are metres of a projection or the like, no degrees (${where}: ${x}, ${y})`);
        }
        if (Math.abs(x) > 90 && Math.abs(x) <= 360 && Math.abs(y) <= 90) asRead ??= { where, x, y };
        if (Math.abs(y) > 90 && Math.abs(y) <= 360 && Math.abs(x) <= 90) swapped ??= { where, x, y };
      }
    }
    const order = findOrderByMiddle(zone);
    if (order !== undefined) {
      const seen = { where, x: rings[0]![0]!, y: rings[0]![1]! };
      if (order === 'as-read') asRead ??= seen;
      else swapped ??= seen;
    }
  }
  if (swapped === undefined) return;
  const first = `${swapped.where}: ${swapped.x}, ${swapped.y}`;
  if (asRead === undefined) refuse(`latitude stands before longitude (${first})`);
  refuse(
    `the order of its axes is mixed: latitude first in ${first}, longitude first in ${asRead!.where}: ` +
      tellPlace(asRead!.x, asRead!.y),
  );
}

/** The order in which the middle that the source tells lies within the zone, where only one does. */
function findOrderByMiddle({ properties, rings }: RawZone): 'as-read' | 'swapped' | undefined {
  const lon = readNumberField(readField(properties, 'x_1'));
  const lat = readNumberField(readField(properties, 'y_1'));
  if (lon === undefined || lat === undefined || rings.length === 0) return undefined;
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [east, north] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]!);
      east = Math.max(east, ring[i]!);
      south = Math.min(south, ring[i + 1]!);
      north = Math.max(north, ring[i + 1]!);
    }
  }
  const isIn = (x: number, y: number): boolean => x >= west && x <= east && y >= south && y <= north;
  if (isIn(lon, lat) === isIn(lat, lon)) return undefined;
  return isIn(lon, lat) ? 'as-read' : 'swapped';
}
