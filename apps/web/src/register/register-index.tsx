import type { RegisterIndex as Index, RegisterEntry } from '@searoom/model/api';
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import {
  Button,
  Choice,
  type Column,
  downloadText,
  Field,
  Mark,
  Name,
  nextSort,
  type TableSort,
  toCsv,
  useListKeys,
  VirtualTable,
} from '../parts/mod.ts';
import { ALL_RECORDS, type RegisterFilter } from '../state/address.ts';
import { useAddress, useApp, useRoom } from '../state/app-context.ts';
import { cleanText, countWords, groupDigits } from '../words/mod.ts';
import { AboutRegister } from './about-register.tsx';
import { countTypes, ENTRY_COLUMNS, listEntries, listNames, listParties, nameType, recordOf } from './list-entries.ts';
import { useRegisterIndex } from './use-register.ts';

const MARKS = ['seen', 'partly', 'memory', 'measured', 'derived'];
const WIDTHS: Readonly<Record<string, number>> = {
  title: 396,
  type: 92,
  what: 250,
  parties: 150,
  date: 84,
  mark: 88,
};

/** Everything that the register holds, to be searched. @param last record whose page was open before */
export function RegisterIndex({ last }: { readonly last: string | undefined }): ReactNode {
  const asked = useRegisterIndex();
  return (
    <div className="register-index">
      <AskedPart asked={asked} what="the register">
        {(index) => (
          <>
            <IndexTable index={index} last={last} />
            <AboutRegister index={index} />
          </>
        )}
      </AskedPart>
    </div>
  );
}

function IndexTable({ index, last }: { readonly index: Index; readonly last: string | undefined }): ReactNode {
  const { address } = useApp();
  const filter = useAddress((state) => state.register);
  const [sort, setSort] = useState<TableSort>();
  const box = useRef<HTMLElement>(null);
  const rows = useMemo(() => listEntries(index.entries, filter, sort), [index, filter, sort]);
  const save = (): void => downloadText('register.csv', toCsv(rows, ENTRY_COLUMNS), 'text/csv');
  useListKeys(box, save);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the index is shown again
  useLayoutEffect(() => {
    // One who comes back from a page finds its row.
    const at = last === undefined ? -1 : rows.findIndex((row) => recordOf(row) === last);
    const table = box.current?.querySelector('.virtual');
    if (at > 0 && table != null) table.scrollTop = at * 24 - table.clientHeight / 2;
  }, []);
  return (
    <section className="register-list" aria-label="Index of the register" ref={box}>
      <IndexFilter index={index} filter={filter} onSave={save} />
      <p className="register-count" role="status">
        {rows.length === index.entries.length
          ? countWords(rows.length, 'record')
          : `${groupDigits(rows.length)} of ${countWords(index.entries.length, 'record')}`}
        . Enter opens one.
      </p>
      <VirtualTable
        caption="Records of the register"
        rows={rows}
        columns={COLUMNS}
        rowKey={recordOf}
        sort={sort}
        onSort={(key) => setSort(nextSort(sort, key))}
        onOpen={(row) => address.openRegister(recordOf(row))}
        selected={last}
        empty={
          <>
            No record matches. Try a part of a name in any language, an id or a party’s code, or{' '}
            <Button plain onClick={() => address.change({ register: ALL_RECORDS })}>
              clear the filter
            </Button>
            .
          </>
        }
      />
    </section>
  );
}

interface FilterProps {
  readonly index: Index;
  readonly filter: RegisterFilter;
  readonly onSave: () => void;
}

function IndexFilter({ index, filter, onSave }: FilterProps): ReactNode {
  const { address } = useApp();
  const parties = useRoom((room) => room.info?.parties);
  const change = (part: Partial<RegisterFilter>): void => address.change({ register: { ...filter, ...part } });
  const nameOf = (code: string): string => parties?.find((party) => party.code === code)?.name ?? '';
  return (
    <search className="register-filter">
      <Field
        label="Name, id, party, kind"
        type="search"
        value={filter.text}
        onChange={(text) => change({ text })}
        maxLength={100}
      />
      <Choice
        label="Type"
        value={filter.type ?? ''}
        onChange={(type) => change({ type: type === '' ? undefined : (type as RegisterEntry['type']) })}
        options={[
          { value: '', label: 'all' },
          ...countTypes(index.entries).map(({ type, count }) => ({
            value: type,
            label: `${nameType(type, true)} ${count}`,
          })),
        ]}
      />
      <Choice
        label="Party"
        value={filter.party ?? ''}
        onChange={(party) => change({ party: party === '' ? undefined : party })}
        options={[
          { value: '', label: 'all' },
          ...listParties(index.entries).map((code) => ({ value: code, label: `${code} ${nameOf(code)}`.trim() })),
        ]}
      />
      <Choice
        label="Mark"
        value={filter.mark ?? ''}
        onChange={(mark) => change({ mark: mark === '' ? undefined : mark })}
        options={[{ value: '', label: 'all' }, ...MARKS.map((mark) => ({ value: mark, label: mark }))]}
      />
      <Button onClick={() => change(ALL_RECORDS)} disabled={isEmpty(filter)}>
        Clear
      </Button>
      <Button hint="e" onClick={onSave}>
        CSV
      </Button>
    </search>
  );
}

function isEmpty({ text, type, party, mark }: RegisterFilter): boolean {
  return text === '' && type === undefined && party === undefined && mark === undefined;
}

const CELLS: Readonly<Record<string, (row: RegisterEntry) => ReactNode>> = {
  title: (entry) => <TitleAndNames entry={entry} />,
  date: ({ date }) => date ?? <span className="quiet">–</span>,
  parties: ({ parties }) => (parties.length === 0 ? <span className="quiet">–</span> : parties.join(' ')),
  mark: ({ confidence }) => <Mark confidence={confidence} />,
};

const COLUMNS: readonly Column<RegisterEntry>[] = ENTRY_COLUMNS.filter(({ key }) => key !== 'id').map((column) => ({
  ...column,
  widthPx: WIDTHS[column.key] ?? 100,
  ...(column.key === 'date' && { mono: true }),
  cell: CELLS[column.key] ?? ((row) => cleanText(String(column.value(row) ?? ''))),
}));

function TitleAndNames({ entry: { title, names = {} } }: { readonly entry: RegisterEntry }): ReactNode {
  const others = listNames(title, names).slice(1);
  const tagOf = (name: string): string | undefined => Object.entries(names).find(([, text]) => text === name)?.[0];
  return (
    <>
      <strong>
        <Name lang={tagOf(title)}>{title}</Name>
      </strong>
      {others.map((name) => (
        <span key={name}>
          {' · '}
          <Name lang={tagOf(name)}>{name}</Name>
        </span>
      ))}
    </>
  );
}
