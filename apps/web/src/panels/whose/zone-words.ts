import type { WhoseZone } from '@searoom/model/api';
import { formatUncertaintyNm, shortenKind } from '../../words/mod.ts';

/** Zone of a row: `EEZ 200 M`. */
export function nameZoneKind(zone: WhoseZone): string {
  return shortenKind(zone.kind, zone.breadthNm);
}

/** Instrument with its year: the year is added where the title does not have it. */
export function nameInstrument({ instrument }: WhoseZone): string {
  const year = instrument.date?.slice(0, 4);
  if (year === undefined || instrument.title.includes(year)) return instrument.title;
  return `${instrument.title}, ${year}`;
}

/** How far the place lies inside the limit, in two lines: the distance, and how sure it is. */
export function describeLimit(zone: WhoseZone): { readonly distance: string; readonly certainty: string } {
  const certainty = formatUncertaintyNm(zone.uncertaintyNm);
  if (zone.marginNm !== undefined) return { distance: `${zone.marginNm.toFixed(1)} M`, certainty };
  if (zone.exactness.grade === 'drawing') return { distance: 'none published', certainty: `${certainty} M, drawing` };
  return { distance: 'inside', certainty: `${certainty} M` };
}
