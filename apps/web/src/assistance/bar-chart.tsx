import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { cutToWidth, guessWidth } from './place-labels.ts';

/** One bar: how long it is, of what it is a part, and what is written behind it. */
export interface BarRow {
  readonly key: string;
  readonly name: string;
  /** Length of the filled part; none where it is not known. */
  readonly value: number | undefined;
  /** Length of the frame round it: the whole that it is a part of. */
  readonly whole?: number | undefined;
  readonly text: string;
  readonly needsAttention?: boolean;
}

export interface BarChartProps {
  /** What the bars are of. The numbers stand in a table beside it, so that the picture itself is not read out. */
  readonly rows: readonly BarRow[];
  readonly nameWidthPx?: number;
}

const ROW_PX = 22;
const TEXT_PX = 190;

/** Bars under each other on one scale from zero. */
export function BarChart({ rows, nameWidthPx = 110 }: BarChartProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [widthPx, setWidth] = useState(640);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => setWidth(Math.max(320, Math.floor(element.clientWidth))));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const most = Math.max(1, ...rows.map(({ value = 0, whole = 0 }) => Math.max(value, whole)));
  const textPx = Math.min(widthPx / 2, Math.max(60, ...rows.map(({ text }) => guessWidth(text) + 8), 0), TEXT_PX * 2);
  const room = Math.max(40, widthPx - nameWidthPx - textPx);
  const toPx = (value: number): number => (value / most) * room;
  return (
    <div ref={box}>
      <svg className="bars" width={widthPx} height={rows.length * ROW_PX + 2} aria-hidden="true">
        {rows.map(({ key, name, value, whole, text, needsAttention }, i) => {
          const y = i * ROW_PX;
          const endPx = nameWidthPx + toPx(Math.max(value ?? 0, whole ?? 0));
          return (
            <g key={key}>
              <text className="bar-name" x={0} y={y + 15}>
                {cutToWidth(name, nameWidthPx - 6)}
              </text>
              {whole !== undefined && (
                <rect className="bar-frame" x={nameWidthPx} y={y + 3.5} width={toPx(whole)} height={15} />
              )}
              {value !== undefined && (
                <rect
                  className={needsAttention === true ? 'bar-over' : 'bar-fill'}
                  x={nameWidthPx}
                  y={y + 6}
                  width={toPx(value)}
                  height={10}
                />
              )}
              <text x={endPx + 8} y={y + 15}>
                {cutToWidth(text, textPx)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
