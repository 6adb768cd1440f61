import { drawBetween, type Random } from '../random.ts';

const PARTS = 2;

/**
 * Noise without jumps: a sum of two sines of seeded wavelengths round `wavelength`, between -1 and 1. Stands for what
 * sets a ship off her line: current, swell, the helmsman.
 */
export class SmoothNoise {
  readonly #frequencies: number[] = [];
  readonly #phases: number[] = [];

  constructor(random: Random, wavelength: number) {
    for (let i = 0; i < PARTS; i++) {
      this.#frequencies.push((2 * Math.PI * drawBetween(random, 0.6, 1.7)) / wavelength);
      this.#phases.push(drawBetween(random, 0, 2 * Math.PI));
    }
  }

  /** The value at `x`, in the unit of the wavelength. Keep `x` small (not an epoch): sines of large numbers are slow. */
  at(x: number): number {
    let sum = 0;
    for (let i = 0; i < PARTS; i++) sum += Math.sin(this.#frequencies[i]! * x + this.#phases[i]!);
    return sum / PARTS;
  }
}
