import type { Chart } from '@searoom/sea';

/** What the answer of `GET /api/chart` must have at least; whatever else is broken is left out later, piece by piece. */
export function readChart(answer: unknown): Chart {
  if (typeof answer !== 'object' || answer === null) throw new TypeError('The chart of claims is no chart');
  const chart = answer as Partial<Chart>;
  const list = <T>(value: readonly T[] | undefined): readonly T[] => (Array.isArray(value) ? value : []);
  if (!Array.isArray(chart.limits)) throw new TypeError('The chart of claims has no limits');
  return {
    registerDate: String(chart.registerDate ?? 'unknown'),
    toleranceM: chart.toleranceM ?? 0,
    limits: chart.limits,
    dashes: list(chart.dashes),
    overlaps: list(chart.overlaps),
    medians: list(chart.medians),
    features: list(chart.features),
    groups: chart.groups ?? {},
    seas: list(chart.seas),
    lands: list(chart.lands),
    towns: list(chart.towns),
    zones: chart.zones ?? {},
  };
}
