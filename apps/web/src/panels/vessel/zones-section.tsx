import type { VesselDetail } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { type Column, Section, Table } from '../../parts/mod.ts';
import { cleanText, describeKind, formatHours } from '../../words/mod.ts';
import { Codes } from '../shared/codes.tsx';

type ZoneStay = VesselDetail['zones'][number];

const COLUMNS: readonly Column<ZoneStay>[] = [
  {
    key: 'zone',
    title: 'Zone',
    value: ({ kind, name }) => `${describeKind(kind)}, ${name}`,
    cell: ({ kind, name, now }) => (
      <>
        {describeKind(kind)} <span className="quiet">{cleanText(name)}</span>
        {now && <strong> now</strong>}
      </>
    ),
  },
  {
    key: 'asserted',
    title: 'Asserted by',
    value: ({ assertedBy }) => assertedBy.join(' '),
    cell: ({ assertedBy }) => (
      <strong>
        <Codes codes={assertedBy} />
      </strong>
    ),
  },
  {
    key: 'contested',
    title: 'Contested by',
    value: ({ contestedBy }) => contestedBy.join(' '),
    cell: ({ contestedBy }) => <Codes codes={contestedBy} />,
  },
  {
    key: 'hours',
    title: 'Hours',
    value: ({ hours }) => hours,
    cell: ({ hours }) => formatHours(hours),
    align: 'end',
  },
];

/** Zones that a vessel passed through, as far as its reports in memory show, with the hours between those inside. */
export function ZonesSection({ zones }: { readonly zones: VesselDetail['zones'] }): ReactNode {
  return (
    <Section title="Zones passed through" aside="by reports in memory">
      <Table
        caption="Zones passed through"
        rows={zones}
        columns={COLUMNS}
        rowKey={({ zone }) => zone}
        most={12}
        empty="In no zone that the register knows."
      />
    </Section>
  );
}
