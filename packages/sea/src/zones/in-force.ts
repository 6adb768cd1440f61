/** Dates as exactly as known: a year or month counts from its beginning. The last day still counts. */
export function isInForce(zone: { readonly validFrom?: string; readonly validTo?: string }, day: string): boolean {
  return (zone.validFrom === undefined || zone.validFrom <= day) && (zone.validTo === undefined || day <= zone.validTo);
}
