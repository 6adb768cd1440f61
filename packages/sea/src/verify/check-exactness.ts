import type { Register } from '../register/schema.ts';
import type { Zone } from '../zones/zone.ts';
import { listFromMemory } from './check-completeness.ts';
import { listLines } from './list-records.ts';
import { judgeRule, type VerifyLine } from './report.ts';

/**
 * No zone counts as `published` that is built from a record with missing or recalled points. Lines at which a zone measured
 * from elsewhere ends are not looked at: they are listed with a zone whether or not they reach it.
 */
export function checkExactness(register: Register, zones: readonly Zone[]): VerifyLine[] {
  const lines = listLines(register);
  const cutting = new Set(lines.filter(({ limitsKinds }) => limitsKinds !== undefined).map(({ id }) => id));
  const incomplete = new Set(lines.filter(({ complete }) => !complete).map(({ id }) => id));
  const recalled = new Set(listFromMemory(register).map(({ record }) => record));
  return zones
    .filter(({ exactness }) => exactness.grade === 'published')
    .map(({ id, derivedFrom }) => {
      const builtFrom = derivedFrom.filter((record) => !cutting.has(record));
      const bad = [
        ...builtFrom.filter((record) => incomplete.has(record)).map((record) => `${record}, which is incomplete`),
        ...builtFrom.filter((record) => recalled.has(record)).map((record) => `${record}, which is in part recalled`),
      ];
      return judgeRule(
        'exactness',
        id,
        bad.length === 0 ? undefined : `graded as published, built from ${bad.join(' and ')}`,
      );
    });
}
