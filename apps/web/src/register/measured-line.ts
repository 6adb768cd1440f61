import { solveInverse } from '@searoom/geo';
import type { FeaturePage, WhoseAnswer } from '@searoom/model/api';
import { formatUncertaintyNm } from '../words/mod.ts';

/**
 * The line from a feature to the nearest baseline of a coast, in the form in which the chart draws lines to base points; at
 * its end stands how sure its length is.
 */
export function lineToBaseline({ position, nearestBaseline }: FeaturePage): WhoseAnswer | undefined {
  if (nearestBaseline === undefined) return undefined;
  const { lon, lat, distanceNm, uncertaintyNm, name } = nearestBaseline;
  const { initialBearingDeg } = solveInverse(position.lon, position.lat, lon, lat);
  const source = position.source;
  return {
    ...NOTHING_ASSERTED,
    place: { lon: position.lon, lat: position.lat, text: position.text },
    zones: [
      {
        zone: 'measured',
        kind: 'measured',
        name,
        assertedBy: [],
        contestedBy: [],
        instrument: { id: 'measured', title: name, sources: [source] },
        rule: { id: 'measured', text: name, source },
        uncertaintyNm,
        base: {
          kind: 'baseline',
          record: 'measured',
          // The chart is narrow: what the line leads to stands among the measures below it.
          name: `${formatUncertaintyNm(uncertaintyNm)} M`,
          lon,
          lat,
          distanceNm,
          bearingDeg: initialBearingDeg,
          uncertaintyM: uncertaintyNm * 1852,
          confidence: source.confidence,
          contestedBy: [],
          sources: [source],
        },
        exactness: { grade: 'computed', uncertaintyM: uncertaintyNm * 1852, note: '' },
        stances: [],
      },
    ],
  };
}

const NOTHING_ASSERTED: Omit<WhoseAnswer, 'place' | 'zones'> = {
  at: '',
  registerDate: '',
  onLand: false,
  assertedBy: [],
  views: [],
  notInForce: [],
  justOutside: [],
  medians: [],
  features: [],
  linesNearby: [],
  gaps: [],
  imported: [],
  caution: '',
};
