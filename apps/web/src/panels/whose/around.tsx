import type { WhoseAnswer } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Section } from '../../parts/mod.ts';
import { RecordLink } from '../../views/record-link.tsx';
import { formatDistanceNm, formatUncertaintyNm, joinWords } from '../../words/mod.ts';
import { FeaturesHere } from './features-here.tsx';
import { ImportedHere } from './imported-here.tsx';
import { Measured } from './measured.tsx';

/** What stands beside an answer: measurements, names, lines near by, what is missing, what was not in force, the caution. */
export function Around({ answer }: { readonly answer: WhoseAnswer }): ReactNode {
  const { linesNearby, gaps, notInForce, caution } = answer;
  return (
    <>
      <Measured answer={answer} />
      <FeaturesHere features={answer.features} />
      <ImportedHere imported={answer.imported} />
      {linesNearby.length > 0 && (
        <Section title="Lines near by" aside={linesNearby.length}>
          <ul className="plain-list">
            {linesNearby.map((line) => (
              <li key={line.line}>
                {formatDistanceNm(line.distanceNm)} {formatUncertaintyNm(line.uncertaintyNm)}:{' '}
                <RecordLink record={`line:${line.line}`}>{line.name}</RecordLink>{' '}
                <span className="quiet">
                  ({joinWords(line.parties.map(({ name }) => name))}
                  {line.limits !== undefined && `; ${line.limits}`})
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {gaps.length > 0 && (
        <Section title="Known to be missing here" aside={gaps.length}>
          <ul className="plain-list">
            {gaps.map(({ id, about, why }) => (
              <li key={id}>
                {about} <span className="quiet">{why}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {notInForce.length > 0 && (
        <Section title={`Not in force on ${answer.at}`} aside={notInForce.length}>
          <ul className="plain-list">
            {notInForce.map(({ zone, validFrom, validTo }) => (
              <li key={zone}>
                <span className="mono wrapped">{zone}</span>{' '}
                <span className="quiet">
                  {validFrom === undefined ? '' : `from ${validFrom}`}
                  {validTo === undefined ? '' : ` to ${validTo}`}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Caution">
        <p>{caution}</p>
      </Section>
    </>
  );
}
