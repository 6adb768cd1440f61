import type { Chart, ChartLimit, ChartOverlap } from '@searoom/sea';

/** How a legal view takes a zone on the map. `partly`: at some places of it, so its limit is drawn thinner. */
export type Hold = 'held' | 'partly' | 'not';

/** The legal view that a chart is drawn under. */
export interface HeldZones {
  readonly view: string;
  /** What the view holds of a zone of the chart; a zone that it was never asked about is `held`, as any assertion is. */
  readonly of: (zone: string) => Hold;
  /** Zones that the view's own party asserts. */
  readonly isOwn?: (zone: string) => boolean;
}

/** A limit under a legal view. */
export interface HeldLimit extends ChartLimit {
  /** True where none of its zones is held at every place. */
  readonly isPartly?: boolean;
}

/**
 * The chart as one legal view has it: limits of which it holds no zone are left out, the others are limits of the zones
 * that it holds, asserted by their parties; areas where rights overlap are counted anew by the parties of held zones.
 * What a view holds in part it refuses where its own party asserts the same, so there it does not count.
 *
 * Without a view, what stands for published baselines that a view might not hold is left out: nobody asserts it beside them.
 */
export function holdChart(chart: Chart, held: HeldZones | undefined): Chart {
  if (held === undefined) {
    if (chart.limits.every(({ alternative }) => alternative !== true)) return chart;
    return { ...chart, limits: chart.limits.filter(({ alternative }) => alternative !== true) };
  }
  return {
    ...chart,
    limits: chart.limits.flatMap((limit) => holdLimit(chart, limit, held)),
    dashes: chart.dashes.flatMap((dash) => holdLimit(chart, dash, held)),
    overlaps: chart.overlaps.flatMap((overlap) => holdOverlap(chart, overlap, held)),
  };
}

function holdLimit<T extends ChartLimit>(chart: Chart, limit: T, held: HeldZones): (T & HeldLimit)[] {
  const zones = limit.zones.filter((zone) => held.of(zone) !== 'not');
  const [zone] = zones;
  if (zone === undefined) return [];
  const isPartly = zones.every((one) => held.of(one) === 'partly');
  const whole = { ...limit, ...(isPartly && { isPartly }) };
  if (zones.length === limit.zones.length) return [whole];
  const known = zones.flatMap((one) => chart.zones[one] ?? []);
  // Who of several contests the others is written for all of them together; the view says it of the ones it holds.
  const assertedBy = unique(known.flatMap((one) => one.assertedBy));
  return [{ ...whole, zone, zones, kinds: unique(known.map(({ kind }) => kind)), assertedBy }];
}

function holdOverlap(chart: Chart, overlap: ChartOverlap, held: HeldZones): ChartOverlap[] {
  const all = overlap.zones ?? [];
  const isOwnWater = all.some((zone) => held.isOwn?.(zone) === true);
  const zones = all.filter((zone) => held.of(zone) === 'held' || (held.of(zone) === 'partly' && !isOwnWater));
  const parties = new Set(zones.flatMap((zone) => chart.zones[zone]?.assertedBy ?? []));
  if (parties.size < 2) return [];
  return [{ ...overlap, by: parties.size === 2 ? 'two' : 'more', zones }];
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}
