import type { VesselDetail } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Name, Section } from '../../parts/mod.ts';
import { useRoomTime } from '../../state/app-context.ts';
import { describeShipType, formatMoment } from '../../words/mod.ts';
import { listChanges } from './list-changes.ts';

const FIELDS: Readonly<Record<VesselDetail['history'][number]['field'], string>> = {
  name: 'Name',
  callSign: 'Call sign',
  imo: 'IMO number',
  shipType: 'Type',
  destination: 'Destination',
};

/** What a vessel said of itself over time, newest first; what it changed stands out. */
export function HistorySection({ history }: { readonly history: VesselDetail['history'] }): ReactNode {
  const nowMs = useRoomTime(60_000);
  const rows = listChanges(history);
  const changes = rows.filter(({ before }) => before !== undefined).length;
  return (
    <Section title="What it said of itself" aside={changes === 0 ? 'never changed' : `changed ${changes} ×`}>
      {rows.length === 0 ? (
        <p className="quiet">It has said nothing of itself yet.</p>
      ) : (
        <table className="table">
          <caption className="unseen">History of its identity, newest first</caption>
          <tbody>
            {rows.map(({ field, value, before, time }) => (
              <tr key={`${field} ${time} ${value}`}>
                <td className="mono">{formatMoment(Date.parse(time), nowMs)}</td>
                <td className="quiet">{FIELDS[field]}</td>
                <td>
                  {before !== undefined && (
                    <span className="quiet">
                      <Name>{sayValue(field, before)}</Name> →{' '}
                    </span>
                  )}
                  <Name>{sayValue(field, value)}</Name>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function sayValue(field: VesselDetail['history'][number]['field'], value: string): string {
  if (value === '') return 'nothing';
  return field === 'shipType' ? describeShipType(Number(value)) : value;
}
