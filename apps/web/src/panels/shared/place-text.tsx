import type { ReactNode } from 'react';
import { CopyButton } from '../../parts/mod.ts';
import { formatDecimal, formatPosition } from '../../words/mod.ts';

/** A place in both notations, each to be copied. */
export function PlaceText({ lat, lon }: { readonly lat: number; readonly lon: number }): ReactNode {
  const mariners = formatPosition(lat, lon);
  const decimal = formatDecimal(lat, lon);
  return (
    <span className="place-text">
      <span className="mono">{mariners}</span> <CopyButton text={mariners} plain label={`copy ${mariners}`} />
      <br />
      <span className="mono">{decimal}</span> <CopyButton text={decimal} plain label={`copy ${decimal}`} />
    </span>
  );
}
