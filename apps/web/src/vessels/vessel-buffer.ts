import type { ChartView } from '../chart/mercator.ts';
import { codeLook, LOOK_LOST, LOOK_RESTING, LOOK_SELECTED, LOOK_TONE_SHIFT, SEEN_LOST, TONES } from './symbol-code.ts';
import type { VesselStore } from './vessel-store.ts';

/** Bytes of a symbol: x f32, y f32 (world units from the anchor), heading u16, cog u16, sog u16, look u8, free u8. */
export const SYMBOL_BYTES = 16;
const WORDS = SYMBOL_BYTES / 4;
const HALVES = SYMBOL_BYTES / 2;

/** A heading or course that nobody sent. */
export const NO_ANGLE = 65_535;
/** A speed vector of a vessel out of view may reach into it by so many pixels. */
const MARGIN_PX = 160;
/** And its symbol by so many. */
const SYMBOL_MARGIN_PX = 16;
/**
 * Pixels from the anchor at which a Float32 is a tenth of a pixel off: (2^24 values) × 0.1. Half of it, so that all of a
 * wide window is exact when the anchor is moved.
 */
const MOST_PX_FROM_ANCHOR = 800_000;

/** Above so many vessels under way in view no vectors are drawn: they would cover each other and the chart. */
export const MOST_VECTORS = 1_500;
/** Vertices of a vector: the corners of a thin quad. */
export const VECTOR_CORNERS = 4;
/** Side of a dot, px. */
const DOT_PX = 3;
/** From so many symbols in view on they are drawn without heading lines, then small, then as dots. */
const LEVELS_FROM = [1_500, 5_000, 15_000] as const;

/** How much of a symbol is drawn, by how many are in view: 0 all of it up to 3, a dot. */
export function chooseLevel(inView: number): 0 | 1 | 2 | 3 {
  const level = LEVELS_FROM.findIndex((from) => inView < from);
  return level < 0 ? 3 : (level as 0 | 1 | 2);
}

/** What a look at the symbols in view found. One object is kept and changed. */
export interface SymbolsInView {
  count: number;
  /** Symbols that reach into the view: those in it, and a few beside it. */
  indices: number;
  /** Vectors put into the vector buffer, or 0 when there are too many. */
  vectors: number;
  /** Bits 1 << shape number, and SEEN_LOST. */
  seen: number;
  tooManyVectors: boolean;
}

/**
 * The symbols of all vessels as bytes for the graphics card, filled anew after each change into memory that is kept.
 * Alerted and selected vessels come last: they lie on top.
 */
export class VesselBuffer {
  #bytes = new ArrayBuffer(0);
  #floats = new Float32Array(0);
  #halves = new Uint16Array(0);
  #octets = new Uint8Array(0);
  #words = new Uint32Array(0);
  #tones = new Uint8Array(0);
  #indices = new Uint32Array(0);
  #spots = new Uint8Array(0);
  readonly #vectors = new Uint32Array(MOST_VECTORS * VECTOR_CORNERS * WORDS);
  count = 0;
  /** World units. */
  anchorX = 0.5;
  anchorY = 0.5;
  readonly inView: SymbolsInView = { count: 0, indices: 0, vectors: 0, seen: 0, tooManyVectors: false };

  /** Bytes of the symbols; the first `count * SYMBOL_BYTES` are filled. */
  get octets(): Uint8Array {
    return this.#octets;
  }

  /** Numbers of the symbols that reach into the view, in their order; the first `inView.indices` are filled. */
  get indices(): Uint32Array {
    return this.#indices;
  }

  /** Symbols under way in view, in the same layout, each once per corner; the first `inView.vectors` are filled. */
  get vectors(): Uint32Array {
    return this.#vectors;
  }

  /** Whether the view is so far from the anchor that symbols would stand beside their place. */
  needsAnchor(view: ChartView): boolean {
    const east = view.centreX - this.anchorX;
    return (
      Math.max(Math.abs(east - Math.round(east)), Math.abs(view.centreY - this.anchorY)) * view.scale >
      MOST_PX_FROM_ANCHOR
    );
  }

  /** Fills the buffer from the store, with the view's centre as anchor. */
  fill(
    store: VesselStore,
    view: ChartView,
    alerted: ReadonlyMap<number, 'alarm' | 'warning' | 'caution'>,
    selected: ReadonlySet<number>,
  ): void {
    const { columns, count } = store;
    this.#reserve(count);
    this.anchorX = view.centreX;
    this.anchorY = view.centreY;
    this.count = count;
    const tones = this.#tones;
    tones.fill(0, 0, count);
    for (const [mmsi, severity] of alerted) {
      const row = store.rowOf(mmsi);
      if (row >= 0) tones[row] = TONES.indexOf(severity) << LOOK_TONE_SHIFT;
    }
    for (const mmsi of selected) {
      const row = store.rowOf(mmsi);
      if (row >= 0) tones[row] = tones[row]! | LOOK_SELECTED;
    }
    let at = 0;
    let special = 0;
    for (let row = 0; row < count; row++) {
      if (tones[row] === 0) this.#put(columns, row, at++, 0);
      else special++;
    }
    for (let row = 0; special > 0; row++) {
      if (tones[row] === 0) continue;
      this.#put(columns, row, at++, tones[row]!);
      special--;
    }
  }

  /** Looks through all symbols for those in view, and gathers those under way for the vectors. */
  look(view: ChartView): SymbolsInView {
    const { inView } = this;
    const reach = (px: number): number => (px / 2 + MARGIN_PX) / view.scale;
    const halfX = reach(view.width);
    const halfY = reach(view.height);
    const symbolX = (view.width / 2 + SYMBOL_MARGIN_PX) / view.scale;
    const symbolY = (view.height / 2 + SYMBOL_MARGIN_PX) / view.scale;
    const edgeX = view.width / 2 / view.scale;
    const edgeY = view.height / 2 / view.scale;
    const centreX = view.centreX - this.anchorX;
    const centreY = view.centreY - this.anchorY;
    const [indices, floats, halves, octets, words, vectors] = [
      this.#indices,
      this.#floats,
      this.#halves,
      this.#octets,
      this.#words,
      this.#vectors,
    ];
    let seen = 0;
    let inside = 0;
    let moving = 0;
    let near = 0;
    for (let i = 0, word = 0; i < this.count; i++, word += WORDS) {
      const south = Math.abs(floats[word + 1]! - centreY);
      if (south > halfY) continue;
      let east = floats[word]! - centreX;
      east = Math.abs(east - Math.round(east));
      if (east > halfX) continue;
      if (east <= symbolX && south <= symbolY) indices[near++] = i;
      const look = octets[i * SYMBOL_BYTES + 14]!;
      if (east <= edgeX && south <= edgeY) {
        inside++;
        seen |= 1 << (look & 7);
        if ((look & LOOK_LOST) !== 0) seen |= SEEN_LOST;
      }
      if ((look & (LOOK_RESTING | LOOK_LOST)) !== 0) continue;
      if (halves[i * HALVES + 5] === NO_ANGLE || halves[i * HALVES + 6] === NO_ANGLE) continue;
      if (moving < MOST_VECTORS) {
        // All four corners know the vessel; which corner it is, the shader sees by its number.
        for (let corner = 0; corner < VECTOR_CORNERS; corner++) {
          const to = (moving * VECTOR_CORNERS + corner) * WORDS;
          vectors[to] = words[word]!;
          vectors[to + 1] = words[word + 1]!;
          vectors[to + 2] = words[word + 2]!;
          vectors[to + 3] = words[word + 3]!;
        }
      }
      moving++;
    }
    inView.count = inside;
    inView.indices = chooseLevel(inside) === 3 ? this.#thinDots(view, near) : near;
    inView.seen = seen;
    inView.tooManyVectors = moving > MOST_VECTORS;
    inView.vectors = inView.tooManyVectors ? 0 : moving;
    return inView;
  }

  /**
   * Where symbols are dots, one that would lie wholly on the spot of another changes no pixel worth its cost: of each spot
   * of 3 px one dot is drawn. Alerted and selected vessels keep their symbols.
   */
  #thinDots(view: ChartView, near: number): number {
    const across = Math.ceil((view.width + 2 * SYMBOL_MARGIN_PX) / DOT_PX) + 1;
    const down = Math.ceil((view.height + 2 * SYMBOL_MARGIN_PX) / DOT_PX) + 1;
    if (this.#spots.length < across * down) this.#spots = new Uint8Array(across * down);
    const [spots, indices, floats, octets] = [this.#spots, this.#indices, this.#floats, this.#octets];
    spots.fill(0);
    const perSpot = view.scale / DOT_PX;
    const centreX = view.centreX - this.anchorX;
    const centreY = view.centreY - this.anchorY;
    let kept = 0;
    for (let k = 0; k < near; k++) {
      const i = indices[k]!;
      let east = floats[i * WORDS]! - centreX;
      east -= Math.round(east);
      const column = Math.floor(east * perSpot + across / 2);
      const row = Math.floor((floats[i * WORDS + 1]! - centreY) * perSpot + down / 2);
      const spot = row * across + column;
      const isPlain = octets[i * SYMBOL_BYTES + 14]! < LOOK_SELECTED;
      if (isPlain && spots[spot] !== 0) continue;
      spots[spot] = 1;
      indices[kept++] = i;
    }
    return kept;
  }

  #put(columns: VesselStore['columns'], row: number, at: number, extra: number): void {
    const east = columns.x[row]! - this.anchorX;
    this.#floats[at * WORDS] = east - Math.round(east);
    this.#floats[at * WORDS + 1] = columns.y[row]! - this.anchorY;
    const half = at * HALVES;
    const sog = columns.sog[row]!;
    const cog = columns.cog[row]!;
    const heading = columns.heading[row]!;
    this.#halves[half + 4] = heading < 360 ? heading * 10 : NO_ANGLE;
    this.#halves[half + 5] = cog < 3600 ? cog : NO_ANGLE;
    this.#halves[half + 6] = sog < 1023 ? sog : NO_ANGLE;
    this.#octets[at * SYMBOL_BYTES + 14] =
      codeLook(columns.kind[row]!, columns.marks[row]!, columns.navigationalStatus[row]!, sog) | extra;
  }

  /** Memory grows by steps and is never given back: a frame makes none. */
  #reserve(count: number): void {
    if (count <= this.#tones.length) return;
    const capacity = Math.max(1024, 2 ** Math.ceil(Math.log2(count)));
    this.#bytes = new ArrayBuffer(capacity * SYMBOL_BYTES);
    this.#floats = new Float32Array(this.#bytes);
    this.#halves = new Uint16Array(this.#bytes);
    this.#octets = new Uint8Array(this.#bytes);
    this.#words = new Uint32Array(this.#bytes);
    this.#tones = new Uint8Array(capacity);
    this.#indices = new Uint32Array(capacity);
  }
}
