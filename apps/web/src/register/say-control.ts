import type { FeaturePage } from '@searoom/model/api';

/** Who is in control of a feature and since when, and whether something stands on it. It says nothing about title. */
export function sayControl(
  occupations: FeaturePage['occupations'],
  artificialIslands: FeaturePage['artificialIslands'],
): string {
  const now = occupations.filter(({ to }) => to === undefined);
  const built = artificialIslands.length > 0 ? 'artificial island on it' : 'no artificial island known';
  if (now.length === 0) return `In nobody’s control, as far as the register knows; ${built}`;
  const who = now.map(({ party, from }) => `${party.code}${from === undefined ? '' : ` since ${from}`}`).join(' and ');
  return `Controlled by ${who}, ${built}`;
}
