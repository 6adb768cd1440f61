/**
 * Rate of turn as it is sent: 4.733 times the root of the degrees per minute, with their sign, at most 126
 * (ITU-R M.1371-5 table 48); null gives -128, "not available".
 */
export function encodeRateOfTurn(degreesPerMinute: number | null): number {
  if (degreesPerMinute === null) return -128;
  const sent = Math.round(4.733 * Math.sqrt(Math.abs(degreesPerMinute)));
  return Math.sign(degreesPerMinute) * Math.min(126, sent);
}

/** Degrees per minute of a sent rate of turn; null for -128, and for ±127, which tells the side only. */
export function decodeRateOfTurn(sent: number): number | null {
  if (sent === -128 || Math.abs(sent) === 127) return null;
  return Math.sign(sent) * (sent / 4.733) ** 2;
}
