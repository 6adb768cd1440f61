import type { WhoseAnswer } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Section } from '../../parts/mod.ts';
import { useApp } from '../../state/app-context.ts';
import { describeFeatureStatus, formatBearing, formatDistanceNm, formatUncertaintyNm } from '../../words/mod.ts';
import { Codes } from '../shared/codes.tsx';
import { FeatureNames } from '../shared/feature-names.tsx';

/** The features nearest to the place, with what is known and what was found of each. */
export function FeaturesHere({ features }: Pick<WhoseAnswer, 'features'>): ReactNode {
  const app = useApp();
  return (
    <Section title="Names here" {...(features.length > 0 && { aside: features.length })}>
      {features.length === 0 && <p className="quiet">No feature of the register lies near by.</p>}
      <ul className="plain-list">
        {features.map((feature) => (
          <li key={feature.feature}>
            <button
              type="button"
              className="table-button"
              onClick={() => app.select({ kind: 'feature', id: feature.feature })}
            >
              <FeatureNames names={feature.names} />
            </button>{' '}
            <span className="quiet unbroken">
              {formatDistanceNm(feature.distanceNm)} {formatBearing(feature.bearingDeg)},{' '}
              {formatUncertaintyNm(feature.uncertaintyNm)}
            </span>
            <p className="whose-more">
              {describeFeatureStatus(feature.status)}; claimed by{' '}
              <Codes codes={feature.claimants.map(({ code }) => code)} />
            </p>
            {feature.finding !== undefined && <p className="whose-more">{feature.finding}</p>}
            {feature.artificialIsland !== undefined && <p className="whose-more">{feature.artificialIsland}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
