import { formatNumber } from './list.ts';
import { formatDuration } from './time.ts';

/** Units that stand at the end of names of measures and parameters, as they are written. */
const UNITS: readonly (readonly [suffix: string, unit: string])[] = [
  ['Seconds', 's'],
  ['Minutes', 'min'],
  ['Hours', 'h'],
  ['Percent', '%'],
  ['Deg', '°'],
  ['Km', 'km'],
  ['Nm', 'M'],
  ['Kn', 'kn'],
  ['Ms', 'ms'],
  ['M', 'm'],
];

/** Names that read badly when cut by rule. */
const NAMES: Readonly<Record<string, { readonly name: string; readonly unit: string }>> = {
  crossingObserved: { name: 'Crossing observed', unit: '' },
  crossingIntervalSeconds: { name: 'Between the reports before and after', unit: 's' },
  hoursInside: { name: 'Time inside', unit: 'h' },
  hoursObserved: { name: 'Of it observed', unit: 'h' },
  distanceNm: { name: 'Distance', unit: 'M' },
  impliedSpeedKn: { name: 'Speed it would need', unit: 'kn' },
  jumpSpeedKn: { name: 'Fastest possible', unit: 'kn' },
  jumpDistanceM: { name: 'Shortest jump counted', unit: 'm' },
  secondTrackReports: { name: 'Reports for a second track', unit: '' },
  secondTrackSeconds: { name: 'Over at least', unit: 's' },
  confirmDistanceM: { name: 'Confirmed by distance from the limit', unit: 'm' },
  confirmReports: { name: 'Or by reports in a row', unit: '' },
  confirmSeconds: { name: 'Over at least', unit: 's' },
  forgetHours: { name: 'A silent track is forgotten after', unit: 'h' },
};

/** Splits the name of a measure into words and unit: `impliedSpeedKn` is a speed in kn. */
export function nameMeasure(key: string): { readonly name: string; readonly unit: string } {
  const known = NAMES[key];
  if (known !== undefined) return known;
  const unit = UNITS.find(([suffix]) => key.endsWith(suffix) && key.length > suffix.length);
  const stem = unit === undefined ? key : key.slice(0, -unit[0].length);
  const words = stem.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return { name: words.charAt(0).toUpperCase() + words.slice(1), unit: unit?.[1] ?? '' };
}

/** A value of a measure with its unit; the one measure that is a yes or no is written so. */
export function formatMeasure(key: string, value: number): string {
  if (key === 'crossingObserved') return value === 1 ? 'yes' : 'no';
  const { unit } = nameMeasure(key);
  if (unit === 's' && Math.abs(value) >= 180) return formatDuration(value * 1000);
  return `${formatNumber(value)}${unit === '' || unit === '°' ? unit : ` ${unit}`}`;
}
