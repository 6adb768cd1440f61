import { NewFactSchema } from '@searoom/model/api';
import { Compile } from 'typebox/compile';

const validator = Compile(NewFactSchema);

/** Why something is no fact that can be entered, in words; undefined where it is one. What it says the ledger checks. */
export function explainNewFact(fact: unknown): string | undefined {
  if (validator.Check(fact)) return undefined;
  const [first] = validator.Errors(fact);
  const member = first?.instancePath.slice(1).replaceAll('/', '.') ?? '';
  return `${member === '' ? 'it' : member} ${first?.message ?? 'is wrong'}`;
}
