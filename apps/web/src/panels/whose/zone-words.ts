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

/** How far the place lies inside a limit, and how sure that is. */
export interface LimitWords {
  readonly distance: string;
  readonly certainty: string;
  /** Which limit it is: "the 200 M limit", a boundary, "the line of equal distance from Malaysia". */
  readonly limit?: string;
}

export function describeLimit(zone: WhoseZone): LimitWords {
  const certainty = formatUncertaintyNm(zone.uncertaintyNm);
  if (zone.marginNm !== undefined) {
    return {
      distance: `${zone.marginNm.toFixed(1)} M`,
      certainty: zone.withinDoubt === true ? `${certainty}, inside is not sure` : certainty,
      ...(zone.limit !== undefined && { limit: zone.limit }),
    };
  }
  if (zone.exactness.grade === 'drawing') return { distance: 'none published', certainty: `${certainty} M, drawing` };
  return { distance: 'inside', certainty: `${certainty} M` };
}
