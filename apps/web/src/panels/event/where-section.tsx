import type { EventRevision } from '@searoom/model';
import type { ReactNode } from 'react';
import { Button, Section } from '../../parts/mod.ts';
import { useApp } from '../../state/app-context.ts';
import { describeKind, formatPosition } from '../../words/mod.ts';
import { Codes } from '../shared/codes.tsx';
import { groupEventZones } from './group-event-zones.ts';

/** Where an event happened, and who asserts and contests the zones it is about. */
export function WhereSection({ event }: { readonly event: EventRevision }): ReactNode {
  const app = useApp();
  const rows = groupEventZones(event.zones);
  const { lat, lon } = event.place;
  return (
    <Section
      title="Where"
      aside={
        <Button plain onClick={() => app.select({ kind: 'place', lon, lat })}>
          Whose water here?
        </Button>
      }
    >
      <p className="mono">{formatPosition(lat, lon)}</p>
      {rows.length === 0 ? (
        <p className="quiet">The event is about no zone.</p>
      ) : (
        <table className="table panel-table">
          <caption className="unseen">Zones of the event</caption>
          <thead>
            <tr>
              <th scope="col">Zone</th>
              <th scope="col">Asserted by</th>
              <th scope="col">Contested by</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.zones.join(' ')} title={row.zones.join(', ')}>
                <td>
                  {describeKind(row.kind)}
                  {row.zones.length > 1 && <span className="quiet"> × {row.zones.length}</span>}
                </td>
                <td>
                  <strong>
                    <Codes codes={row.assertedBy} none="nobody: a watched area" />
                  </strong>
                </td>
                <td>
                  <Codes codes={row.contestedBy} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
