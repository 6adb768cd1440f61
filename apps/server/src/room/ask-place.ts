import { SearoomError } from '@searoom/model';
import type { WhoseAnswer } from '@searoom/model/api';
import { type Atlas, askWhose } from '@searoom/sea';

/** Latest time that a `Date` knows. */
const LAST_MS = 8.64e15;

/**
 * Whose water a place is, once it is clear that it is a place.
 *
 * @throws SearoomError SR_PLACE_INVALID, SR_DATE_INVALID
 */
export function askPlace(atlas: Atlas, lat: number, lon: number, atMs: number | undefined): WhoseAnswer {
  if (!(Math.abs(lat) <= 90)) throw new SearoomError('SR_PLACE_INVALID', [`latitude ${lat} is not -90 to 90`]);
  if (!(Math.abs(lon) <= 180)) throw new SearoomError('SR_PLACE_INVALID', [`longitude ${lon} is not -180 to 180`]);
  if (atMs !== undefined && !(Math.abs(atMs) <= LAST_MS)) throw new SearoomError('SR_DATE_INVALID', [atMs]);
  return askWhose(atlas, lon, lat, atMs === undefined ? {} : { atMs });
}
