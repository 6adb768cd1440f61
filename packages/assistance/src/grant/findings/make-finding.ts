import type { Finding } from '@searoom/model/api';

/** A finding with each of its facts named once. */
export function makeFinding(
  code: Finding['code'],
  weight: Finding['weight'],
  text: string,
  facts: readonly string[],
): Finding {
  return { code, weight, text, facts: [...new Set(facts)] };
}
