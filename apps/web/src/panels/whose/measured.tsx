import type { WhoseAnswer } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Section } from '../../parts/mod.ts';
import { joinWords } from '../../words/mod.ts';
import { codesOf } from './group-zones.ts';
import { sayBeyond, sayMedian, sayWithinDoubt } from './measured-words.ts';
import { nameZoneKind } from './zone-words.ts';

/** What only measuring can say: limits too near to be sure of, and lines of equal distance. */
export function Measured({ answer }: { readonly answer: WhoseAnswer }): ReactNode {
  const doubtful = answer.zones.filter(({ withinDoubt }) => withinDoubt === true);
  const { justOutside, medians } = answer;
  const count = doubtful.length + justOutside.length + medians.length;
  if (count === 0) return null;
  return (
    <Section title="Near a limit, and between coasts" aside={count}>
      <ul className="plain-list">
        {doubtful.map((zone) => (
          <li key={zone.zone}>
            <strong>{codesOf(zone)}</strong> {nameZoneKind(zone)}: {sayWithinDoubt(zone)}
          </li>
        ))}
        {justOutside.map((zone) => (
          <li key={zone.zone}>
            <strong>{joinWords(zone.assertedBy.map(({ code }) => code))}</strong> {sayBeyond(zone)}
          </li>
        ))}
        {medians.map((median) => (
          <li key={median.between.map(({ code }) => code).join(' ')}>{sayMedian(median)}</li>
        ))}
      </ul>
    </Section>
  );
}
