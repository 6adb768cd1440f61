import type { EventRevision } from '@searoom/model';
import type { ReactNode } from 'react';
import { Section } from '../../parts/mod.ts';
import { cleanText } from '../../words/mod.ts';

/** How sure an event is, and what that rests on. */
export function ConfidenceSection({ event }: { readonly event: EventRevision }): ReactNode {
  const { score, factors } = event.confidence;
  return (
    <Section title="Confidence" aside={<strong>{score.toFixed(2)}</strong>}>
      {factors.length === 0 ? (
        <p className="quiet">No reasons are recorded.</p>
      ) : (
        <ul className="plain-list">
          {factors.map((factor) => (
            <li key={factor}>{cleanText(factor)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
