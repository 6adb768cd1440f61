/** A box in pixels: left, top, right, bottom. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Places of a label from left to right, best first: where its left edge would be. */
export interface LabelWish {
  readonly text: string;
  readonly widthPx: number;
  /** Left edges that may be taken, best first. */
  readonly lefts: readonly number[];
  /** Left edges that may be taken on the line itself, best first; none where a line runs there. */
  readonly onLine: readonly number[];
}

export interface PlacedLabel extends Box {
  readonly text: string;
  /** 0 on the line; -1, -2 ... above it, 1, 2 ... below. */
  readonly tier: number;
}

export const LABEL_HEIGHT_PX = 13;
/** Half of the height of the line's own row, with its marks. */
export const HALF_ROW_PX = 7;
const GAP_PX = 4;

/**
 * Places the labels of one line so that none touches another, nor what stands on the line. Above and below the line there
 * are as many rows as that takes; nearer rows are taken first, those above before those below.
 *
 * @param obstacles what stands on the line, round its height 0
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Box[],
  bounds: { readonly left: number; readonly right: number },
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const isFree = (box: Box): boolean => [...obstacles, ...placed].every((other) => !doTouch(box, other));
  for (const wish of wishes) {
    const width = Math.min(wish.widthPx, bounds.right - bounds.left);
    const clamp = (left: number): number => Math.max(bounds.left, Math.min(left, bounds.right - width));
    const find = (): PlacedLabel => {
      for (const left of wish.onLine) {
        if (left < bounds.left || left + width > bounds.right) continue;
        const box = boxAt(left, width, 0);
        if (isFree(box)) return { ...box, text: wish.text, tier: 0 };
      }
      for (let row = 1; ; row++) {
        for (const tier of [-row, row]) {
          for (const left of wish.lefts.map(clamp)) {
            const box = boxAt(left, width, tier);
            if (isFree(box)) return { ...box, text: wish.text, tier };
          }
        }
      }
    };
    placed.push(find());
  }
  return placed;
}

function boxAt(left: number, width: number, tier: number): Box {
  const middle = tier === 0 ? 0 : Math.sign(tier) * (HALF_ROW_PX + (Math.abs(tier) - 0.5) * LABEL_HEIGHT_PX);
  return {
    left,
    right: left + width,
    top: middle - LABEL_HEIGHT_PX / 2 + 0.25,
    bottom: middle + LABEL_HEIGHT_PX / 2 - 0.25,
  };
}

/** Whether two boxes touch, with a little air between words of one row. */
export function doTouch(a: Box, b: Box): boolean {
  return a.left < b.right + GAP_PX && b.left < a.right + GAP_PX && a.top < b.bottom && b.top < a.bottom;
}

/** Widths of letters of IBM Plex Sans at 11 px, in groups of about the same width; measured, rounded up. */
const LETTER_WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ 'ij,.l!:;]/, 3.2],
  [/[[\]|f(){}trI/\\"*-]/, 4.3],
  [/[zsvLcyJxgka?]/, 5.9],
  [/[ABCDGHKNOQRU&#]/, 7.8],
  [/[mwMW@%]/, 10],
  // CJK, and whatever else is as wide as it is high.
  [/[\u2e80-\uffef]/, 11.2],
];
const USUAL_WIDTH = 6.7;

/** Width of a text of 11 px, rather a little too wide than too narrow: where it is laid out there is no page to measure on. */
export function guessWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += LETTER_WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL_WIDTH;
  return width + 2;
}

/** A text cut so that it is no wider than this. */
export function cutToWidth(text: string, widthPx: number): string {
  if (guessWidth(text) <= widthPx) return text;
  const letters = [...text];
  while (letters.length > 1 && guessWidth(`${letters.join('')}…`) > widthPx) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
