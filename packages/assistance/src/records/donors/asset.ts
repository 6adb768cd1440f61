import type { FactDraft } from '../../facts/fact.ts';
import type { Money } from '../../money/money.ts';
import { fact, type More, type Sources } from '../build.ts';

/** A name that a ship bore, with its hull number and year of building. */
export function named(
  asset: string,
  as: string,
  identity: { readonly name: string; readonly hull?: string; readonly built?: string; readonly note?: string },
  sources: Sources,
  more: More = {},
): FactDraft {
  return fact(`asset:${asset}`, 'identity', { ...identity }, sources, { ...more, as });
}

/** A grant, or a line of it, that paid for a ship or a part of it. */
export function funded(
  asset: string,
  as: string,
  line: { readonly grant: string; readonly part: string; readonly money?: Money; readonly note?: string },
  sources: Sources,
  more: More = {},
): FactDraft {
  const { money, ...rest } = line;
  const value = { ...rest, ...(money !== undefined && { money: { ...money } }) };
  return fact(`asset:${asset}`, 'fundedBy', value, sources, { ...more, as });
}
