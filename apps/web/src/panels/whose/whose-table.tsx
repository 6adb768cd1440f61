import type { WhoseZone } from '@searoom/model/api';
import { Fragment, type ReactNode } from 'react';
import { explainStance, nameStance } from '../../views/stance-words.ts';
import { Codes } from '../shared/codes.tsx';
import { codesOf, groupZones } from './group-zones.ts';
import { stanceOf } from './judge-zones.ts';
import { describeLimit, nameInstrument, nameZoneKind } from './zone-words.ts';

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
                <tr
                  key={zone.zone}
                  className="table-open"
                  aria-current={zone.zone === picked ? 'true' : undefined}
                  onClick={() => onPick(zone.zone)}
                >
                  <td>
                    <button
                      type="button"
                      className="table-button whose-row"
                      onClick={(event) => {
                        event.stopPropagation();
                        onPick(zone.zone);
                      }}
                    >
                      <span className="unseen">Why: </span>
                      <strong>{codesOf(zone)}</strong> {nameZoneKind(zone)}
                      <br />
                      <span className="quiet">{parties}</span>
                      {stance !== undefined && (
                        <span className="whose-stance" title={`${explainStance(stance.stance)}: ${stance.because}`}>
                          {nameStance(stance.stance)}
                        </span>
                      )}
                    </button>
                  </td>
                  <td>{nameInstrument(zone)}</td>
                  <td>
                    <Codes codes={zone.contestedBy.map(({ code }) => code)} />
                  </td>
                  <td className="table-end" title={limit.limit === undefined ? undefined : `to ${limit.limit}`}>
                    {limit.distance}
                    <br />
                    <span className="quiet">{limit.certainty}</span>
                  </td>
                </tr>
              );
            })}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
