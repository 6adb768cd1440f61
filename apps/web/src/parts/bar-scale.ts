/** Where a value and its threshold stand on a bar from 0 (share 0) to a little above the larger of them (share 1). */
export function scaleBar(value: number, threshold: number): { valueShare: number; thresholdShare: number } {
  const most = Math.max(value, threshold, 0) * 1.1;
  const share = (x: number): number => (most > 0 && Number.isFinite(most) ? Math.min(1, Math.max(0, x / most)) : 0);
  return { valueShare: share(value), thresholdShare: share(threshold) };
}
