import type { Lane } from '@searoom/model/api';
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../parts/mod.ts';
import { PageSection } from '../register/page-section.tsx';
import { cleanInner } from '../words/mod.ts';
import { type LaidLane, layOutTimeLine, NAMES_PX } from './lay-out-time-line.ts';
import { cutToWidth } from './place-labels.ts';
import { TimeLineMark } from './time-line-mark.tsx';
import { TimeLineTable } from './time-line-table.tsx';

/** Narrower than this the picture is moved sideways. */
const NARROWEST_PX = 620;
/** Room that the label of a year takes behind its line. */
const YEAR_PX = 32;
/** Letters of the names of lanes are bold, and so much wider. */
const BOLD = 1.06;

/** The life of a grant: lanes of the grant, its lots and its use over the years, as a picture or as a table. */
export function TimeLine({ lanes, today }: { readonly lanes: readonly Lane[]; readonly today: string }): ReactNode {
  const [isTable, setTable] = useState(false);
  return (
    <PageSection
      title="Life cycle"
      about={
        <>
          filled = document or official source · half = part of the lot · hollow = reported only · dashed = no report
          since{' '}
          <Button pressed={isTable} onClick={() => setTable(!isTable)}>
            Table<span className="unseen"> of the life cycle</span>
          </Button>
        </>
      }
    >
      <div className="time-line" data-testid="time-line">
        {isTable ? (
          <TimeLineTable lanes={lanes} hasLinks />
        ) : (
          <>
            <LanesPicture lanes={lanes} today={today} />
            <div className="unseen">
              <TimeLineTable lanes={lanes} hasLinks={false} />
            </div>
          </>
        )}
      </div>
    </PageSection>
  );
}

/** Lanes as a picture. Whoever shows it shows a table of the same beside it. */
export function LanesPicture({ lanes, today }: { readonly lanes: readonly Lane[]; readonly today: string }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [widthPx, setWidth] = useState(880);
  const [isMoved, setMoved] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => {
      setWidth(Math.max(NARROWEST_PX, Math.floor(element.clientWidth)));
      setMoved(element.clientWidth < NARROWEST_PX);
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const layout = useMemo(() => layOutTimeLine(lanes, today, widthPx), [lanes, today, widthPx]);
  const { scale, heightPx, topPx, todayX } = layout;
  const isTodayLeft = todayX > widthPx - 74;
  return (
    <div
      className="time-line-box"
      ref={box}
      {...(isMoved && { role: 'group', tabIndex: 0, 'aria-label': 'Time line as a picture, moved sideways' })}
    >
      <svg width={widthPx} height={heightPx} aria-hidden="true" className="time-line-picture">
        {scale.quarters.map((x) => (
          <line key={x} className="tl-quarter" x1={x} x2={x} y1={topPx} y2={heightPx} />
        ))}
        {scale.years.map(({ x, label }) => (
          <g key={label}>
            <line className="tl-year" x1={x} x2={x} y1={topPx} y2={heightPx} />
            {x + YEAR_PX < widthPx && !doTouchToday(x, todayX, isTodayLeft) && (
              <text x={x + 3} y={11}>
                {label}
              </text>
            )}
          </g>
        ))}
        <line className="tl-today" x1={todayX} x2={todayX} y1={topPx} y2={heightPx} />
        <text x={isTodayLeft ? todayX - 3 : todayX + 3} y={11} textAnchor={isTodayLeft ? 'end' : 'start'}>
          {today}
        </text>
        {layout.lanes.map((laid) => (
          <LanePicture key={laid.lane.id} laid={laid} widthPx={widthPx} />
        ))}
      </svg>
    </div>
  );
}

/** Whether the label of a year would touch the date of today, which stands at one side of its line. */
function doTouchToday(x: number, todayX: number, isLeft: boolean): boolean {
  const [left, right] = isLeft ? [todayX - 70, todayX] : [todayX, todayX + 70];
  return x + YEAR_PX > left && x < right;
}

function LanePicture({ laid, widthPx }: { readonly laid: LaidLane; readonly widthPx: number }): ReactNode {
  const { lane, top, y, marks, spans, labels } = laid;
  return (
    <g>
      <line className="tl-lane" x1={NAMES_PX} x2={widthPx} y1={top} y2={top} />
      <text className="tl-name" x={0} y={y + 4}>
        {cutToWidth(cleanInner(lane.label), (NAMES_PX - 10) / BOLD)}
        <title>{lane.label}</title>
      </text>
      {spans.map(({ span, fromX, toX }) => (
        <line
          key={`${span.kind} ${span.from} ${span.to} ${span.label}`}
          className={`tl-span tl-${span.kind}`}
          x1={fromX}
          x2={toX}
          y1={y}
          y2={y}
        />
      ))}
      {labels.map(({ text, left, top: labelTop, of }) => (
        <text
          key={`${text} ${left} ${labelTop}`}
          className={of === undefined ? 'tl-said' : 'tl-label'}
          x={left}
          y={labelTop + 10}
        >
          {cleanInner(text)}
        </text>
      ))}
      {marks.map((mark, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks of one lane in one order
        <TimeLineMark key={i} laid={mark} y={y} />
      ))}
    </g>
  );
}
