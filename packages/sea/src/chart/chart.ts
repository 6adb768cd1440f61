/**
 * What a map needs to draw every claim at once, as one JSON document. Plain types without imports, for programs and pages
 * alike. Lines are encoded: `decodeLine` of `@searoom/sea/chart-line` gives degrees.
 */
export interface Chart {
  /** ISO date of the register that the chart shows. */
  readonly registerDate: string;
  /**
   * How far a vertex that was left out may lie from the line drawn, in metres. Limits of one kind that coincide within
   * half of it are drawn once.
   */
  readonly toleranceM: number;
  readonly limits: readonly ChartLimit[];
  readonly dashes: readonly ChartDash[];
  readonly overlaps: readonly ChartOverlap[];
  readonly medians: readonly ChartMedian[];
  readonly features: readonly ChartFeature[];
  /** Groups that features belong to, by id. */
  readonly groups: Readonly<Record<string, { readonly names: ChartNames }>>;
  readonly seas: readonly ChartSea[];
  readonly lands: readonly ChartLand[];
  readonly towns: readonly ChartTown[];
  /** Every zone of the atlas but land, and every line or drawing that bounds no zone of its own, by id. */
  readonly zones: Readonly<Record<string, ChartZone>>;
}

/** [lon, lat, step east, step north ...] in 1e-5 degree. */
export type ChartLine = readonly number[];

/** Names by BCP 47 tag (`zh-Latn` is Pinyin). None comes first. */
export type ChartNames = Readonly<Record<string, string>>;

/**
 * Which kind of line it is; the kind is drawn as its style, and who asserts it is written on it.
 *
 * `baseline`: straight or archipelagic baseline, published · `12`, `24`, `200`: outer limit of a belt of that breadth, or
 * of that name where it is narrower (`breadthNm`); `200` is also a limit of such rights that a party drew by coordinates
 * · `unpublished`: 200 M asserted from features for which the party published neither base points nor a limit, so that
 * the line is a construction · `agreed`: boundary that two parties agreed · `joint`: joint development or provisional
 * arrangement · `islands`: islands claimed or allotted, no sea · `dash`: dash of a line that was only ever drawn.
 */
export type ChartStyle = 'baseline' | '12' | '24' | '200' | 'unpublished' | 'agreed' | 'joint' | 'islands' | 'dash';

/** One line of the map. */
export interface ChartLimit {
  /** A key of `Chart.zones`: the first of `zones`. */
  readonly zone: string;
  /** Keys of `Chart.zones` of all zones that this line is a limit of. */
  readonly zones: readonly string[];
  /** Kind of the first zone, or of the line where it bounds no zone: `agreed-boundary`, `claim-limit` ... */
  readonly kind: string;
  /**
   * All kinds of zone that end here. An economic zone and a shelf of one party that coincide are one line, drawn as
   * `exclusive-economic-zone`, with both kinds here.
   */
  readonly kinds: readonly string[];
  readonly style: ChartStyle;
  /** Codes of all parties that assert (or agreed) this line, by the alphabet. */
  readonly assertedBy: readonly string[];
  /** Who contests it without asserting it. Where several assert one line from a disputed place, they contest each other. */
  readonly contestedBy: readonly string[];
  readonly name: string;
  /** Breadth from the base points in M, where the line is measured from them. */
  readonly breadthNm?: number;
  /** What it limits, in the register's words: "continental shelf only". */
  readonly limits?: string;
  /**
   * True for what features alone would give a party that published baselines round them: drawn only under a legal view that
   * does not hold those.
   */
  readonly alternative?: boolean;
  /** Closed lines end where they begin. */
  readonly line: ChartLine;
  /** Points that the instrument names, in their order; for baselines and lines of the register. */
  readonly points?: { readonly names: readonly string[]; readonly places: ChartLine };
}

/** One dash of a drawing without coordinates: to be drawn as a band. */
export interface ChartDash extends ChartLimit {
  readonly style: 'dash';
  /** Metres to each side within which the line may lie. */
  readonly halfWidthM: number;
}

/**
 * An area at sea where rights up to 200 M (economic zone or shelf) are asserted by exactly two parties, or by three or
 * more. Counted are the parties of the zones: a coast whose zones are drawn once and contested by a second party that
 * asserts the same counts once.
 */
export interface ChartOverlap {
  readonly by: 'two' | 'more';
  /** Economic zones and shelves asserted there, by id; areas of different zones lie side by side. */
  readonly zones: readonly string[];
  /** The outline, counter-clockwise, then its holes, clockwise; each closed. */
  readonly rings: readonly ChartLine[];
}

/** A line of equal distance between two coasts where nothing is agreed: computed, and asserted by nobody. */
export interface ChartMedian {
  readonly between: readonly [string, string];
  readonly line: ChartLine;
}

export interface ChartFeature {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  /** Radius within which its true position is taken to lie. */
  readonly uncertaintyM: number;
  readonly names: ChartNames;
  readonly status: 'rock' | 'high-tide' | 'low-tide' | 'submerged' | 'disputed-finding' | 'unknown';
  readonly claimants: readonly string[];
  readonly occupier?: string;
  /** A key of `Chart.groups`. */
  readonly group: string;
}

/** Where a name stands on the map, and how it is known: `memory` is recalled and not yet read in a source. */
export interface ChartPlace {
  readonly lon: number;
  readonly lat: number;
  readonly names: ChartNames;
  /** 1 stands longest; names of a higher rank give way first. */
  readonly rank: number;
  readonly confidence: 'seen' | 'memory';
}

/** A name of waters. Names for a part only, used by one party, are records of their own with a place in that part. */
export interface ChartSea extends ChartPlace {
  /** Said of a name that means a part of the sea, or that only some use. */
  readonly note?: string;
}

/** A name of land. */
export type ChartLand = ChartPlace;

/** A town: a mark and a name. */
export type ChartTown = ChartPlace;

export interface ChartZone {
  readonly kind: string;
  readonly name: string;
  readonly assertedBy: readonly string[];
  readonly contestedBy: readonly string[];
  readonly instrumentTitle: string;
  readonly exactness: {
    readonly grade: 'published' | 'computed' | 'approximate' | 'drawing';
    readonly uncertaintyM: number;
    readonly note: string;
  };
}
