import type { Lane } from '@searoom/model/api';
import {
  type Box,
  cutToWidth,
  guessWidth,
  HALF_ROW_PX,
  LABEL_HEIGHT_PX,
  type LabelWish,
  placeLabels,
} from './place-labels.ts';
import { type DayScale, dayOf, makeDayScale, sayDate } from './time-scale.ts';

type Mark = Lane['marks'][number];
type Span = Lane['spans'][number];

export interface LaidMark {
  readonly mark: Mark;
  /** Middle of what is known of its day. */
  readonly x: number;
  /** Bounds between which it lies, where these are drawn apart. */
  readonly fromX: number;
  readonly toX: number;
}

export interface LaidSpan {
  readonly span: Span;
  readonly fromX: number;
  readonly toX: number;
}

export interface LaidLabel extends Box {
  readonly text: string;
  /** Step that the label is of; undefined for the label of a stretch. */
  readonly of: LaidMark | undefined;
}

export interface LaidLane {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  /** Height of its line. */
  readonly y: number;
  readonly marks: readonly LaidMark[];
  readonly spans: readonly LaidSpan[];
  /** In pixels of the whole picture. */
  readonly labels: readonly LaidLabel[];
}

export interface TimeLineLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scale: DayScale;
  readonly todayX: number;
  readonly lanes: readonly LaidLane[];
  /** Where the lanes begin: above them stand the years. */
  readonly topPx: number;
}

/** Left part of the picture, for the names of the lanes. */
export const NAMES_PX = 144;
const TOP_PX = 18;
const RIGHT_PX = 10;
const MARK_PX = 6;
const PAD_PX = 4;

/**
 * Lays out the time line of a grant: lanes under each other, marks at their days, labels that touch neither one another nor
 * a mark on their line. Marks of which no day is known at all are left to the table.
 *
 * @param today ISO date up to which silence is counted
 */
export function layOutTimeLine(lanes: readonly Lane[], today: string, widthPx: number): TimeLineLayout {
  const todayDay = dayOf(today) ?? 0;
  const days = lanes.flatMap(({ marks, spans }) => [
    ...marks.flatMap(({ first, last }) => [dayOf(first), dayOf(last)]),
    ...spans.flatMap(({ from, to }) => [dayOf(from), dayOf(to)]),
  ]);
  const known = days.filter((day) => day !== undefined);
  const scale = makeDayScale([todayDay, ...known], NAMES_PX, widthPx - RIGHT_PX);
  const laid: LaidLane[] = [];
  let top = TOP_PX;
  for (const lane of lanes) {
    const next = layOutLane(lane, scale, top);
    laid.push(next);
    top += next.height;
  }
  return { widthPx, heightPx: top + PAD_PX, scale, todayX: scale.toX(todayDay), lanes: laid, topPx: TOP_PX };
}

function layOutLane(lane: Lane, scale: DayScale, top: number): LaidLane {
  const marks = lane.marks
    .map((mark) => layOutMark(mark, scale))
    .filter((mark) => mark !== undefined)
    .sort((a, b) => a.x - b.x);
  const spans = lane.spans.flatMap((span): LaidSpan[] => {
    const from = dayOf(span.from);
    const to = dayOf(span.to);
    return from === undefined || to === undefined ? [] : [{ span, fromX: scale.toX(from), toX: scale.toX(to) }];
  });
  const bounds = { left: scale.leftPx, right: scale.rightPx };
  const obstacles = [
    ...marks.map(({ x, fromX, toX }) => onLine(Math.min(x - MARK_PX, fromX), Math.max(x + MARK_PX, toX))),
    ...spans.map(({ fromX, toX }) => onLine(fromX, toX)),
  ];
  const labelled: (LaidMark | LaidSpan)[] = [...marks, ...spans].filter((part) => wordsOf(part) !== '');
  const wishes = labelled.map((part) => wish(part, bounds.right - bounds.left));
  const placed = placeLabels(wishes, obstacles, bounds);
  const rowsAbove = Math.max(0, ...placed.map(({ tier }) => -tier));
  const rowsBelow = Math.max(0, ...placed.map(({ tier }) => tier));
  const y = top + PAD_PX + HALF_ROW_PX + rowsAbove * LABEL_HEIGHT_PX;
  const height = 2 * (PAD_PX + HALF_ROW_PX) + (rowsAbove + rowsBelow) * LABEL_HEIGHT_PX;
  const labels = placed.map((label, i): LaidLabel => {
    const part = labelled[i]!;
    return {
      text: label.text,
      of: 'mark' in part ? part : undefined,
      left: label.left,
      right: label.right,
      top: y + label.top,
      bottom: y + label.bottom,
    };
  });
  return { lane, top, height, y, marks, spans, labels };
}

function layOutMark(mark: Mark, scale: DayScale): LaidMark | undefined {
  const first = dayOf(mark.first);
  const last = dayOf(mark.last);
  const from = first ?? last;
  const to = last ?? first;
  if (from === undefined || to === undefined) return undefined;
  return { mark, x: scale.toX((from + to) / 2), fromX: scale.toX(from), toX: scale.toX(to) };
}

function onLine(left: number, right: number): Box {
  return { left, right, top: -HALF_ROW_PX, bottom: HALF_ROW_PX };
}

function wish(part: LaidMark | LaidSpan, mostPx: number): LabelWish {
  const text = cutToWidth(wordsOf(part), mostPx);
  const widthPx = guessWidth(text);
  if ('mark' in part) {
    const after = Math.max(part.x + MARK_PX, part.toX) + 5;
    const before = Math.min(part.x - MARK_PX, part.fromX) - 5 - widthPx;
    const isFirst = part.x < mostPx / 2;
    return {
      text,
      widthPx,
      onLine: isFirst ? [after, before] : [before, after].reverse(),
      lefts: [part.x - 2, part.x + 2 - widthPx, part.x - widthPx / 2],
    };
  }
  const middle = (part.fromX + part.toX) / 2 - widthPx / 2;
  return {
    text,
    widthPx,
    onLine: [],
    lefts: [middle, part.fromX + 4, part.toX - widthPx - 4].filter((left) => left >= part.fromX).concat(middle),
  };
}

/** What is written beside a mark or over a stretch. A mark whose words do not tell its date gets it behind them. */
function wordsOf(part: LaidMark | LaidSpan): string {
  return 'mark' in part ? labelOfMark(part.mark) : part.span.label;
}

export function labelOfMark({ label, on }: Mark): string {
  const year = /\d{4}/.exec(on)?.[0];
  if (label === '') return '';
  return year === undefined || label.includes(year) ? label : `${label}, ${sayDate(on)}`;
}
