import type { WhoseAnswer } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { FeatureNames } from '../panels/shared/feature-names.tsx';
import { useDesk } from '../panels/shared/use-ask.ts';
import { useWhose } from '../panels/whose/use-whose.ts';
import { Fact, Facts } from '../parts/mod.ts';
import type { ComparedViews } from '../state/address.ts';
import { formatBearing, formatDistanceNm, formatPosition, formatUncertaintyNm } from '../words/mod.ts';
import { findNearestBase } from './nearest-base.ts';

export interface AtTheCrossProps {
  readonly place: { readonly lon: number; readonly lat: number };
  readonly pair: ComparedViews;
}

/** What both views say of the place that is marked on both maps. */
export function AtTheCross({ place, pair }: AtTheCrossProps): ReactNode {
  const { whoseAt } = useDesk();
  const asked = useWhose(place, whoseAt, 'all');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the keyboard must reach it
    <section className="compare-part" aria-labelledby="at-the-cross" tabIndex={0}>
      <h2 id="at-the-cross">At the cross</h2>
      <Facts>
        <Fact name="Place">
          <span className="mono">{formatPosition(place.lat, place.lon)}</span>
        </Fact>
      </Facts>
      <AskedPart asked={asked} what="what the views say of this place">
        {(answer) => <Says answer={answer} pair={pair} />}
      </AskedPart>
    </section>
  );
}

function Says({ answer, pair }: { readonly answer: WhoseAnswer; readonly pair: ComparedViews }): ReactNode {
  const [nearest] = answer.features;
  const base = findNearestBase(answer.zones);
  return (
    <>
      <Facts>
        <Fact name="Nearest">
          {nearest === undefined ? (
            <span className="quiet">no feature near by</span>
          ) : (
            <>
              <FeatureNames names={nearest.names} />{' '}
              <span className="quiet">
                {formatDistanceNm(nearest.distanceNm)} {formatBearing(nearest.bearingDeg)}
              </span>
            </>
          )}
        </Fact>
        <Fact name="To baseline">
          {base === undefined ? (
            <span className="quiet">none that a zone here is measured from</span>
          ) : (
            <>
              {formatDistanceNm(base.distanceNm)} {formatUncertaintyNm(base.uncertaintyM / 1852)}, {base.name}
            </>
          )}
        </Fact>
      </Facts>
      <h3>The same place under both views</h3>
      <dl className="compare-says">
        {pair.map((id) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd>
              {answer.views.find(({ view }) => view === id)?.say ?? (
                <span className="quiet">The view says nothing of this place.</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
