import type { GrantList, GrantRow } from '@searoom/model/api';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import {
  Button,
  Choice,
  type Column,
  downloadText,
  Field,
  Name,
  nextSort,
  sortRows,
  type TableSort,
  toCsv,
  useListKeys,
  VirtualTable,
} from '../parts/mod.ts';
import { ALL_GRANTS, type GrantFilter } from '../state/address.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { cleanInner, countWords } from '../words/mod.ts';
import { EvidenceMark } from './evidence-mark.tsx';
import { filterGrants, GRANT_COLUMNS, isWholeList, SORT_COLUMNS } from './list-rows.ts';
import { writeShort } from './money-words.ts';
import { TimesChoice } from './times-choice.tsx';
import { useGrantList, useTimes } from './use-assistance.ts';
import { mainName } from './words.ts';

/** Every grant, to be searched. @param last grant whose page was open before */
export function GrantsPane({ last }: { readonly last: string | undefined }): ReactNode {
  const asked = useGrantList(useTimes());
  return (
    <div className="grants">
      <AskedPart asked={asked} what="the grants">
        {(list) => <List list={list} last={last} />}
      </AskedPart>
    </div>
  );
}

function List({ list, last }: { readonly list: GrantList; readonly last: string | undefined }): ReactNode {
  const { address } = useApp();
  const filter = useAddress(({ assistance }) => assistance.filter);
  const [sort, setSort] = useState<TableSort>();
  const box = useRef<HTMLElement>(null);
  const rows = useMemo(() => sortRows(filterGrants(list.grants, filter), SORT_COLUMNS, sort), [list, filter, sort]);
  const save = (): void => downloadText('grants.csv', toCsv(rows, GRANT_COLUMNS), 'text/csv');
  useListKeys(box, save);
  const overdue = rows.reduce((sum, row) => sum + row.overdue, 0);
  return (
    <section className="grants-list" aria-label="List of grants" ref={box}>
      <ListFilter list={list} filter={filter} onSave={save} />
      <p className="register-count" role="status">
        {rows.length === list.grants.length
          ? countWords(rows.length, 'grant')
          : `${rows.length} of ${countWords(list.grants.length, 'grant')}`}
        {overdue > 0 && (
          <>
            , <span className="attention">{overdue} overdue</span>
          </>
        )}
        . Enter opens one.
      </p>
      <VirtualTable
        caption="Grants"
        rows={rows}
        columns={COLUMNS}
        rowKey={({ id }) => id}
        sort={sort}
        onSort={(key) => setSort(nextSort(sort, key))}
        onOpen={({ id }) => address.openGrant(id)}
        selected={last}
        empty={
          list.grants.length === 0 ? (
            <>
              No grant was known then. Choose a later day, or enter one:{' '}
              <Button plain onClick={() => address.openAssistance('ledger')}>
                Ledger
              </Button>
              .
            </>
          ) : (
            <>
              No grant matches. Try a country, an id or a part of the title, or{' '}
              <Button plain onClick={() => address.changeAssistance({ filter: ALL_GRANTS })}>
                clear the filter
              </Button>
              .
            </>
          )
        }
      />
    </section>
  );
}

interface FilterProps {
  readonly list: GrantList;
  readonly filter: GrantFilter;
  readonly onSave: () => void;
}

function ListFilter({ list, filter, onSave }: FilterProps): ReactNode {
  const { address } = useApp();
  const change = (part: Partial<GrantFilter>): void => address.changeAssistance({ filter: { ...filter, ...part } });
  const donors = listParties(list.grants.flatMap(({ donor }) => (donor === undefined ? [] : [donor])));
  const recipients = listParties(list.grants.flatMap((grant) => grant.recipients));
  const programmes = [...new Set(list.grants.flatMap(({ programme }) => programme ?? []))].sort();
  const orAll = (text: string): string | undefined => (text === '' ? undefined : text);
  return (
    <search className="grants-filter">
      <Field
        label="Title, id, country, state"
        type="search"
        value={filter.text}
        onChange={(text) => change({ text })}
        maxLength={100}
      />
      <Choice
        label="From"
        value={filter.donor ?? ''}
        onChange={(donor) => change({ donor: orAll(donor) })}
        options={donors}
      />
      <Choice
        label="To"
        value={filter.recipient ?? ''}
        onChange={(recipient) => change({ recipient: orAll(recipient) })}
        options={recipients}
      />
      <Choice
        label="Programme"
        value={filter.programme ?? ''}
        onChange={(programme) => change({ programme: orAll(programme) })}
        options={[{ value: '', label: 'all' }, ...programmes.map((value) => ({ value, label: value }))]}
      />
      <label className="check-field">
        <input
          type="checkbox"
          checked={filter.onlyOverdue}
          onChange={({ target }) => change({ onlyOverdue: target.checked })}
        />{' '}
        Only overdue
      </label>
      <Button onClick={() => change(ALL_GRANTS)} disabled={isWholeList(filter)}>
        Clear
      </Button>
      <Button hint="e" onClick={onSave}>
        CSV
      </Button>
      <TimesChoice stamp={list.stamp} />
    </search>
  );
}

function listParties(
  parties: readonly { readonly code: string; readonly name: string }[],
): { value: string; label: string }[] {
  const byCode = new Map(parties.map(({ code, name }) => [code, name]));
  const sorted = [...byCode].sort(([a], [b]) => (a < b ? -1 : 1));
  return [{ value: '', label: 'all' }, ...sorted.map(([code, name]) => ({ value: code, label: `${code} ${name}` }))];
}

const WIDTHS: Readonly<Record<string, number>> = {
  id: 154,
  donor: 44,
  recipients: 44,
  title: 208,
  amount: 96,
  signed: 84,
  state: 250,
  overdue: 60,
  next: 228,
  lastWord: 84,
  days: 64,
};

const CELLS: Readonly<Record<string, (row: GrantRow) => ReactNode>> = {
  title: ({ title, id }) => <Titles title={title} id={id} />,
  amount: ({ amount }) => (amount === undefined ? <span className="quiet">unknown</span> : writeShort(amount)),
  state: ({ state, evidence }) => (
    <>
      <EvidenceMark evidence={evidence} />
      <span title={state}>{cleanInner(state)}</span>
    </>
  ),
  overdue: ({ overdue }) =>
    overdue === 0 ? <span className="quiet">–</span> : <span className="attention">{overdue}</span>,
  next: ({ nextStep }) => <span title={nextStep}>{cleanInner(nextStep)}</span>,
};

const COLUMNS: readonly Column<GrantRow>[] = GRANT_COLUMNS.filter(
  ({ key }) => key !== 'evidence' && key !== 'year',
).map((column) => ({
  ...column,
  widthPx: WIDTHS[column.key] ?? 100,
  ...((column.key === 'id' || column.key === 'signed' || column.key === 'lastWord') && { mono: true }),
  ...((column.key === 'amount' || column.key === 'overdue' || column.key === 'days') && {
    align: 'end' as const,
  }),
  cell: CELLS[column.key] ?? ((row) => cleanInner(String(column.value(row) ?? 'unknown'))),
}));

function Titles({ title, id }: { readonly title: GrantRow['title']; readonly id: string }): ReactNode {
  const main = mainName(title, id);
  return (
    <>
      <Name lang={main.language}>{main.text}</Name>
      {title
        .filter(({ text }) => text !== main.text)
        .map(({ language, text }) => (
          <span key={language} className="quiet">
            {' · '}
            <Name lang={language}>{text}</Name>
          </span>
        ))}
    </>
  );
}
