/** Steps of speed in which a track is drawn: the faster, the heavier. */
export const SPEED_CLASSES: readonly {
  readonly name: string;
  readonly belowKn: number;
  readonly width: number;
  readonly alpha: number;
}[] = [
  { name: 'under 2 kn', belowKn: 2, width: 1, alpha: 0.5 },
  { name: '2 to 8 kn', belowKn: 8, width: 1.4, alpha: 0.7 },
  { name: '8 to 15 kn', belowKn: 15, width: 2, alpha: 0.85 },
  { name: '15 kn and more', belowKn: Number.POSITIVE_INFINITY, width: 2.8, alpha: 1 },
];

/** Class of a part between two reports over which nothing is known: drawn dashed. */
export const DOUBTFUL: number = SPEED_CLASSES.length;

/** After so long without a report nobody knows where it was. */
export const GAP_MS: number = 30 * 60_000;
/** No vessel goes faster: one of the two positions is not its own. */
export const IMPLAUSIBLE_KN = 60;

/** Number of the class of a speed. */
export function classifySpeed(speedKn: number): number {
  return SPEED_CLASSES.findIndex(({ belowKn }) => speedKn < belowKn);
}

/**
 * Class of the part of a track between two reports: by the speed that the way and the time tell, which every report has;
 * doubtful where there was a gap, or no vessel could have gone so fast.
 */
export function classifyPart(rangeNm: number, tookMs: number): number {
  if (!(tookMs > 0)) return rangeNm < 0.05 ? 0 : DOUBTFUL;
  const speedKn = rangeNm / (tookMs / 3_600_000);
  return tookMs > GAP_MS || !(speedKn <= IMPLAUSIBLE_KN) ? DOUBTFUL : classifySpeed(speedKn);
}
