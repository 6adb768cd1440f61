import type { EventRevision } from '@searoom/model';
import { formatMeasure, formatNumber, nameMeasure } from '../../words/mod.ts';

/** A measure of an event, with the threshold that it passed where the rule has one for it. */
export interface MeasureRow {
  readonly key: string;
  readonly name: string;
  readonly measured: string;
  readonly value: number;
  readonly threshold?: { readonly text: string; readonly value: number };
}

interface Pairing {
  readonly parameter: string;
  readonly relation: '>' | '≥' | '<' | '≤';
  /** Turns the parameter into the unit of the measure. */
  readonly factor?: number;
}

/** Which parameter a measure is held against, by detector; where none stands here and none follows from names, none is shown. */
const PAIRINGS: Readonly<Record<string, Readonly<Record<string, Pairing>>>> = {
  'impossible-jump': {
    impliedSpeedKn: { parameter: 'jumpSpeedKn', relation: '>' },
    distanceNm: { parameter: 'jumpDistanceM', relation: '>', factor: 1 / 1852 },
  },
};

/** The measures of an event beside their thresholds, in the order of the record. */
export function compareMeasures({ measures, explain }: EventRevision): MeasureRow[] {
  return Object.entries(measures).map(([key, value]) => {
    const pairing = findPairing(key, explain.detector, explain.parameters);
    const row = { key, name: nameMeasure(key).name, measured: formatMeasure(key, value), value };
    if (pairing === undefined) return row;
    const threshold = explain.parameters[pairing.parameter]! * (pairing.factor ?? 1);
    const { unit } = nameMeasure(key);
    const text = `${pairing.relation} ${formatNumber(threshold)}${unit === '' ? '' : ` ${unit}`}`;
    return { ...row, threshold: { text, value: threshold } };
  });
}

/** From the table, or from a parameter named `minX` or `maxX` after the measure. */
function findPairing(key: string, detector: string, parameters: Readonly<Record<string, number>>): Pairing | undefined {
  const listed = PAIRINGS[detector]?.[key];
  if (listed !== undefined && parameters[listed.parameter] !== undefined) return listed;
  const stem = key.charAt(0).toUpperCase() + key.slice(1);
  if (parameters[`min${stem}`] !== undefined) return { parameter: `min${stem}`, relation: '≥' };
  if (parameters[`max${stem}`] !== undefined) return { parameter: `max${stem}`, relation: '≤' };
  return undefined;
}
