import { nameParty, SearoomError, type Source } from '@searoom/model';
import { FACTS, type Facts, POSITION_SOURCES, REGISTER } from '../register/mod.ts';
import type { FeatureRecord, InstrumentRecord, Register } from '../register/schema.ts';

/** What pages are composed from: the register and the facts beside it. */
export interface Records {
  readonly register: Register;
  readonly facts: Facts;
}

/** The records that Searoom ships. */
export const RECORDS: Records = { register: REGISTER, facts: FACTS };

/** @throws SearoomError SR_RECORD_UNKNOWN */
export function findFeature({ register }: Records, id: string): FeatureRecord {
  return register.features.find((feature) => feature.id === id) ?? refuse('feature', id);
}

/** @throws SearoomError SR_RECORD_UNKNOWN */
export function findInstrument({ register }: Records, id: string): InstrumentRecord {
  return register.instruments.find((instrument) => instrument.id === id) ?? refuse('instrument', id);
}

/** An error that names what is not in the register. The id is somebody else's text, so it is cut and made plain. */
export function refuse(type: 'feature' | 'instrument' | 'line', id: string): never {
  throw new SearoomError('SR_RECORD_UNKNOWN', [`${type} "${id.slice(0, 60).replace(/[^\x20-\x7e]/g, '?')}"`]);
}

/** Title of an instrument; its id where the register lacks it, so that nothing is hidden. */
export function titleInstrument({ register }: Records, id: string): string {
  return register.instruments.find((instrument) => instrument.id === id)?.title ?? id;
}

export function toParty(code: string): { code: string; name: string } {
  return { code, name: nameParty(code) };
}

/** Codes without repeats, in the order of the alphabet: no party stands first for another reason. */
export function sortCodes(codes: Iterable<string>): string[] {
  return [...new Set(codes)].sort();
}

/** Where the position of a feature comes from. */
export function findPositionSource({ position }: FeatureRecord): Source {
  return POSITION_SOURCES[position.source] ?? { title: position.source, confidence: position.confidence };
}

/** English name of a feature, or its id. */
export function nameFeature({ names, id }: FeatureRecord): string {
  return names['en'] ?? id;
}

/** Sources without repeats, in the order in which a page first names them. */
export function listSources(sources: Iterable<Source>): Source[] {
  const known = new Map<string, Source>();
  for (const source of sources) {
    const key = [source.title, source.reference, source.confidence].join('\n');
    if (!known.has(key)) known.set(key, source);
  }
  return [...known.values()];
}

/** The first source of a record; where it has none, that it has none. */
export function firstSource(sources: readonly Source[] | undefined, what: string): Source {
  return sources?.[0] ?? { title: `${what}: no source is recorded`, confidence: 'memory' };
}

/** Gaps whose box reaches over a place. */
export function listGapsAt(
  { register }: Records,
  lon: number,
  lat: number,
): { id: string; about: string; why: string }[] {
  return register.gaps
    .filter(({ box }) => box !== undefined && lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3])
    .map(({ id, about, why }) => ({ id, about, why }));
}

/** Dated changes of some records, the newest first. */
export function listChanges(
  { facts }: Records,
  ids: ReadonlySet<string>,
): { date: string; what: string; source: Source }[] {
  return facts.changes
    .filter(({ record }) => ids.has(record))
    .map(({ date, what, source }) => ({ date, what, source }))
    .sort(compareNewest);
}

export function compareNewest(a: { readonly date: string }, b: { readonly date: string }): number {
  return a.date < b.date ? 1 : a.date > b.date ? -1 : 0;
}
