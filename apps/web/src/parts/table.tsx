import { type ReactNode, useMemo, useState } from 'react';
import { countWords, groupDigits } from '../words/mod.ts';
import { Button } from './button.tsx';
import { downloadText } from './download.ts';
import { Field } from './field.tsx';
import './table.css';
import { TableHead } from './table-head.tsx';
import { filterRows, nextSort, sortRows, type TableColumn, type TableSort, toCsv } from './table-rows.ts';

export interface Column<Row> extends TableColumn<Row> {
  /** How the cell looks; its value as text when absent. */
  readonly cell?: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** Positions, times and numbers of things: in the typewriter face, unbroken. */
  readonly mono?: boolean;
  /** Width in a `VirtualTable`, whose columns must not follow what happens to be in view. */
  readonly widthPx?: number;
}

export interface TableProps<Row> {
  /** Says what the table is; seen only where `showCaption`. */
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly selected?: string | undefined;
  /** A click on a row; the first cell becomes a button for the keyboard. */
  readonly onOpen?: (row: Row) => void;
  readonly initialSort?: TableSort;
  readonly sortable?: boolean;
  readonly filterable?: boolean;
  /** Name of the file without ending; a button saves what is shown as CSV. */
  readonly exportName?: string;
  /** Rows shown at first; more on demand. */
  readonly most?: number;
  /** What an empty list says. */
  readonly empty?: ReactNode;
}

/** A table that sorts, filters and saves what it shows. For more than some hundred rows see `VirtualTable`. */
export function Table<Row>(props: TableProps<Row>): ReactNode {
  const { caption, rows, columns, initialSort, exportName, most = 100, sortable = true, filterable = false } = props;
  const [sort, setSort] = useState(initialSort);
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState(most);
  const matching = useMemo(
    () => sortRows(filterRows(rows, columns, filter), columns, sort),
    [rows, columns, filter, sort],
  );
  return (
    <div className="table-box">
      {(filterable || exportName !== undefined) && (
        <div className="table-tools">
          {filterable && <Field label="Filter" type="search" value={filter} onChange={setFilter} />}
          {exportName !== undefined && (
            <Button onClick={() => downloadText(`${exportName}.csv`, toCsv(matching, columns), 'text/csv')}>
              CSV<span className="unseen"> of {caption}</span>
            </Button>
          )}
        </div>
      )}
      <table className="table">
        <caption className="unseen">{caption}</caption>
        <TableHead
          columns={columns}
          sort={sort}
          {...(sortable && rows.length > 1 && { onSort: (key: string) => setSort(nextSort(sort, key)) })}
        />
        <tbody>
          {matching.slice(0, shown).map((row) => (
            <TableRow key={props.rowKey(row)} row={row} {...props} />
          ))}
        </tbody>
      </table>
      {matching.length === 0 && (
        <p className="table-empty">
          {rows.length === 0 ? (props.empty ?? 'Nothing here.') : `None of ${countWords(rows.length, 'row')} matches.`}
        </p>
      )}
      {matching.length > shown && (
        <Button plain onClick={() => setShown(shown + most)}>
          {`Show ${groupDigits(Math.min(most, matching.length - shown))} more of ${groupDigits(matching.length)}`}
        </Button>
      )}
    </div>
  );
}

function TableRow<Row>({ row, columns, rowKey, selected, onOpen }: TableProps<Row> & { readonly row: Row }): ReactNode {
  const isSelected = selected !== undefined && rowKey(row) === selected;
  return (
    <tr
      className={onOpen === undefined ? undefined : 'table-open'}
      aria-current={isSelected ? 'true' : undefined}
      onClick={onOpen === undefined ? undefined : () => onOpen(row)}
    >
      {columns.map((column, i) => {
        const content = column.cell === undefined ? String(column.value(row) ?? 'unknown') : column.cell(row);
        return (
          <td key={column.key} className={classOfCell(column)}>
            {i === 0 && onOpen !== undefined ? (
              <button
                type="button"
                className="table-button"
                onClick={(event) => {
                  event.stopPropagation();
                  onOpen(row);
                }}
              >
                {content}
              </button>
            ) : (
              content
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Class names of a cell or a head of a column. */
export function classOfCell<Row>(column: Column<Row>): string {
  return `${column.align === 'end' ? 'table-end' : ''} ${column.mono === true ? 'mono' : ''}`.trim();
}
