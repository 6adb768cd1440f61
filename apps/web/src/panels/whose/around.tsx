import type { WhoseAnswer } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Section } from '../../parts/mod.ts';
import { useApp } from '../../state/app-context.ts';
import { formatBearing, formatDistanceNm, formatUncertaintyNm, joinWords } from '../../words/mod.ts';
import { AskedPart } from '../shared/asked-part.tsx';
import { FeatureNames } from '../shared/feature-names.tsx';
import { useChart } from '../shared/use-chart.ts';
import { findNearestFeatures } from './nearest-names.ts';

/** What stands beside an answer: lines near by, what is missing, what was not in force, names, and the caution. */
export function Around({ answer }: { readonly answer: WhoseAnswer }): ReactNode {
  const { linesNearby, gaps, notInForce, caution } = answer;
  return (
    <>
      <NamesHere answer={answer} />
      {linesNearby.length > 0 && (
        <Section title="Lines near by" aside={linesNearby.length}>
          <ul className="plain-list">
            {linesNearby.map((line) => (
              <li key={line.line}>
                {formatDistanceNm(line.distanceNm)} {formatUncertaintyNm(line.uncertaintyNm)}: {line.name}{' '}
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

/** Names of the features nearest to the place, in every language that the register has. */
function NamesHere({ answer }: { readonly answer: WhoseAnswer }): ReactNode {
  const app = useApp();
  const asked = useChart();
  return (
    <Section title="Names here">
      <AskedPart asked={asked} what="the names">
        {(chart) => {
          const near = findNearestFeatures(chart.features, answer.place);
          if (near.length === 0) return <p className="quiet">No named feature within 40 M.</p>;
          return (
            <ul className="plain-list">
              {near.map(({ feature, distanceNm, bearingDeg }) => (
                <li key={feature.id}>
                  <button
                    type="button"
                    className="table-button"
                    onClick={() => app.select({ kind: 'feature', id: feature.id })}
                  >
                    <FeatureNames names={feature.names} />
                  </button>{' '}
                  <span className="quiet unbroken">
                    {formatDistanceNm(distanceNm)} {formatBearing(bearingDeg)}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </AskedPart>
    </Section>
  );
}
