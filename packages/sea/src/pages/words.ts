import type { FeatureRecord, LineKind, NaturalStatus } from '../register/schema.ts';
import type { ZoneKind } from '../zones/zone.ts';

const STATUS_WORDS: Readonly<Record<NaturalStatus, string>> = {
  rock: 'Rock under Art. 121(3)',
  'high-tide': 'Above water at high tide',
  'low-tide': 'Low-tide elevation',
  submerged: 'Submerged',
  'disputed-finding': 'Natural status: sources disagree',
  unknown: 'Natural status not known',
};

/** Natural status in words, and whether a tribunal found it: "Rock under Art. 121(3), finding of PCA 2013-19". */
export function describeStatus({ status, finding }: FeatureRecord): string {
  return finding.by === undefined ? STATUS_WORDS[status] : `${STATUS_WORDS[status]}, finding of ${finding.by}`;
}

const LINE_WORDS: Readonly<Record<LineKind, string>> = {
  'straight-baseline': 'straight baseline',
  'archipelagic-baseline': 'archipelagic baseline',
  'agreed-boundary': 'agreed boundary',
  'allocation-line': 'line that allots islands',
  'claim-limit': 'limit of a claim',
  'claim-polygon': 'area of a claim',
  'claim-dashes': 'dashes on a map',
  'joint-development-area': 'joint development area',
  'provisional-measures-zone': 'provisional-measures zone',
};

export function describeLineKind(kind: LineKind): string {
  return LINE_WORDS[kind];
}

/** A kind of zone in words: "exclusive economic zone". */
export function describeKind(kind: ZoneKind): string {
  return kind.replaceAll('-', ' ');
}

/** Joins parts as a sentence does: "a", "a and b", "a, b and c". */
export function joinWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

/** With a capital at its beginning. */
export function startSentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
