import type { WhoseZone } from '@searoom/model/api';

export interface ZoneGroup {
  readonly key: 'water' | 'seabed' | 'agreed' | 'lines' | 'outer';
  readonly title: string;
  readonly zones: readonly WhoseZone[];
}

const WATER_ORDER = [
  'internal-waters',
  'archipelagic-waters',
  'group-waters',
  'territorial-sea',
  'contiguous-zone',
  'exclusive-economic-zone',
];

const TITLES: Readonly<Record<ZoneGroup['key'], string>> = {
  water: 'Water column',
  seabed: 'Seabed',
  agreed: 'Agreed between parties',
  lines: 'Other lines and areas',
  outer: 'Also inside these outer limits; the zones themselves begin where those above end',
};

/**
 * Zones by what they are about, in a fixed order. Within a group the innermost kind comes first, and parties by code:
 * nobody comes first for another reason. Every zone is in exactly one group; empty groups are left out.
 */
export function groupZones(zones: readonly WhoseZone[]): ZoneGroup[] {
  const keys = ['water', 'seabed', 'agreed', 'lines', 'outer'] as const;
  return keys
    .map((key) => ({
      key,
      title: TITLES[key],
      zones: zones.filter((zone) => groupOf(zone) === key).sort(compareZones),
    }))
    .filter((group) => group.zones.length > 0);
}

function groupOf(zone: WhoseZone): ZoneGroup['key'] {
  if (zone.within !== undefined) return 'outer';
  if (zone.kind === 'joint-development-area' || zone.kind === 'provisional-measures-zone') return 'agreed';
  if (zone.kind === 'continental-shelf') return 'seabed';
  return WATER_ORDER.includes(zone.kind) ? 'water' : 'lines';
}

function compareZones(a: WhoseZone, b: WhoseZone): number {
  const byKind = placeOf(a) - placeOf(b);
  if (byKind !== 0) return byKind;
  const [left, right] = [codesOf(a), codesOf(b)];
  return left === right ? (a.zone < b.zone ? -1 : 1) : left < right ? -1 : 1;
}

/** Place of a kind from the shore outwards; what has none comes last. */
function placeOf({ kind }: WhoseZone): number {
  const place = WATER_ORDER.indexOf(kind);
  return place < 0 ? WATER_ORDER.length : place;
}

/** Codes of who asserts a zone: `MYS`, `MYS+THA`. */
export function codesOf(zone: WhoseZone): string {
  return zone.assertedBy.map(({ code }) => code).join('+');
}
