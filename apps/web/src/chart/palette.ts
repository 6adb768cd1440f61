import type { Palette } from './chart-contract.ts';

/** A colour as CSS text, and as red, green, blue from 0 to 1 for the graphics card. */
export interface ChartColour {
  readonly css: string;
  readonly rgb: Float32Array;
}

const NAMES = [
  'sea',
  'land',
  'coast',
  'grat',
  'claim',
  'claim-ink',
  'band',
  'feature',
  'ais',
  'vec',
  'lab',
  'lab-water',
  'ink',
  'ink-2',
  'ink-3',
  'surface',
  'rule',
  'focus',
  'alarm',
  'warn',
  'caution',
  'track',
] as const;
type ColourName = (typeof NAMES)[number];

/** Colours of the chart under one palette, by the name of their variable. */
export interface ChartColours extends Readonly<Record<ColourName, ChartColour>> {
  readonly palette: Palette;
  /** Ink of symbols by tone (`TONES`), three numbers each. */
  readonly tones: Float32Array;
}

/** Families of fonts, as CSS text. */
export interface ChartFonts {
  readonly sans: string;
  readonly cond: string;
  readonly mono: string;
}

const BLACK: Float32Array = Float32Array.of(0, 0, 0);

/** Reads `#rgb`, `#rrggbb` or `rgb(r g b)`; undefined for anything else. */
export function parseColour(css: string): Float32Array | undefined {
  const text = css.trim();
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1];
  if (hex !== undefined) {
    const wide = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const number = Number.parseInt(wide, 16);
    return Float32Array.of((number >> 16) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255);
  }
  const parts = /^rgba?\(([^)]*)\)$/i.exec(text)?.[1]?.match(/[\d.]+/g);
  if (parts === undefined || parts === null || parts.length < 3) return undefined;
  return Float32Array.from(parts.slice(0, 3), (part) => Math.min(1, Number(part) / 255));
}

/** Reads the palette's variables as they stand on an element. A variable that is missing is black, and the page shows it. */
export function readColours(element: Element, palette: Palette): ChartColours {
  const style = getComputedStyle(element);
  const colours = {} as Record<ColourName, ChartColour>;
  for (const name of NAMES) {
    const css = style.getPropertyValue(`--${name}`).trim() || '#000000';
    colours[name] = { css, rgb: parseColour(css) ?? BLACK };
  }
  const tones = new Float32Array(12);
  for (const [i, name] of (['ais', 'caution', 'warn', 'alarm'] as const).entries()) tones.set(colours[name].rgb, i * 3);
  return { ...colours, palette, tones };
}

export function readFonts(element: Element): ChartFonts {
  const style = getComputedStyle(element);
  const family = (name: string, other: string): string => style.getPropertyValue(name).trim() || other;
  return {
    sans: family('--sans', 'sans-serif'),
    cond: family('--cond', 'sans-serif'),
    mono: family('--mono', 'monospace'),
  };
}
