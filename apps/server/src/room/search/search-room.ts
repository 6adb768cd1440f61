import { type PlaceRead, parsePlace, SearoomError } from '@searoom/model';
import type { SearchAnswer, SearchResult } from '@searoom/model/api';
import { formatPlace } from '@searoom/sea';
import { formatMmsi } from '@searoom/watch';
import type { EventLog } from '../event-log.ts';
import type { IdentityBook } from '../identity-book.ts';
import { foldedOf } from '../list-vessels.ts';
import { toDegrees } from '../places.ts';
import type { VesselTable } from '../vessel-table.ts';
import { foldText } from './fold-text.ts';

const MOST_CHARACTERS = 100;
/** Event ids are looked for only by so much of them: fewer characters fit everything. */
const LEAST_OF_ID = 4;

/** A named feature that a search finds. `FeatureRecord` of the register has this shape. */
export interface SearchFeature {
  readonly id: string;
  /** By BCP 47 tag. */
  readonly names: Readonly<Record<string, string>>;
  readonly position: { readonly lon: number; readonly lat: number };
}

export interface SearchSpace {
  readonly table: VesselTable;
  readonly identities: IdentityBook;
  readonly events: EventLog;
  readonly areas: readonly { readonly id: string; readonly name: string; readonly outline: Float64Array }[];
  readonly features: readonly FoldedFeature[];
}

/** A feature with its names ready for comparing. */
export interface FoldedFeature {
  readonly feature: SearchFeature;
  readonly names: readonly { readonly language: string; readonly name: string; readonly folded: string }[];
}

export function foldFeatures(features: readonly SearchFeature[]): FoldedFeature[] {
  return features.map((feature) => ({
    feature,
    names: Object.entries(feature.names).map(([language, name]) => ({ language, name, folded: foldText(name) })),
  }));
}

/** A result and how well it fits: 0 beginning of the text, 1 beginning of a word, 2 anywhere. */
interface Ranked {
  readonly rank: number;
  readonly result: SearchResult;
}

/**
 * Looks for places, features, own areas, events and vessels. What begins with the text comes before what holds it.
 *
 * @throws SearoomError SR_QUERY_INVALID for a text that is too long
 */
export function searchRoom(space: SearchSpace, text: string, limit: number): SearchAnswer {
  if (text.length > MOST_CHARACTERS) {
    throw new SearoomError('SR_QUERY_INVALID', [`q: ${text.length} characters are more than ${MOST_CHARACTERS}`]);
  }
  const query = text.trim();
  const folded = foldText(query);
  const place = readPlace(query);
  const first: SearchResult[] = [];
  if (place !== undefined) {
    const label = formatPlace(place.lon, place.lat);
    first.push({ kind: 'place', id: `${place.lat},${place.lon}`, label, detail: 'Place', ...place });
  }
  if (folded === '') return { query, results: first, more: false };
  const wanted: Query = { text: folded, asField: `\n${folded}`, asWord: ` ${folded}` };
  const ranked = [...findFeatures(space, wanted), ...findAreas(space, wanted), ...findVessels(space, wanted, limit)];
  ranked.sort((a, b) => a.rank - b.rank);
  const results = [...first, ...findEvents(space, folded, limit), ...ranked.map(({ result }) => result)];
  return { query, results: results.slice(0, limit), more: results.length > limit };
}

/** A folded query, and how it stands at the beginning of a field or a word. */
interface Query {
  readonly text: string;
  readonly asField: string;
  readonly asWord: string;
}

/** Rank of a folded text, or -1 where it does not hold the query. */
function rankOf(folded: string, query: Query): number {
  const at = folded.indexOf(query.text);
  if (at < 0) return -1;
  // Fields of an identity stand on lines of their own.
  if (at === 0 || folded.includes(query.asField)) return 0;
  return folded.includes(query.asWord) ? 1 : 2;
}

function findFeatures({ features }: SearchSpace, query: Query): Ranked[] {
  const found: Ranked[] = [];
  for (const { feature, names } of features) {
    const ranks = names.map(({ folded }) => rankOf(folded, query));
    const best = Math.min(...ranks.filter((rank) => rank >= 0));
    if (best === Number.POSITIVE_INFINITY) continue;
    const { name, language } = names[ranks.indexOf(best)]!;
    const others = names.filter((other) => other.name !== name).map((other) => other.name);
    found.push({
      rank: best,
      result: {
        kind: 'feature',
        id: feature.id,
        label: name,
        language,
        detail: others.length === 0 ? 'Feature' : others.join(' · '),
        lat: feature.position.lat,
        lon: feature.position.lon,
      },
    });
  }
  return found;
}

function findAreas({ areas }: SearchSpace, query: Query): Ranked[] {
  return areas.flatMap(({ id, name, outline }) => {
    const rank = rankOf(foldText(name), query);
    if (rank < 0) return [];
    const [lon, lat] = middleOf(outline);
    return [{ rank, result: { kind: 'area' as const, id, label: name, detail: 'Watched area', lat, lon } }];
  });
}

function findVessels({ table, identities }: SearchSpace, query: Query, limit: number): Ranked[] {
  const byRank: number[][] = [[], [], []];
  for (let slot = 0; slot < table.used; slot++) {
    if (!table.isLocated(slot)) continue;
    const rank = rankOf(foldedOf(table, identities, slot), query);
    // One more than are shown tells that there are more.
    if (rank >= 0 && byRank[rank]!.length <= limit) byRank[rank]!.push(slot);
  }
  return byRank.flatMap((slots, rank) =>
    slots.map((slot) => {
      const mmsi = table.mmsi[slot]!;
      const record = identities.find(slot);
      const parts = [
        `MMSI ${formatMmsi(mmsi)}`,
        ...(record?.callSign === undefined ? [] : [`call sign ${record.callSign}`]),
        ...(record?.imo === undefined ? [] : [`IMO ${record.imo}`]),
      ];
      return {
        rank,
        result: {
          kind: 'vessel' as const,
          id: String(mmsi),
          label: record?.name ?? formatMmsi(mmsi),
          detail: parts.join(', '),
          lat: toDegrees(table.latitude[slot]!),
          lon: toDegrees(table.longitude[slot]!),
        },
      };
    }),
  );
}

function findEvents({ events }: SearchSpace, query: string, limit: number): SearchResult[] {
  if (query.length < LEAST_OF_ID || !/^(?:area-)?[0-9a-f]+$/.test(query)) return [];
  const found: SearchResult[] = [];
  for (const { current } of events.starts()) {
    const { event } = current;
    if (!event.id.startsWith(query)) continue;
    found.push({ kind: 'event', id: event.id, label: event.headline, detail: event.start, ...event.place });
    if (found.length > limit) break;
  }
  return found;
}

function middleOf(outline: Float64Array): [lon: number, lat: number] {
  let lon = 0;
  let lat = 0;
  for (let i = 0; i < outline.length; i += 2) {
    lon += outline[i]!;
    lat += outline[i + 1]!;
  }
  const corners = outline.length / 2;
  const middle = lon / corners;
  return [middle > 180 ? middle - 360 : middle < -180 ? middle + 360 : middle, lat / corners];
}

/** A query that is no place is no mistake here: it is looked for by name. */
function readPlace(query: string): PlaceRead | undefined {
  try {
    return parsePlace(query);
  } catch {
    return undefined;
  }
}
