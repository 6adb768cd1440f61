import type { EventRevision } from '@searoom/model';
import type { ReactNode } from 'react';
import { Name } from '../../parts/mod.ts';
import { useApp } from '../../state/app-context.ts';
import { formatMmsi, formatMotion } from '../../words/mod.ts';
import { useVessel } from '../shared/use-vessel.ts';

/** The vessels of an event and what each does now. */
export function EventVessels({ vessels }: { readonly vessels: EventRevision['vessels'] }): ReactNode {
  const hasRoles = vessels.some(({ role }) => role !== undefined);
  return (
    <table className="table panel-table">
      <caption className="unseen">Vessels of the event</caption>
      <thead>
        <tr>
          {hasRoles && <th scope="col">Role</th>}
          <th scope="col">Name</th>
          <th scope="col">MMSI</th>
          <th scope="col">Flag by MMSI</th>
          <th scope="col" className="table-end">
            Now
          </th>
        </tr>
      </thead>
      <tbody>
        {vessels.map((vessel) => (
          <VesselRow key={vessel.track} vessel={vessel} hasRoles={hasRoles} />
        ))}
      </tbody>
    </table>
  );
}

interface VesselRowProps {
  readonly vessel: EventRevision['vessels'][number];
  readonly hasRoles: boolean;
}

function VesselRow({ vessel, hasRoles }: VesselRowProps): ReactNode {
  const app = useApp();
  const mmsi = Number(vessel.mmsi);
  const now = useVessel(mmsi);
  const name = now?.name ?? vessel.name;
  return (
    <tr>
      {hasRoles && <td>{vessel.role ?? 'unknown'}</td>}
      <td>{name === undefined ? <span className="quiet">unknown</span> : <Name>{name}</Name>}</td>
      <td className="mono">
        <button type="button" className="table-button" onClick={() => app.select({ kind: 'vessel', mmsi })}>
          {formatMmsi(vessel.mmsi)}
        </button>
      </td>
      <td>{vessel.flag ?? <span className="quiet">unknown</span>}</td>
      <td className="table-end">
        {now === undefined ? (
          <span className="quiet">not seen</span>
        ) : (
          <>
            {formatMotion(now.cogDeg, now.sogKn)}
            {now.lost && <span className="panel-warn"> lost</span>}
          </>
        )}
      </td>
    </tr>
  );
}
