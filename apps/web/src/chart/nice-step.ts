/** Steps of a degree frame in minutes, from the widest. */
const FRAME_STEPS_MIN = [1800, 1200, 600, 300, 120, 60, 30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1] as const;

/** The narrowest step whose labels have room. @param pxPerMinute pixels of a minute of arc @returns minutes */
export function chooseFrameStep(pxPerMinute: number, roomPx: number): number {
  let step: number = FRAME_STEPS_MIN[0];
  for (const candidate of FRAME_STEPS_MIN) if (candidate * pxPerMinute >= roomPx) step = candidate;
  return step;
}

/** `112°`, `112°30′`, `112°30.2′`: as fine as the step asks, with its letter. @param minutes of arc, east or north positive */
export function formatTick(minutes: number, positive: string, negative: string): string {
  const tenths = Math.round(Math.abs(minutes) * 10);
  const degrees = Math.floor(tenths / 600);
  const rest = tenths % 600;
  const text =
    rest === 0
      ? ''
      : rest % 10 === 0
        ? `${String(rest / 10).padStart(2, '0')}′`
        : `${(rest / 10).toFixed(1).padStart(4, '0')}′`;
  return `${degrees}°${text}${tenths === 0 ? '' : minutes < 0 ? negative : positive}`;
}

/** Longest of 1, 2, 5 × 10^n miles that fits. */
export function chooseScaleNm(pxPerNm: number, mostPx: number): number {
  const most = mostPx / pxPerNm;
  const power = 10 ** Math.floor(Math.log10(most));
  const lead = most / power;
  return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
}
