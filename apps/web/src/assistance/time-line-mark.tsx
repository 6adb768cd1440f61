import type { ReactNode } from 'react';
import { useApp } from '../state/app-context.ts';
import { type LaidMark, labelOfMark } from './lay-out-time-line.ts';
import { EVIDENCE_FILL, EVIDENCE_WORDS } from './words.ts';

const RADIUS_PX = 5;

export interface TimeLineMarkProps {
  readonly laid: LaidMark;
  /** Height of the line. */
  readonly y: number;
}

/**
 * A mark on the time line: a disc for what happened, filled by its evidence; a diamond for what is planned; a bar where only
 * the bounds of its day are known. A click opens its fact; for the keyboard there is the table.
 */
export function TimeLineMark({ laid: { mark, x, fromX, toX }, y }: TimeLineMarkProps): ReactNode {
  const { address } = useApp();
  const fill = EVIDENCE_FILL[mark.evidence];
  const [fact] = mark.facts;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the picture is for the mouse; its table has the same as links
    <g
      className={fact === undefined ? 'tl-mark' : 'tl-mark tl-open'}
      onClick={fact === undefined ? undefined : () => address.openFact(fact)}
    >
      <title>{`${labelOfMark(mark)} (${mark.on}; ${mark.planned ? 'planned' : EVIDENCE_WORDS[mark.evidence]})`}</title>
      {toX - fromX > 3 && (
        <path className="tl-bounds" d={`M${fromX} ${y - 4}v8M${fromX} ${y}H${toX}M${toX} ${y - 4}v8`} />
      )}
      {mark.planned ? (
        <path className="tl-planned" d={`M${x} ${y - 6}l6 6-6 6-6-6z`} />
      ) : (
        <>
          <circle className={`tl-disc tl-disc-${fill}`} cx={x} cy={y} r={RADIUS_PX} />
          {fill === 'half' && (
            <path
              className="tl-half"
              d={`M${x} ${y - RADIUS_PX}a${RADIUS_PX} ${RADIUS_PX} 0 0 0 0 ${2 * RADIUS_PX}z`}
            />
          )}
        </>
      )}
      <circle className="tl-hit" cx={x} cy={y} r={12} />
    </g>
  );
}
