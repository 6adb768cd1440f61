import { findParty } from '@searoom/model';
import type { Register } from '../register/schema.ts';
import { listCodes, listLines, listUses } from './list-records.ts';
import { judgeRule, type VerifyLine } from './report.ts';

/**
 * Parties are known by their ISO 3166-1 alpha-3 codes, each stands once in its list, in the order of the codes, so that
 * no list puts one first; nobody contests what is its own; and an instrument is one of the party that rests something
 * on it.
 */
export function checkParties(register: Register): VerifyLine[] {
  const problems = new Map<string, string[]>();
  const tell = (record: string, problem?: string): void => {
    const list = problems.get(record) ?? [];
    problems.set(record, problem === undefined ? list : [...list, problem]);
  };
  for (const { record, codes } of listCodes(register)) tell(record, judgeCodes(codes));
  for (const { id, parties, contestedBy, sides } of listLines(register)) {
    const own = contestedBy.filter((code) => parties.includes(code));
    if (own.length > 0) tell(id, `contested by its own party ${own.join(', ')}`);
    for (const side of Object.values(sides ?? {})) {
      if (!parties.includes(side)) tell(id, `side of ${side}, which is no party of it`);
    }
  }
  const codesOfCoasts = judgeCodes(register.coasts.map(({ party }) => party));
  tell('coasts', codesOfCoasts);
  const instruments = new Map(register.instruments.map((instrument) => [instrument.id, instrument.parties]));
  for (const { record, party, instrument } of listUses(register)) {
    const parties = instruments.get(instrument);
    if (party !== undefined && parties?.includes(party) === false) tell(record, `${instrument} is not one of ${party}`);
  }
  return [...problems].map(([record, list]) => judgeRule('parties', record, list.length ? list.join('; ') : undefined));
}

function judgeCodes(codes: readonly string[]): string | undefined {
  const unknown = codes.filter((code) => findParty(code) === undefined);
  if (unknown.length > 0) return `no party ${unknown.join(', ')}`;
  const wanted = [...new Set(codes)].sort();
  return wanted.join() === codes.join()
    ? undefined
    : `${codes.join(', ')}: each stands once, in the order of the codes`;
}
