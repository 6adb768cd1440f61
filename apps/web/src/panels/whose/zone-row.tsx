import type { WhoseZone } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { codesOf } from './group-zones.ts';
import { nameZoneKind } from './zone-words.ts';

interface ZoneRowProps {
  readonly zone: WhoseZone;
  readonly isPicked: boolean;
  readonly onPick: (zone: string) => void;
  /** Below the name of the zone. */
  readonly below: ReactNode;
  /** The other cells. */
  readonly children: ReactNode;
}

/** A row of a table of zones: pressing it, or the button in its first cell, tells why the zone is asserted. */
export function ZoneRow({ zone, isPicked, onPick, below, children }: ZoneRowProps): ReactNode {
  return (
    <tr className="table-open" aria-current={isPicked ? 'true' : undefined} onClick={() => onPick(zone.zone)}>
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
          {below}
        </button>
      </td>
      {children}
    </tr>
  );
}
