/**
 * Pictures of all symbols, drawn once per density of the screen by their distance functions and turned in steps. The
 * graphics card then only copies them: fifty thousand symbols whose distances are computed pixel by pixel take a second
 * and more on a machine without a card, where every branch of a shader is run for every pixel.
 *
 * A pixel holds no colour but the weights of three inks: sea (the fill, R), the symbol's own (G), warning (B, the cross of
 * a lost target). So a change of palette, or of a vessel's alert, needs no new picture.
 */

/** Turns in a circle: 7.5 degrees apart, at most 0.4 px beside the tip of a symbol. */
export const ATLAS_TURNS = 48;

/** Rows of one set, in their order. Those up to `aircraft-lost` are turned; of `fixed` the columns are FIXED_SIGNS. */
export const ATLAS_ROWS = [
  'class-a-line',
  'class-a',
  'class-a-resting',
  'class-a-lost',
  'class-b',
  'class-b-resting',
  'class-b-lost',
  'aircraft',
  'aircraft-lost',
  'fixed',
  'dot',
] as const;
export type AtlasRow = (typeof ATLAS_ROWS)[number];

/** Columns of the row `fixed`; each once more, crossed out, from FIXED_SIGNS.length on. */
export const FIXED_SIGNS = ['aid', 'virtual-aid', 'station', 'distress', 'unknown'] as const;

/** Sets of rows: of all vessels, small for crowds, and strong for alerted and selected ones. */
export const ATLAS_SETS = [
  { name: 'plain', size: 1, heavy: 0 },
  { name: 'small', size: 0.6, heavy: 0 },
  { name: 'strong', size: 1, heavy: 0.5 },
] as const;

/** Resting vessels are drawn so much smaller. */
const RESTING_SIZE = 0.72;
const CROSS_PX = 6.4;
const DOT_PX = 1.5;
const MARGIN_PX = 0.8;

/** From the place to the outermost pixel of a row's pictures, CSS px. */
export function radiusOf(row: AtlasRow, size: number): number {
  // Three by three pixels, all of them full: of fifty thousand dots every pixel counts.
  if (row === 'dot') return 1;
  const radius = {
    'class-a-line': 11.5,
    'class-a': 7.4,
    'class-a-resting': 7.4 * RESTING_SIZE,
    'class-a-lost': Math.max(7.4, crossOf(size) / size + 0.8),
    'class-b': 5.2,
    'class-b-resting': 5.2 * RESTING_SIZE,
    'class-b-lost': Math.max(5.2, crossOf(size) / size + 0.8),
    aircraft: 8.3,
    'aircraft-lost': 8.3,
    fixed: 8.6,
  }[row];
  // Fixed signs take one size of picture in every set, as a distress sign is never small.
  return radius * (row === 'fixed' ? 1 : size) + MARGIN_PX;
}

/** Side of a picture in device pixels: odd, so that its middle is the middle of a pixel. */
export function sideOf(radiusPx: number, dpr: number): number {
  return 2 * Math.ceil(radiusPx * dpr) + 1;
}

export interface SymbolAtlas {
  readonly width: number;
  readonly height: number;
  /** Side of a cell in device pixels; pictures lie in the middle of theirs. */
  readonly cell: number;
  /** RGBA, row by row. */
  readonly pixels: Uint8Array;
}

/** Draws all pictures for a density. @param dpr device pixels of a CSS pixel */
export function drawSymbolAtlas(dpr: number): SymbolAtlas {
  const cell = sideOf(radiusOf('class-a-line', 1), dpr);
  const width = cell * ATLAS_TURNS;
  const height = cell * ATLAS_ROWS.length * ATLAS_SETS.length;
  const pixels = new Uint8Array(width * height * 4);
  const pen = new Pen(dpr);
  for (const [set, { size, heavy }] of ATLAS_SETS.entries()) {
    for (const [row, name] of ATLAS_ROWS.entries()) {
      const side = sideOf(radiusOf(name, size), dpr);
      const columns = name === 'fixed' ? FIXED_SIGNS.length * 2 : name === 'dot' ? 1 : ATLAS_TURNS;
      const top = (set * ATLAS_ROWS.length + row) * cell + (cell - side) / 2;
      for (let column = 0; column < columns; column++) {
        const left = column * cell + (cell - side) / 2;
        const angle = (2 * Math.PI * column) / ATLAS_TURNS;
        const sin = Math.sin(angle);
        const cos = Math.cos(angle);
        for (let j = 0; j < side; j++) {
          const y = (side / 2 - j - 0.5) / dpr;
          for (let i = 0; i < side; i++) {
            const x = (i + 0.5 - side / 2) / dpr;
            pen.start();
            if (name === 'fixed') drawFixed(pen, column, x, y, size, heavy);
            else if (name === 'dot') pen.over(1, pen.cover(Math.max(Math.abs(x), Math.abs(y)) - DOT_PX));
            else drawTurned(pen, name, x, y, x * cos - y * sin, x * sin + y * cos, size, heavy);
            pen.put(pixels, 4 * ((top + j) * width + left + i));
          }
        }
      }
    }
  }
  return { width, height, cell, pixels };
}

/** Lays inks over each other in one pixel. */
class Pen {
  readonly #dpr: number;
  readonly #weights = new Float64Array(3);

  constructor(dpr: number) {
    this.#dpr = dpr;
  }

  start(): void {
    this.#weights.fill(0);
  }

  /** How much of the pixel lies inside an edge at this distance, px. */
  cover(distance: number): number {
    return Math.max(0, Math.min(1, 0.5 - distance * this.#dpr));
  }

  stroke(distance: number, width: number): number {
    return this.cover(Math.abs(distance) - width / 2);
  }

  /** @param ink 0 sea, 1 own, 2 warning */
  over(ink: 0 | 1 | 2, alpha: number): void {
    if (alpha <= 0) return;
    for (let i = 0; i < 3; i++) this.#weights[i] = this.#weights[i]! * (1 - alpha);
    this.#weights[ink] = this.#weights[ink]! + alpha;
  }

  put(pixels: Uint8Array, at: number): void {
    for (let i = 0; i < 3; i++) pixels[at + i] = Math.round(this.#weights[i]! * 255);
    pixels[at + 3] = 255;
  }
}

/** @param x,y px east and north of the place @param right,ahead the same, turned with the vessel */
function drawTurned(
  pen: Pen,
  row: AtlasRow,
  x: number,
  y: number,
  right: number,
  ahead: number,
  size: number,
  heavy: number,
): void {
  if (row === 'aircraft' || row === 'aircraft-lost') {
    const side = Math.abs(right / size);
    const along = ahead / size;
    const distance = Math.min(
      segment(side, along, 0, 7.5, 0, -6),
      segment(side, along, 0, 2.5, 7.5, -1),
      segment(side, along, 0, -5, 3, -6.5),
    );
    pen.over(1, pen.cover(distance * size - 0.75 - heavy / 2));
  } else {
    const isA = row.startsWith('class-a');
    const scale = row.endsWith('-resting') ? size * RESTING_SIZE : size;
    const distance = triangle(right, ahead, (isA ? 10.5 : 7) * scale, (isA ? 7 : 5) * scale);
    pen.over(0, 0.6 * pen.cover(distance));
    pen.over(1, pen.stroke(distance, (isA ? 1.15 : 1) + heavy));
    if (row === 'class-a-line')
      pen.over(1, pen.cover(segment(right, ahead, 0, 6.3 * size, 0, 11 * size) - 0.5 - heavy / 2));
  }
  if (row.endsWith('-lost')) crossOut(pen, x, y, size);
}

function drawFixed(pen: Pen, column: number, x: number, y: number, size: number, heavy: number): void {
  const sign = FIXED_SIGNS[column % FIXED_SIGNS.length];
  if (sign === 'aid' || sign === 'virtual-aid') {
    const distance = (Math.abs(x) + Math.abs(y) - 5.5 * size) * Math.SQRT1_2;
    // The edges of a virtual one are broken: nothing floats there.
    const isGap = sign === 'virtual-aid' && Math.abs(Math.abs(x) - Math.abs(y)) < 1.1 * size;
    pen.over(0, 0.6 * pen.cover(distance));
    if (!isGap) pen.over(1, pen.stroke(distance, 1 + heavy));
    pen.over(1, pen.cover(Math.min(segment(x, y, -2, 0, 2, 0), segment(x, y, 0, -2, 0, 2)) - 0.5));
  } else if (sign === 'station') {
    const distance = Math.max(Math.abs(x), Math.abs(y)) - 4 * size;
    pen.over(0, 0.6 * pen.cover(distance));
    pen.over(1, pen.stroke(distance, 1 + heavy));
    pen.over(1, pen.cover(Math.hypot(x, y) - 1.2 * size));
  } else if (sign === 'distress') {
    // Never smaller: it is what everybody looks for. Drawn in the fixed rows of every set at full size.
    const cross = Math.min(segment(x, y, -5.3, -5.3, 5.3, 5.3), segment(x, y, -5.3, 5.3, 5.3, -5.3));
    pen.over(0, 0.6 * pen.cover(Math.hypot(x, y) - 7.5));
    pen.over(1, pen.cover(Math.min(Math.abs(Math.hypot(x, y) - 7.5), cross) - 0.9));
  } else {
    const distance = Math.hypot(x, y) - 3.5 * size;
    pen.over(0, 0.6 * pen.cover(distance));
    pen.over(1, pen.stroke(distance, 1 + heavy));
  }
  if (column >= FIXED_SIGNS.length) crossOut(pen, x, y, size);
}

function crossOf(size: number): number {
  return CROSS_PX * Math.min(1, size * 1.2);
}

function crossOut(pen: Pen, x: number, y: number, size: number): void {
  const r = crossOf(size);
  pen.over(2, pen.cover(Math.min(segment(x, y, -r, -r, r, r), segment(x, y, -r, r, r, -r)) - 0.75));
}

/** Distance to a segment. */
function segment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Signed distance to a triangle whose tip is 0.6 of its length ahead of the place and its base 0.4 behind. */
function triangle(right: number, ahead: number, length: number, width: number): number {
  const side = (Math.abs(right) * length + (ahead - 0.6 * length) * (width / 2)) / Math.hypot(length, width / 2);
  return Math.max(side, -ahead - 0.4 * length);
}
