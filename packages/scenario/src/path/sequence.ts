import type { Path, Place } from './path.ts';

/** One path after another. Each begins where and when the one before ends. */
export class Sequence implements Path {
  readonly startMs: number;
  readonly endMs: number;
  readonly #paths: readonly Path[];
  #last = 0;

  constructor(paths: readonly Path[]) {
    this.#paths = paths;
    this.startMs = paths[0]!.startMs;
    this.endMs = paths.at(-1)!.endMs;
  }

  locate(timeMs: number, place: Place): void {
    const paths = this.#paths;
    let i = this.#last;
    if (paths[i]!.startMs > timeMs) i = 0;
    while (i + 1 < paths.length && paths[i + 1]!.startMs <= timeMs) i++;
    this.#last = i;
    paths[i]!.locate(timeMs, place);
  }
}
