import type { Source } from '@searoom/model';
import type { LineRecord, Register } from '../register/schema.ts';

/** Every line with points: agreed, asserted, baselines. */
export function listLines(register: Register): readonly LineRecord[] {
  return [...register.lines, ...register.baselines];
}

/** Lists of party codes that stand in a record, each with the words for where. */
export interface CodeList {
  readonly record: string;
  readonly codes: readonly string[];
}

/** Every list of party codes in the register. */
export function listCodes(register: Register): CodeList[] {
  const of = (record: string, codes: readonly string[]): CodeList => ({ record, codes });
  return [
    ...register.instruments.flatMap(({ id, parties, protests = [] }) => [
      of(id, parties),
      of(id, [...new Set(protests.map(({ party }) => party))]),
    ]),
    ...register.groups.flatMap(({ id, claimedUnder, baselinesOf, economicZoneUnder, economicZone, assertedAsOne }) => [
      ...[claimedUnder, baselinesOf ?? {}, economicZoneUnder ?? {}, assertedAsOne ?? {}].map((parties) =>
        of(id, Object.keys(parties)),
      ),
      ...Object.values(economicZone ?? {}).map(({ contestedBy = [] }) => of(id, contestedBy)),
    ]),
    ...register.features.flatMap(({ id, claimants, occupier }) => [
      of(id, claimants),
      ...(occupier === undefined ? [] : [of(id, [occupier])]),
    ]),
    ...listLines(register).flatMap(({ id, parties, contestedBy }) => [of(id, parties), of(id, contestedBy)]),
    ...register.dashes.flatMap(({ id, assertedBy, contestedBy }) => [
      of(
        id,
        assertedBy.map(({ party }) => party),
      ),
      of(id, contestedBy),
    ]),
    ...register.nationalClaims.flatMap(({ party, kind, contestedBy }) => [
      of(nameClaim(party, kind), [party]),
      of(nameClaim(party, kind), contestedBy),
    ]),
    ...register.coasts.map(({ party }) => of(`coast-${party.toLowerCase()}`, [party])),
    ...register.reducedBelts.map(({ party, name }) => of(name, [party])),
    ...register.gaps.map(({ id, parties }) => of(id, parties)),
  ];
}

/** A claim has no id of its own: this is what the verifier and its zones call it. */
export function nameClaim(party: string, kind: string): string {
  return `${party.toLowerCase()}-${kind}`;
}

/** Every use of an instrument, with the party that rests something on it where that is one. */
export function listUses(register: Register): { record: string; party?: string; instrument: string }[] {
  return [
    ...register.groups.flatMap(({ id, claimedUnder, economicZoneUnder, assertedAsOne }) => [
      ...[...Object.entries(claimedUnder), ...Object.entries(assertedAsOne ?? {})].map(([party, instrument]) => ({
        record: id,
        party,
        instrument,
      })),
      ...Object.entries(economicZoneUnder ?? {}).map(([party, instrument]) => ({ record: id, party, instrument })),
    ]),
    ...listLines(register).flatMap(({ id, parties, instrument }) =>
      parties.map((party) => ({ record: id, party, instrument })),
    ),
    ...register.dashes.flatMap(({ id, assertedBy }) =>
      assertedBy.map(({ party, instrument }) => ({ record: id, party, instrument })),
    ),
    ...register.nationalClaims.map(({ party, kind, instrument }) => ({
      record: nameClaim(party, kind),
      party,
      instrument,
    })),
    ...register.reducedBelts.map(({ party, name, instrument }) => ({ record: name, party, instrument })),
  ];
}

/** Every record that must lead to a source by itself. */
export function listSourced(register: Register): { id: string; sources: readonly Source[] }[] {
  return [...register.instruments, ...listLines(register), ...register.dashes, ...register.gaps];
}
