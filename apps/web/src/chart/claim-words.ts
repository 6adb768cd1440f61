import type { ChartLimit, ChartMedian, ChartStyle } from '@searoom/sea';

/** Styles of lines in the order of the legend, with their words. */
export const LIMIT_STYLES: readonly { readonly style: ChartStyle; readonly words: string }[] = [
  { style: 'baseline', words: 'baseline, published' },
  { style: '12', words: '12 M' },
  { style: '24', words: '24 M' },
  { style: '200', words: '200 M, unilateral' },
  { style: 'unpublished', words: 'asserted, not published: constructed' },
  { style: 'agreed', words: 'agreed' },
  { style: 'joint', words: 'joint area' },
  { style: 'islands', words: 'islands claimed, not sea' },
  { style: 'dash', words: 'dash of a drawing, with its width' },
];

/** Width in px and dashes, as the legend and the map draw them: `--l-*` and `--d-*` of the tokens. */
export const LIMIT_PENS: Readonly<Record<ChartStyle, { readonly width: number; readonly dash?: readonly number[] }>> = {
  baseline: { width: 1.25 },
  '12': { width: 1 },
  '24': { width: 1, dash: [1, 3] },
  '200': { width: 1, dash: [9, 4] },
  unpublished: { width: 1, dash: [2, 4] },
  agreed: { width: 1.75 },
  joint: { width: 1, dash: [9, 3, 1, 3, 1, 3] },
  islands: { width: 1, dash: [6, 3, 1, 3] },
  dash: { width: 1 },
};

/** Round dots, far apart: lighter than any limit, as nobody asserts them. */
export const MEDIAN_PEN = { width: 2, everyPx: 9, opacity: 0.7 } as const;
export const MEDIAN_WORDS = 'equal distance, computed, agreed by nobody';

/** What stands on a line of equal distance. @param isShort for lines without room */
export function nameMedian({ between }: Pick<ChartMedian, 'between'>, isShort = false): string {
  return isShort ? `equal distance ${between.join('–')}` : `equal distance ${between.join('–')}, computed`;
}

/**
 * What stands on a line: who asserts it, then what it is. Parties of an agreement are joined, as it is one line of both.
 *
 * @param isShort without what the agreement is about, for lines without room
 */
export function nameLimit(limit: ChartLimit, isShort = false): string {
  const isJoint = limit.style === 'agreed' || limit.style === 'joint';
  const who = limit.assertedBy.join(isJoint ? '–' : ' ');
  const what = describeLimit(isShort ? { ...limit, limits: '' } : limit);
  return who === '' ? what : `${who} · ${what}`;
}

function describeLimit(limit: ChartLimit): string {
  switch (limit.style) {
    case 'baseline':
      return 'baseline';
    case '12':
    case '24':
      return `${limit.breadthNm ?? limit.style} M`;
    case '200':
      return `${limit.kinds.every((kind) => kind === 'continental-shelf') ? 'shelf ' : ''}${limit.breadthNm === undefined ? 'by coordinates' : `${limit.breadthNm} M`}`;
    case 'unpublished':
      return `${limit.breadthNm ?? 200} M, not published`;
    case 'agreed':
      return join('agreed', firstPart(limit.limits));
    case 'joint':
      return join('joint area', firstPart(limit.limits));
    case 'islands':
      return 'islands only';
    case 'dash':
      return 'dashed line';
  }
}

/** The register's words up to their first bracket or second sentence: the panel has the rest. */
function firstPart(words: string | undefined): string {
  return words?.split(/ *[(;,]/, 1)[0]?.trim() ?? '';
}

function join(first: string, second: string): string {
  return second === '' ? first : `${first}, ${second}`;
}
