import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import './table.css';
import './virtual-table.css';
import { type Column, classOfCell } from './table.tsx';
import { TableHead } from './table-head.tsx';
import type { TableSort } from './table-rows.ts';
import { findWindow } from './virtual-window.ts';

/** Height of a row; the style sheet holds rows to it. */
const ROW_PX = 24;

export interface VirtualTableProps<Row> {
  readonly caption: string;
  /** Sorted and filtered by the owner. */
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly sort: TableSort | undefined;
  readonly onSort: (key: string) => void;
  readonly onOpen: (row: Row) => void;
  readonly selected?: string | undefined;
  readonly empty: ReactNode;
}

/**
 * A table of any length that draws only the rows in view. The whole is one stop for the keyboard: arrows, Page keys, Home
 * and End move, Enter opens.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>): ReactNode {
  const { caption, rows, columns, rowKey, sort, onSort, onOpen, selected, empty } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [scrollPx, setScrollPx] = useState(0);
  const [viewPx, setViewPx] = useState(400);
  const [activeKey, setActiveKey] = useState<string>();
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => setViewPx(element.clientHeight));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const { from, to, abovePx, belowPx } = findWindow(rows.length, ROW_PX, scrollPx, viewPx);
  const active = activeKey === undefined ? -1 : rows.findIndex((row) => rowKey(row) === activeKey);

  const activate = (index: number): void => {
    const next = Math.min(rows.length - 1, Math.max(0, index));
    const row = rows[next];
    const element = box.current;
    if (row === undefined || element === null) return;
    setActiveKey(rowKey(row));
    const top = next * ROW_PX;
    const headPx = ROW_PX;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_PX + headPx > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + ROW_PX + headPx - element.clientHeight;
    }
  };

  const handleKey = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(viewPx / ROW_PX) - 2);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    };
    const move = moves[event.key];
    const row = rows[active];
    if (event.target instanceof HTMLButtonElement) return;
    if (move !== undefined) activate(move);
    else if (event.key === 'Enter' && row !== undefined) onOpen(row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={box} className="virtual" onScroll={(event) => setScrollPx(event.currentTarget.scrollTop)}>
      <table
        className="table virtual-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it stays a table, and takes the keys of a grid
        role="grid"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={active >= from && active < to ? `${id}-${active}` : undefined}
        tabIndex={0}
        style={{ width: columns.reduce((sum, { widthPx = 100 }) => sum + widthPx, 0) }}
        onKeyDown={handleKey}
      >
        <caption className="unseen">{caption}</caption>
        <colgroup>
          {columns.map(({ key, widthPx = 100 }) => (
            <col key={key} style={{ width: widthPx }} />
          ))}
        </colgroup>
        <TableHead columns={columns} sort={sort} onSort={onSort} />
        <tbody>
          {abovePx > 0 && (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: space only, nothing in it can have the focus
            <tr aria-hidden="true">
              <td colSpan={columns.length} className="virtual-space" style={{ height: abovePx }} />
            </tr>
          )}
          {rows.slice(from, to).map((row, i) => {
            const key = rowKey(row);
            const index = from + i;
            return (
              <tr
                key={key}
                id={`${id}-${index}`}
                aria-rowindex={index + 2}
                aria-selected={key === selected}
                className={index === active ? 'table-open virtual-active' : 'table-open'}
                onClick={() => {
                  setActiveKey(key);
                  onOpen(row);
                }}
              >
                {columns.map((column) => (
                  <td key={column.key} className={classOfCell(column)}>
                    {column.cell === undefined ? String(column.value(row) ?? 'unknown') : column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {belowPx > 0 && (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: space only, nothing in it can have the focus
            <tr aria-hidden="true">
              <td colSpan={columns.length} className="virtual-space" style={{ height: belowPx }} />
            </tr>
          )}
        </tbody>
      </table>
      {rows.length === 0 && <div className="table-empty">{empty}</div>}
    </div>
  );
}
