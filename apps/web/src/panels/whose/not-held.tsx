import type { WhoseZone } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Section } from '../../parts/mod.ts';
import { RecordLink } from '../../views/record-link.tsx';
import { SourceText } from '../../views/source-text.tsx';
import { explainStance, nameStance } from '../../views/stance-words.ts';
import { groupZones } from './group-zones.ts';
import { stanceOf } from './judge-zones.ts';
import { ZoneRow } from './zone-row.tsx';
import { nameInstrument } from './zone-words.ts';

export interface NotHeldProps {
  readonly zones: readonly WhoseZone[];
  readonly view: string;
  readonly picked: string | undefined;
  readonly onPick: (zone: string) => void;
}

/** Zones that are asserted here and that the view does not hold, each with the rule of the view and its reason. */
export function NotHeld({ zones, view, picked, onPick }: NotHeldProps): ReactNode {
  if (zones.length === 0) return null;
  return (
    <Section title={`Not held under ${view}`} aside={zones.length}>
      <table className="table whose-not-held">
        <caption className="unseen">Zones asserted here that the view {view} does not hold</caption>
        <thead>
          <tr>
            <th scope="col">Party, zone</th>
            <th scope="col">Why the view does not hold it</th>
          </tr>
        </thead>
        <tbody>
          {groupZones(zones)
            .flatMap((group) => group.zones)
            .map((zone) => {
              const stance = stanceOf(zone, view);
              return (
                <ZoneRow
                  key={zone.zone}
                  zone={zone}
                  isPicked={zone.zone === picked}
                  onPick={onPick}
                  below={<span className="quiet">{nameInstrument(zone)}</span>}
                >
                  <td>
                    {stance !== undefined && (
                      <>
                        <b title={explainStance(stance.stance)}>{nameStance(stance.stance)}</b>: {stance.because}{' '}
                        <span className="quiet">
                          <RecordLink record={`view:${view}`} title="All rules of the view">
                            {stance.rule}
                          </RecordLink>
                          {', '}
                          <SourceText source={stance.source} />
                        </span>
                      </>
                    )}
                  </td>
                </ZoneRow>
              );
            })}
        </tbody>
      </table>
    </Section>
  );
}
