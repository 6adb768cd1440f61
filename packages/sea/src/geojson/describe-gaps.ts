import { REGISTER } from '../register/mod.ts';

/** What is known to exist and has no place here, in sentences: a map cannot show what is missing from it. */
export function describeGaps(): string {
  const about = REGISTER.gaps.map((gap) => gap.about.replace(/\.$/, ''));
  return `Known to exist and not here (${about.length}): ${about.join('; ')}.`;
}
