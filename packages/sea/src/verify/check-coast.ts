import type { FeatureRecord, Register } from '../register/schema.ts';
import { formatFigure } from './compare-figure.ts';
import type { Land } from './land.ts';
import type { VerifyLine } from './report.ts';

/** Farther than this the base map has nothing that could be the feature. */
const NOTHING_M = 30_000;
/** Farther than this from the nearest coast a feature is as good as absent from the base map. */
const ABSENT_M = 3_000;

/**
 * How far each feature lies from the nearest coast of the base map. The map is the weaker side: it may support a
 * position, it cannot refute one, and the state that it gives a coast to is a fact of the map.
 */
export function checkCoasts(register: Register, land: Land | undefined): VerifyLine[] {
  if (land === undefined) {
    const note = 'no base map at hand: no feature was held against it';
    return [{ check: 'coast', record: 'features', verdict: 'not-applicable', note }];
  }
  const measured = register.features.map((feature) => checkFeature(feature, land));
  const count = (test: (distanceM: number) => boolean): number =>
    measured.filter(({ distanceM }) => test(distanceM)).length;
  const absent = count((distanceM) => distanceM > ABSENT_M);
  const nothing = count((distanceM) => distanceM > NOTHING_M);
  return [
    {
      check: 'coast',
      record: 'features',
      computed: `${absent} of ${measured.length} as good as absent from the base map (no coast within ${ABSENT_M / 1000} km), ${nothing} of them without any coast within ${NOTHING_M / 1000} km`,
      verdict: 'not-applicable',
      note: 'so zones round features never rest on the base map',
    },
    ...measured.map(({ line }) => line),
  ];
}

function checkFeature(feature: FeatureRecord, land: Land): { distanceM: number; line: VerifyLine } {
  const { lon, lat, uncertaintyM } = feature.position;
  const { distanceM } = land.findNearest(lon, lat);
  const isNothing = distanceM > NOTHING_M;
  const isWithin = distanceM <= uncertaintyM;
  const countries = isWithin ? land.listCountriesWithin(lon, lat, uncertaintyM) : [];
  const note = isNothing
    ? `no coast of the base map within ${NOTHING_M / 1000} km`
    : isWithin
      ? `the base map draws land of ${countries.join(' and ')} within what is known of its place; a fact of the map, no finding`
      : distanceM > ABSENT_M
        ? 'as good as absent from the base map'
        : 'the coast of the base map lies outside what is known of its place';
  return {
    distanceM,
    line: {
      check: 'coast',
      record: feature.id,
      computed: `${isNothing ? '' : `nearest coast ${formatFigure(distanceM, 0)} m; `}place known to ${formatFigure(uncertaintyM, 0)} m`,
      verdict: isWithin ? 'agrees' : 'not-applicable',
      note,
    },
  };
}
