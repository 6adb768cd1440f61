import type { WhoseZone } from '@searoom/model/api';
import { Fragment, type ReactNode } from 'react';
import { explainStance, nameStance } from '../../views/stance-words.ts';
import { Codes } from '../shared/codes.tsx';
import { groupZones } from './group-zones.ts';
import { stanceOf } from './judge-zones.ts';
import { ZoneRow } from './zone-row.tsx';
import { describeLimit, nameInstrument } from './zone-words.ts';

export interface WhoseTableProps {
  readonly zones: readonly WhoseZone[];
  /** Legal view whose stance is told of each zone. */
  readonly view: string | undefined;
  readonly picked: string | undefined;
  readonly onPick: (zone: string) => void;
}

/** Every zone at the place in groups; a row opens its chain of reasons. */
export function WhoseTable({ zones, view, picked, onPick }: WhoseTableProps): ReactNode {
  return (
    <table className="table whose-table">
      <caption className="unseen">Zones asserted at this place</caption>
      <thead>
        <tr>
          <th scope="col">Party, zone</th>
          <th scope="col">Instrument, year</th>
          <th scope="col">Contested by</th>
          <th scope="col" className="table-end">
            To limit
          </th>
        </tr>
      </thead>
      <tbody>
        {groupZones(zones).map((group) => (
          <Fragment key={group.key}>
            <tr className="whose-group">
              <th scope="rowgroup" colSpan={4}>
                {group.title}
              </th>
            </tr>
            {group.zones.map((zone) => {
              const limit = describeLimit(zone);
              const stance = stanceOf(zone, view);
              const parties = zone.assertedBy.map(({ name }) => name).join(' and ');
              return (
                <ZoneRow
                  key={zone.zone}
                  zone={zone}
                  isPicked={zone.zone === picked}
                  onPick={onPick}
                  below={
                    <>
                      <span className="quiet">{parties}</span>
                      {stance !== undefined && (
                        <span className="whose-stance" title={`${explainStance(stance.stance)}: ${stance.because}`}>
                          {nameStance(stance.stance)}
                        </span>
                      )}
                    </>
                  }
                >
                  <td>{nameInstrument(zone)}</td>
                  <td>
                    <Codes codes={zone.contestedBy.map(({ code }) => code)} />
                  </td>
                  <td className="table-end" title={limit.limit === undefined ? undefined : `to ${limit.limit}`}>
                    {limit.distance}
                    <br />
                    <span className="quiet">{limit.certainty}</span>
                  </td>
                </ZoneRow>
              );
            })}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
