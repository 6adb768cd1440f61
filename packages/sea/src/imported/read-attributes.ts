import { cleanText } from './clean-text.ts';
import { IMPORTED_KINDS, type ImportedKind } from './imported-set.ts';
import { readField, readTextField } from './read-field.ts';

/** What the attributes of one zone tell. */
export interface ZoneAttributes {
  readonly name?: string;
  readonly kind?: ImportedKind;
  readonly assertedBy: readonly string[];
  readonly status?: string;
  readonly warnings: readonly string[];
}

/** True for the attributes of the layers of Marine Regions (VLIZ), as shapefile or GeoJSON. */
export function isMarineRegions(properties: Readonly<Record<string, unknown>>): boolean {
  return readField(properties, 'mrgid') !== undefined && readField(properties, 'geoname') !== undefined;
}

/**
 * Reads who asserts a Marine Regions zone: the sovereigns, and only where none is told the territories. A zone of several
 * (overlapping claim, joint regime) has all of them, in the order of the alphabet.
 */
export function readMarineRegions(properties: Readonly<Record<string, unknown>>): ZoneAttributes {
  const status = readTextField(readField(properties, 'pol_type'));
  const name = readTextField(readField(properties, 'geoname'));
  const sovereigns = [1, 2, 3].map((i) => readField(properties, `iso_sov${i}`));
  const told = sovereigns.some((code) => code !== undefined);
  const codes = readCodes(told ? sovereigns : [1, 2, 3].map((i) => readField(properties, `iso_ter${i}`)));
  const kind = findKind(`${status ?? ''} ${name ?? ''}`);
  return {
    ...(name !== undefined && { name: cleanText(name) }),
    ...(kind !== undefined && { kind }),
    ...(status !== undefined && { status: cleanText(status) }),
    ...codes,
  };
}

/** Reads the attributes of any other zone by the names that such files commonly use, ours among them. */
export function readPlainAttributes(properties: Readonly<Record<string, unknown>>): ZoneAttributes {
  const name = readTextField(readField(properties, 'name', 'geoname', 'title', 'label'));
  const status = readTextField(readField(properties, 'status', 'pol_type'));
  const kindText = readTextField(readField(properties, 'kind', 'zone_type', 'type', 'pol_type'));
  const kind = IMPORTED_KINDS.find((word) => word === kindText) ?? findKind(kindText ?? '');
  const parties = readField(properties, 'assertedby', 'asserted_by', 'party', 'parties', 'iso_sov1', 'iso_a3', 'iso3');
  const list = Array.isArray(parties) ? (parties as unknown[]) : (readTextField(parties)?.split(/[+,;/\s]+/) ?? []);
  return {
    ...(name !== undefined && { name: cleanText(name) }),
    ...(kind !== undefined && { kind }),
    ...(status !== undefined && { status: cleanText(status) }),
    ...readCodes(list),
  };
}

function readCodes(values: readonly unknown[]): { assertedBy: string[]; warnings: string[] } {
  const assertedBy = new Set<string>();
  const warnings: string[] = [];
  for (const value of values) {
    const code = readTextField(value);
    if (code === undefined) continue;
    if (/^[A-Z]{3}$/.test(code)) assertedBy.add(code);
    else warnings.push(`"${cleanText(code)}" is no ISO alpha-3 code; that party was left out`);
  }
  return { assertedBy: [...assertedBy].sort(), warnings };
}

/** What a zone is by the words of its source. */
function findKind(words: string): ImportedKind | undefined {
  if (/joint (regime|development)/i.test(words)) return 'joint-development-area';
  if (/\b24\s?nm\b|contiguous/i.test(words)) return 'contiguous-zone';
  if (/\b12\s?nm\b|territorial (sea|waters)/i.test(words)) return 'territorial-sea';
  if (/\b200\s?nm\b|exclusive economic|\beez\b/i.test(words)) return 'exclusive-economic-zone';
  if (/internal waters/i.test(words)) return 'internal-waters';
  if (/archipelagic waters/i.test(words)) return 'archipelagic-waters';
  if (/continental shelf|\becs\b/i.test(words)) return 'continental-shelf';
  return undefined;
}
