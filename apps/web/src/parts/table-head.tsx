import type { ReactNode } from 'react';
import './table.css';
import type { TableColumn, TableSort } from './table-rows.ts';

export interface TableHeadProps<Row> {
  readonly columns: readonly (TableColumn<Row> & { readonly align?: 'start' | 'end' })[];
  readonly sort: TableSort | undefined;
  /** Absent where the table does not sort. */
  readonly onSort?: (key: string) => void;
}

/** Titles of columns; a press sorts. */
export function TableHead<Row>({ columns, sort, onSort }: TableHeadProps<Row>): ReactNode {
  return (
    <thead>
      <tr>
        {columns.map(({ key, title, align }) => {
          const direction = sort?.key === key ? sort.direction : undefined;
          return (
            <th
              key={key}
              scope="col"
              className={align === 'end' ? 'table-end' : undefined}
              aria-sort={onSort === undefined ? undefined : (direction ?? 'none')}
            >
              {onSort === undefined ? (
                title
              ) : (
                <button type="button" className="table-sort" onClick={() => onSort(key)}>
                  {title}
                  <span aria-hidden="true">
                    {direction === undefined ? '' : direction === 'ascending' ? ' ↑' : ' ↓'}
                  </span>
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
