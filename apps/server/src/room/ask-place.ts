import { SearoomError } from '@searoom/model';
import type { WhoseAnswer } from '@searoom/model/api';
import { type Atlas, askWhose, type ImportedSet } from '@searoom/sea';

/** Latest time that a `Date` knows. */
const LAST_MS = 8.64e15;

/** What is asked about a place beside the place. */
export interface PlaceQuestion {
  /** Epoch milliseconds of the day asked about; the day of the register when absent. */
  readonly atMs?: number;
  /** Id of a legal view, or `all`; no zone is judged when absent. */
  readonly view?: string;
  /** Zones of other sources, told beside those of the register. */
  readonly imported?: readonly ImportedSet[];
}

/**
 * Whose water a place is, once it is clear that it is a place.
 *
 * @throws SearoomError SR_PLACE_INVALID, SR_DATE_INVALID, SR_DATE_BEFORE_REGISTER, SR_VIEW_UNKNOWN
 */
export function askPlace(atlas: Atlas, lat: number, lon: number, question: PlaceQuestion = {}): WhoseAnswer {
  const { atMs } = question;
  if (!(Math.abs(lat) <= 90)) throw new SearoomError('SR_PLACE_INVALID', [`latitude ${lat} is not -90 to 90`]);
  if (!(Math.abs(lon) <= 180)) throw new SearoomError('SR_PLACE_INVALID', [`longitude ${lon} is not -180 to 180`]);
  if (atMs !== undefined && !(Math.abs(atMs) <= LAST_MS)) throw new SearoomError('SR_DATE_INVALID', [atMs]);
  return askWhose(atlas, lon, lat, question);
}
