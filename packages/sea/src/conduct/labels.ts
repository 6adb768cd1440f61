import type { ZoneKind } from '../zones/zone.ts';
import type { Conduct } from './conduct-rule.ts';

/**
 * Neutral label of what happened: zone and conduct, never a judgement. The last two are for areas that are no zones of
 * the law of the sea.
 */
export type EventLabel =
  | 'entry-internal'
  | 'ts-entry'
  | 'ts-loiter'
  | 'cz-presence'
  | 'eez-presence'
  | 'eez-fishing'
  | 'eez-survey'
  | 'eez-enforcement'
  | 'shelf-presence'
  | 'survey-pattern'
  | 'arrangement'
  | 'claim-presence'
  | 'on-land';

/** Label of a kind of zone, and of conduct in it where that has a label of its own. */
interface ZoneLabels {
  readonly usual: EventLabel;
  readonly byConduct?: Readonly<Partial<Record<Conduct, EventLabel>>>;
}

const LABELS: Readonly<Record<ZoneKind, ZoneLabels>> = {
  'internal-waters': { usual: 'entry-internal' },
  'archipelagic-waters': { usual: 'entry-internal' },
  'territorial-sea': { usual: 'ts-entry', byConduct: { stop: 'ts-loiter', loiter: 'ts-loiter' } },
  'contiguous-zone': { usual: 'cz-presence' },
  'exclusive-economic-zone': {
    usual: 'eez-presence',
    byConduct: { fish: 'eez-fishing', survey: 'eez-survey', enforce: 'eez-enforcement' },
  },
  'continental-shelf': { usual: 'shelf-presence', byConduct: { survey: 'survey-pattern' } },
  'joint-development-area': { usual: 'arrangement' },
  'provisional-measures-zone': { usual: 'arrangement' },
  'claimed-islands-area': { usual: 'claim-presence' },
  'group-waters': { usual: 'claim-presence' },
  'dashed-line-band': { usual: 'claim-presence' },
  'dashed-line-area': { usual: 'claim-presence' },
  land: { usual: 'on-land' },
};

/** Kinds of zone that have a label, which is all of them. */
export const LABELLED_ZONES: readonly ZoneKind[] = Object.keys(LABELS) as ZoneKind[];

/** The label of this conduct in this kind of zone; it is the same under every view. */
export function labelEvent(zoneKind: ZoneKind, conduct: Conduct): EventLabel {
  const labels = LABELS[zoneKind];
  return labels.byConduct?.[conduct] ?? labels.usual;
}
