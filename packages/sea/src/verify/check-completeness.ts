import type { Register } from '../register/schema.ts';
import { listLines } from './list-records.ts';
import type { VerifyLine, VerifyReport } from './report.ts';

/** Records of which part is missing, drawings of which part is missing, and what is known to exist and is not here. */
export function listIncomplete(register: Register): VerifyReport['incomplete'] {
  return [
    ...listLines(register)
      .filter(({ complete }) => !complete)
      .map(({ id, note, quality }) => ({
        record: id,
        why: [quality, ...(note === undefined ? [] : [note])].join('; '),
      })),
    ...register.dashes.map(({ id, missing }) => ({ record: id, why: missing })),
    ...register.gaps.map(({ id, about, why }) => ({ record: id, why: `${about} ${why}` })),
  ];
}

/** Records with points that are recalled, or recalled in part, and how many of how many. */
export function listFromMemory(register: Register): VerifyReport['fromMemory'] {
  return [
    ...listLines(register).flatMap(({ id, points }) => {
      const recalled = points.filter(([, , , mark]) => mark === 'memory' || mark === 'partly').length;
      return recalled === 0 ? [] : [{ record: id, points: recalled, of: points.length }];
    }),
    ...register.features
      .filter(({ position }) => position.confidence === 'memory' || position.confidence === 'partly')
      .map(({ id }) => ({ record: id, points: 1, of: 1 })),
  ];
}

/** The two lists as lines of the report. */
export function checkCompleteness(register: Register): VerifyLine[] {
  return [
    ...listIncomplete(register).map(
      ({ record, why }): VerifyLine => ({ check: 'complete', record, verdict: 'incomplete', note: why }),
    ),
    ...listFromMemory(register).map(
      ({ record, points, of }): VerifyLine => ({
        check: 'read',
        record,
        computed: `${points} of ${of} ${of === 1 ? 'point' : 'points'} recalled, not yet read in a source`,
        verdict: 'from-memory',
      }),
    ),
  ];
}
