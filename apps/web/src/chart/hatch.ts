import type { ChartColour } from './palette.ts';

/** Pattern images of the map, by name: areas that two parties, or more, assert. */
export const HATCHES = { two: { side: 18, every: 9 }, more: { side: 20, every: 5 } } as const;
export type HatchName = keyof typeof HATCHES;

/** One tile of parallel strokes at 45 degrees, in the claims' ink, as pixels for the map. It repeats without a seam. */
export function drawHatch(name: HatchName, colour: ChartColour, ratio: number): ImageData {
  // Strokes that are `every` apart measured across meet the edges √2 × `every` apart; the tile is rounded to whole pixels.
  const { every } = HATCHES[name];
  const period = Math.round(every * Math.SQRT2 * ratio);
  const side = period * (name === 'two' ? 2 : 4);
  const pixels = new ImageData(side, side);
  const halfWidth = 0.35 * ratio;
  const [red, green, blue] = [...colour.rgb].map((part) => Math.round(part * 255)) as [number, number, number];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const phase = (x + y + 0.5) % period;
      const across = Math.min(phase, period - phase) / Math.SQRT2;
      const alpha = Math.max(0, Math.min(1, 0.5 + halfWidth - across)) * 0.5;
      pixels.data.set([red, green, blue, Math.round(alpha * 255)], 4 * (y * side + x));
    }
  }
  return pixels;
}
