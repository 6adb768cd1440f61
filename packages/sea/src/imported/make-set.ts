import { SearoomError } from '@searoom/model';
import { checkAxes } from './check-axes.ts';
import { checkRings } from './check-rings.ts';
import { cleanText } from './clean-text.ts';
import type { ImportedKind, ImportedSet, ImportedZone, ImportOptions } from './imported-set.ts';
import type { RawZone } from './raw-zone.ts';
import { isMarineRegions, readMarineRegions, readPlainAttributes, type ZoneAttributes } from './read-attributes.ts';
import type { ReportBuilder } from './report-builder.ts';

/** What a format tells of a whole file. */
export interface RawSet {
  readonly zones: readonly RawZone[];
  readonly datum: string;
  readonly kindOfData: 'zones' | 'coast';
  /** Licence and attribution where the format itself tells them. */
  readonly origin?: Origin;
}

interface Origin {
  readonly title: string;
  readonly licence: string;
  readonly attribution: string;
}

const MARINE_REGIONS: Origin = {
  title: 'Marine Regions maritime boundaries',
  licence: 'CC-BY-4.0',
  attribution: 'Flanders Marine Institute (VLIZ), Maritime Boundaries Geodatabase, https://www.marineregions.org/',
};

/**
 * Makes a set of what a reader found: checks the order of axes, then each zone by itself. A zone that cannot be used is
 * rejected with its reason and the others are kept.
 *
 * @throws SearoomError SR_IMPORT_INVALID when the file as a whole cannot be taken, or nothing of it can
 */
export function makeSet(raw: RawSet, report: ReportBuilder, options: ImportOptions): ImportedSet {
  const refuse = (why: string): never => {
    throw new SearoomError('SR_IMPORT_INVALID', [options.fileName, why]);
  };
  const zones = options.axes === 'lat-lon' ? raw.zones.map(swapAxes) : raw.zones;
  if (zones.length === 0) {
    const first = report.firstRejected;
    refuse(first === undefined ? 'it holds no zone' : `no zone in it can be used; the first: ${tell(first)}`);
  }
  const origin = raw.origin ?? findOrigin(zones);
  const licence = options.licence ?? origin?.licence;
  if (licence === undefined) {
    refuse('its licence is not known. Ask whoever made it, then import with --licence (and --attribution)');
  }
  checkAxes(options.fileName, zones);
  const kept = keepZones(zones, raw.kindOfData, report, options);
  if (kept.length === 0) refuse(`no zone in it can be used; the first: ${tell(report.firstRejected!)}`);
  return {
    id: cleanText(options.id ?? makeId(options.fileName)),
    title: cleanText(options.title ?? origin?.title ?? options.fileName),
    licence: cleanText(licence!),
    attribution: cleanText(options.attribution ?? origin?.attribution ?? ''),
    source: cleanText(options.fileName),
    sha256: options.sha256,
    importedAt: options.importedAt,
    datum: cleanText(raw.datum),
    kindOfData: raw.kindOfData,
    zones: kept,
    report: report.toReport(),
  };
}

function tell({ where, why }: { where: string; why: string }): string {
  return `${where}, ${why}`;
}

function keepZones(
  zones: readonly RawZone[],
  kindOfData: RawSet['kindOfData'],
  report: ReportBuilder,
  options: ImportOptions,
): ImportedZone[] {
  const kept: ImportedZone[] = [];
  const ids = new Map<string, number>();
  const attributes = zones.map(({ properties }) =>
    isMarineRegions(properties) ? readMarineRegions(properties) : readPlainAttributes(properties),
  );
  const otherKind = kindOfData === 'coast' ? 'coast' : (options.kind ?? findOnlyKind(attributes) ?? 'unknown');
  for (const [i, zone] of zones.entries()) {
    const found = attributes[i]!;
    const check = checkRings(zone.rings);
    const where = cleanText(found.name === undefined ? zone.where : `${zone.where} (${found.name})`);
    if ('why' in check) {
      report.reject(where, check.why);
      continue;
    }
    for (const why of [...check.warnings, ...found.warnings]) report.warn(where, why);
    const { properties, leftOut } = keepProperties(zone.properties);
    if (leftOut > 0) report.warn(where, `${leftOut} attributes are nested or too many, and were left out`);
    const id = makeUnique(cleanText(zone.id ?? String(i + 1)), ids);
    kept.push({
      id,
      name: found.name ?? id,
      kind: found.kind ?? otherKind,
      assertedBy: found.assertedBy.length > 0 ? found.assertedBy : [...(options.parties ?? [])].sort(),
      ...(found.status !== undefined && { status: found.status }),
      rings: check.rings,
      properties,
    });
    report.keep();
  }
  return kept;
}

/** Known only where every zone is theirs: nobody else's zone gets their licence. */
function findOrigin(zones: readonly RawZone[]): Origin | undefined {
  return zones.every(({ properties }) => isMarineRegions(properties)) ? MARINE_REGIONS : undefined;
}

/** What all zones of a file are that tell it: an overlapping claim among economic zones is one about such zones. */
function findOnlyKind(attributes: readonly ZoneAttributes[]): ImportedKind | undefined {
  const kinds = new Set(attributes.map(({ kind }) => kind));
  kinds.delete(undefined);
  kinds.delete('joint-development-area');
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

const MOST_PROPERTIES = 200;

/** Texts and numbers; what is nested has no place in a table and is left out. */
function keepProperties(properties: RawZone['properties']): {
  properties: Record<string, string | number>;
  leftOut: number;
} {
  const kept: [string, string | number][] = [];
  let leftOut = 0;
  for (const [key, value] of Object.entries(properties)) {
    const flat = typeof value === 'boolean' ? String(value) : value;
    if (flat === null || flat === undefined) continue;
    const isFlat = typeof flat === 'string' || (typeof flat === 'number' && Number.isFinite(flat));
    if (!isFlat || kept.length === MOST_PROPERTIES) leftOut++;
    else kept.push([cleanText(key), typeof flat === 'string' ? cleanText(flat) : flat]);
  }
  return { properties: Object.fromEntries(kept), leftOut };
}

/** @param uses how often each id was asked for, and those that were made up */
function makeUnique(id: string, uses: Map<string, number>): string {
  let use = uses.get(id) ?? 0;
  let unique = id;
  while (uses.has(unique)) unique = `${id}-${++use + 1}`;
  uses.set(id, use);
  uses.set(unique, uses.get(unique) ?? 0);
  return unique;
}

/** `World EEZ v12.geojson` -> `world-eez-v12`. */
function makeId(fileName: string): string {
  const stem = fileName.replace(/\.[^.]*$/, '').toLowerCase();
  return stem.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'imported';
}

function swapAxes(zone: RawZone): RawZone {
  const rings = zone.rings.map((ring) => {
    const out = new Float64Array(ring.length);
    for (let i = 0; i < ring.length; i += 2) {
      out[i] = ring[i + 1]!;
      out[i + 1] = ring[i]!;
    }
    return out;
  });
  return { ...zone, rings };
}
