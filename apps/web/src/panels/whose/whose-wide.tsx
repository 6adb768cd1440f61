import type { WhoseAnswer, WhoseZone } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Button, type Column, Dialog, Table } from '../../parts/mod.ts';
import { nameStance } from '../../views/stance-words.ts';
import { describeGrade, describeKind } from '../../words/mod.ts';
import { codesOf } from './group-zones.ts';
import { stanceOf } from './judge-zones.ts';
import { describeLimit, nameInstrument } from './zone-words.ts';

const COLUMNS: readonly Column<WhoseZone>[] = [
  { key: 'party', title: 'Asserted by', value: codesOf },
  { key: 'kind', title: 'Zone', value: ({ kind }) => describeKind(kind) },
  { key: 'name', title: 'Where', value: ({ name }) => name },
  { key: 'instrument', title: 'Instrument', value: nameInstrument },
  { key: 'date', title: 'Date', value: ({ instrument }) => instrument.date },
  {
    key: 'contested',
    title: 'Contested by',
    value: ({ contestedBy }) => contestedBy.map(({ code }) => code).join(' ') || 'nobody known',
  },
  { key: 'margin', title: 'To limit, M', value: ({ marginNm }) => marginNm, cell: sayMargin, align: 'end' },
  { key: 'uncertainty', title: '±, M', value: ({ uncertaintyNm }) => uncertaintyNm, align: 'end' },
  { key: 'exactness', title: 'Exactness', value: ({ exactness }) => describeGrade(exactness.grade) },
];

function sayMargin(zone: WhoseZone): string {
  return zone.marginNm === undefined ? describeLimit(zone).distance : zone.marginNm.toFixed(2);
}

function stanceColumn(view: string): Column<WhoseZone> {
  const say = (zone: WhoseZone): string => {
    const stance = stanceOf(zone, view);
    return stance === undefined ? 'not asked' : `${nameStance(stance.stance)}: ${stance.because}`;
  };
  return { key: 'stance', title: `Under ${view}`, value: say };
}

/** The answer as one wide table that sorts, filters and exports. */
export function WhoseWide({
  answer,
  view,
  onClose,
}: {
  readonly answer: WhoseAnswer;
  readonly view: string | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const columns = view === undefined ? COLUMNS : [...COLUMNS, stanceColumn(view)];
  return (
    <Dialog title={`Whose water? ${answer.place.text}`} onClose={onClose} isWide>
      <Table
        caption={`Zones asserted at ${answer.place.text}`}
        rows={answer.zones}
        columns={columns}
        rowKey={({ zone }) => zone}
        filterable
        exportName={`whose-water-${answer.place.lat.toFixed(4)}-${answer.place.lon.toFixed(4)}`}
      />
      <p className="panel-note">{answer.caution}</p>
      <div className="dialog-buttons">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}
