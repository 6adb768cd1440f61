/** Words for the kinds of zone and of line. None of them says that a party has what it asserts. */
interface KindWords {
  readonly name: string;
  /** For tables: `EEZ`. */
  readonly short: string;
}

const KINDS: Readonly<Record<string, KindWords>> = {
  'internal-waters': { name: 'internal waters', short: 'internal waters' },
  'archipelagic-waters': { name: 'archipelagic waters', short: 'archipelagic waters' },
  'territorial-sea': { name: 'territorial sea', short: 'territorial sea' },
  'contiguous-zone': { name: 'contiguous zone', short: 'contiguous zone' },
  'exclusive-economic-zone': { name: 'exclusive economic zone', short: 'EEZ' },
  'continental-shelf': { name: 'continental shelf', short: 'shelf' },
  'group-waters': { name: 'waters of the group as one', short: 'group waters' },
  'joint-development-area': { name: 'joint development area', short: 'joint area' },
  'provisional-measures-zone': { name: 'provisional measures zone', short: 'provisional zone' },
  'claimed-islands-area': { name: 'area in which islands are claimed', short: 'islands claimed' },
  'dashed-line-band': { name: 'dash of the dashed line', short: 'dash of the line' },
  'dashed-line-area': { name: 'waters within the dashed line', short: 'within the dashed line' },
  median: { name: 'line of equal distance', short: 'equal distance' },
  'own-area': { name: 'watched area', short: 'watched area' },
  land: { name: 'land', short: 'land' },
};

/** A kind of zone in full: `exclusive economic zone`. A kind that is not known is written as it came. */
export function describeKind(kind: string): string {
  return KINDS[kind]?.name ?? kind.replaceAll('-', ' ');
}

/** A kind of zone in a table: `EEZ 200 M`. */
export function shortenKind(kind: string, breadthNm?: number): string {
  const short = KINDS[kind]?.short ?? kind.replaceAll('-', ' ');
  return breadthNm === undefined ? short : `${short} ${breadthNm} M`;
}

const GRADES: Readonly<Record<string, string>> = {
  published: 'published base points',
  computed: 'computed from features',
  approximate: 'approximate: coast of a base map',
  drawing: 'drawn on a map, no coordinates',
};

/** How well a limit is known. */
export function describeGrade(grade: string): string {
  return GRADES[grade] ?? grade;
}

const FEATURE_STATUSES: Readonly<Record<string, string>> = {
  rock: 'above water at high tide, found to be a rock',
  'high-tide': 'above water at high tide',
  'low-tide': 'above water at low tide only',
  submerged: 'under water at low tide',
  'disputed-finding': 'the finding on its status is disputed',
  unknown: 'status unknown',
};

/** Status of a feature in words. */
export function describeFeatureStatus(status: string): string {
  return FEATURE_STATUSES[status] ?? status.replaceAll('-', ' ');
}
