import type { ChartFeature, ChartOverlap, ChartStyle } from '@searoom/sea';
import type { ReactElement, ReactNode } from 'react';
import type { Shape } from '../vessels/symbol-code.ts';
import { LIMIT_PENS, LIMIT_STYLES, MEDIAN_PEN, MEDIAN_WORDS } from './claim-words.ts';
import type { InView } from './in-view.ts';
import { SPEED_CLASSES } from './speed-class.ts';

const OVERLAP_WORDS: Readonly<Record<ChartOverlap['by'], string>> = {
  two: '200 M asserted by two',
  more: 'by three or more',
};
const FEATURE_WORDS: Readonly<Record<ChartFeature['status'], string>> = {
  'high-tide': 'above water at high tide',
  rock: 'above water at high tide',
  'low-tide': 'above water at low tide only',
  submerged: 'always below water',
  'disputed-finding': 'findings differ',
  unknown: 'status unknown',
};
const SHAPE_WORDS: Readonly<Record<Shape, string>> = {
  'class-a': 'vessel, class A',
  'class-b': 'vessel, class B',
  aid: 'aid to navigation',
  'virtual-aid': 'aid, virtual: nothing floats there',
  station: 'station on shore',
  aircraft: 'aircraft',
  distress: 'distress: AIS-SART, MOB, EPIRB',
  unknown: 'target of unknown kind',
};
/** Signs that are drawn alike stand once. */
const FEATURE_ORDER = ['high-tide', 'rock', 'disputed-finding', 'low-tide', 'submerged', 'unknown'] as const;
const SHAPE_ORDER: readonly Shape[] = [
  'class-a',
  'class-b',
  'aid',
  'virtual-aid',
  'station',
  'aircraft',
  'distress',
  'unknown',
];

/** What the chart shows now, sign by sign. */
export function Legend({
  inView,
  hasTrack,
  of,
}: {
  readonly inView: InView;
  readonly hasTrack: boolean;
  /** Name of the chart, where there are several. */
  readonly of?: string | undefined;
}): ReactElement {
  return (
    <section className="chart-legend" aria-label={of === undefined ? 'Legend' : `Legend: ${of}`} data-over-chart="">
      <h2>Line = kind of limit, label = who asserts it</h2>
      <ul>
        {LIMIT_STYLES.filter(({ style }) => inView.styles.includes(style)).map(({ style, words }) => (
          <Entry key={style} sign={<LineSign style={style} />} words={words} />
        ))}
        {inView.medians && <Entry sign={<MedianSign />} words={MEDIAN_WORDS} />}
        {(['two', 'more'] as const)
          .filter((by) => inView.overlaps.includes(by))
          .map((by) => (
            <Entry key={by} sign={<HatchSign by={by} />} words={OVERLAP_WORDS[by]} />
          ))}
        {FEATURE_ORDER.filter((status) => isShown(inView, status)).map((status) => (
          <Entry key={status} sign={<FeatureSign status={status} />} words={FEATURE_WORDS[status]} />
        ))}
        {SHAPE_ORDER.filter((shape) => inView.shapes.includes(shape)).map((shape) => (
          <Entry key={shape} sign={<ShapeSign shape={shape} />} words={SHAPE_WORDS[shape]} />
        ))}
        {inView.lost && <Entry sign={<LostSign />} words="lost: nothing received for long" />}
        {hasTrack &&
          SPEED_CLASSES.map(({ name, width, alpha }) => (
            <Entry key={name} sign={<TrackSign width={width} alpha={alpha} />} words={`track, ${name}`} />
          ))}
        {hasTrack && (
          <Entry sign={<TrackSign width={1} alpha={0.7} dash="2 4" />} words="gap over 30 min, or not plausible" />
        )}
      </ul>
    </section>
  );
}

/** A rock and an island have one sign, as both stand above water at high tide: what follows from that is disputed. */
function isShown({ features }: InView, status: ChartFeature['status']): boolean {
  return features.includes(status) && !(status === 'rock' && features.includes('high-tide'));
}

function Entry({ sign, words }: { readonly sign: ReactNode; readonly words: string }): ReactElement {
  return (
    <li>
      {sign}
      <span>{words}</span>
    </li>
  );
}

function Sign({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <svg width="36" height="12" viewBox="0 0 36 12" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

function LineSign({ style }: { readonly style: ChartStyle }): ReactElement {
  const { width, dash } = LIMIT_PENS[style];
  return (
    <Sign>
      {style === 'dash' && <rect className="chart-sign-band" width="36" height="12" />}
      <path className="chart-sign-claim" d="M0 6H36" strokeWidth={width} strokeDasharray={dash?.join(' ')} />
    </Sign>
  );
}

function MedianSign(): ReactElement {
  const { width, everyPx, opacity } = MEDIAN_PEN;
  return (
    <Sign>
      <path
        className="chart-sign-claim"
        d="M4.5 6H36"
        strokeWidth={width}
        strokeDasharray={`0 ${everyPx}`}
        strokeLinecap="round"
        opacity={opacity}
      />
    </Sign>
  );
}

function HatchSign({ by }: { readonly by: ChartOverlap['by'] }): ReactElement {
  const every = by === 'two' ? 12 : 7;
  const strokes = Array.from({ length: Math.ceil(48 / every) }, (_, i) => `M${i * every} 0L${i * every - 12} 12`);
  return (
    <Sign>
      <path className="chart-sign-hatch" d={strokes.join('')} />
      <rect className="chart-sign-box" x="0.5" y="0.5" width="35" height="11" />
    </Sign>
  );
}

function FeatureSign({ status }: { readonly status: ChartFeature['status'] }): ReactElement {
  return (
    <Sign>
      {status === 'submerged' ? (
        <path className="chart-sign-feature" d="M15 6H21M18 3V9" />
      ) : (
        <circle
          className={`chart-sign-feature${status === 'rock' || status === 'high-tide' ? ' is-full' : ''}`}
          cx="18"
          cy="6"
          r="2.5"
          strokeDasharray={status === 'unknown' ? '1.5 1.5' : undefined}
        />
      )}
      {status === 'disputed-finding' && (
        <path className="chart-sign-feature is-full" d="M18 3.5A2.5 2.5 0 0 0 18 8.5Z" />
      )}
    </Sign>
  );
}

const SHAPE_PATHS: Readonly<Record<Shape, string>> = {
  'class-a': 'M13.8 9.5V2.5L24.3 6ZM24.3 6H28',
  'class-b': 'M15.2 8.5V3.5L22.2 6Z',
  aid: 'M12.5 6L18 0.5L23.5 6L18 11.5ZM16 6H20M18 4V8',
  'virtual-aid': 'M12.5 6L18 0.5L23.5 6L18 11.5Z',
  station: 'M14 2H22V10H14ZM17.5 6H18.5',
  aircraft: 'M11 6H25M20 6L15 0.8M20 6L15 11.2',
  distress: 'M12.7 0.7L23.3 11.3M12.7 11.3L23.3 0.7M12.5 6A5.5 5.5 0 1 0 23.5 6A5.5 5.5 0 1 0 12.5 6',
  unknown: 'M14.5 6A3.5 3.5 0 1 0 21.5 6A3.5 3.5 0 1 0 14.5 6',
};

function ShapeSign({ shape }: { readonly shape: Shape }): ReactElement {
  return (
    <Sign>
      <path
        className={shape === 'distress' ? 'chart-sign-distress' : 'chart-sign-vessel'}
        d={SHAPE_PATHS[shape]}
        strokeDasharray={shape === 'virtual-aid' ? '4 2' : undefined}
      />
    </Sign>
  );
}

function LostSign(): ReactElement {
  return (
    <Sign>
      <path className="chart-sign-lost" d="M13.8 9.5V2.5L24.3 6ZM13 0.8L23.5 11.2M13 11.2L23.5 0.8" />
    </Sign>
  );
}

function TrackSign(props: { readonly width: number; readonly alpha: number; readonly dash?: string }): ReactElement {
  return (
    <Sign>
      <path
        className="chart-sign-track"
        d="M0 6H36"
        strokeWidth={props.width}
        opacity={props.alpha}
        strokeDasharray={props.dash}
      />
    </Sign>
  );
}
