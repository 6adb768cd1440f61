import type { WhoseAnswer } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Name, Section } from '../../parts/mod.ts';
import { describeKind } from '../../words/mod.ts';
import { Codes } from '../shared/codes.tsx';

/** Zones of sets that somebody brought in beside the register, each with the licence of its set. */
export function ImportedHere({ imported }: Pick<WhoseAnswer, 'imported'>): ReactNode {
  if (imported.length === 0) return null;
  return (
    <Section title="In imported sets" aside={imported.length}>
      <ul className="plain-list">
        {imported.map((zone) => (
          <li key={`${zone.set} ${zone.zone}`}>
            <Codes codes={zone.assertedBy.map(({ code }) => code)} none="nobody named" /> {describeKind(zone.kind)}:{' '}
            <Name>{zone.name}</Name>
            {zone.status !== undefined && (
              <>
                {' '}
                (<Name>{zone.status}</Name>)
              </>
            )}
            <p className="whose-more">
              <Name>{zone.set}</Name>; <Name>{zone.attribution}</Name>; licence <Name>{zone.licence}</Name>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
