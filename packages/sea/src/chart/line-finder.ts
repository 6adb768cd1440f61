import { measureToPieceM } from './plane.ts';

const CELL_DEG = 0.1;
/** A piece is entered in every cell that it may come near: more than any tolerance, in degrees. */
const ROOM_DEG = 0.01;
const ROWS = 8192;

interface Cell {
  /** Number of a line, number of the value that a piece starts at, and so on. */
  readonly pieces: number[];
  readonly owners: Set<number>;
}

/** Tells whose lines pass near a place on one of them. */
export class LineFinder {
  readonly #lines: readonly Float64Array[];
  readonly #owners: readonly number[];
  readonly #toleranceM: number;
  readonly #cells = new Map<number, Cell>();

  /**
   * @param lines [lon, lat ...] in degrees
   * @param owners for each line the number of its owner
   * @param toleranceM at most 1,000
   */
  constructor(lines: readonly Float64Array[], owners: readonly number[], toleranceM: number) {
    this.#lines = lines;
    this.#owners = owners;
    this.#toleranceM = toleranceM;
    lines.forEach((line, number) => {
      for (let i = 0; i + 3 < line.length; i += 2) this.#enter(number, i);
    });
  }

  /** Owners of the lines within the tolerance of a place that lies on a line, ascending. */
  findOwners(lon: number, lat: number): number[] {
    const cell = this.#cells.get(Math.floor(lat / CELL_DEG) * ROWS + Math.floor(lon / CELL_DEG));
    if (cell === undefined) return [];
    // Mostly there is no other line far and wide, and nothing to measure.
    if (cell.owners.size === 1) return [...cell.owners];
    const found = new Set<number>();
    for (let k = 0; k < cell.pieces.length; k += 2) {
      const owner = this.#owners[cell.pieces[k]!]!;
      if (found.has(owner)) continue;
      const line = this.#lines[cell.pieces[k]!]!;
      const i = cell.pieces[k + 1]!;
      const distanceM = measureToPieceM(lon, lat, line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!);
      if (distanceM <= this.#toleranceM) found.add(owner);
    }
    return [...found].sort((a, b) => a - b);
  }

  #enter(number: number, i: number): void {
    const line = this.#lines[number]!;
    const west = Math.floor((Math.min(line[i]!, line[i + 2]!) - ROOM_DEG) / CELL_DEG);
    const east = Math.floor((Math.max(line[i]!, line[i + 2]!) + ROOM_DEG) / CELL_DEG);
    const south = Math.floor((Math.min(line[i + 1]!, line[i + 3]!) - ROOM_DEG) / CELL_DEG);
    const north = Math.floor((Math.max(line[i + 1]!, line[i + 3]!) + ROOM_DEG) / CELL_DEG);
    for (let row = south; row <= north; row++) {
      for (let column = west; column <= east; column++) {
        let cell = this.#cells.get(row * ROWS + column);
        if (cell === undefined) this.#cells.set(row * ROWS + column, (cell = { pieces: [], owners: new Set() }));
        cell.pieces.push(number, i);
        cell.owners.add(this.#owners[number]!);
      }
    }
  }
}
