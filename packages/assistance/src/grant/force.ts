import type { GrantPage } from '@searoom/model/api';
import type { Knowledge } from '../facts/knowledge.ts';
import { describeDate, describeWhen } from '../words/describe-date.ts';
import type { GrantHold } from './machine.ts';
import { idsOf, type StepEvent } from './read-events.ts';

/**
 * Whether a grant is in force: the notes are exchanged, and every condition that they name is met. An entry into force that was
 * reported meets all conditions, unless occasions tell one from another: then there must be one for each.
 *
 * @param events of the grant
 */
export function findForce(
  knowledge: Knowledge,
  grant: string,
  events: readonly StepEvent[],
  hold: GrantHold,
): GrantPage['force'] {
  const notes = events.filter(({ step }) => step === 'notes-exchanged').at(0);
  const entries = events.filter(({ step }) => step === 'entered-into-force');
  const conditions = knowledge.groups(`grant:${grant}`, 'entersIntoForceOn');
  const facts = [...(notes?.facts ?? []), ...conditions.flatMap(idsOf), ...entries.flatMap((entry) => entry.facts)];
  if (hold === 'cancelled') return { text: 'not in force: cancelled', inForce: 'no', facts };
  if (notes === undefined && entries.length === 0) {
    // Notes are exchanged over grants and loans; a sale or a measure rests on something else.
    const kind = knowledge.value<{ kind: string }>(`grant:${grant}`, 'instrument')?.kind ?? 'grant';
    if (kind !== 'grant' && kind !== 'loan') {
      return { text: `no exchange of notes is reported; this is a ${kind}`, inForce: 'unknown', facts };
    }
    return { text: 'not in force: no exchange of notes is reported', inForce: 'no', facts };
  }
  const signed = notes === undefined ? '' : `notes exchanged ${describeWhen(notes.value.on)}`;
  const met = entries.some(({ value }) => value.occasion === undefined) ? conditions.length : entries.length;
  if (met < conditions.length) {
    const waits = conditions
      .map(({ best }) => (best.fact.value as { condition: string }).condition.replace(/\.$/, ''))
      .join('; ');
    return {
      text: `${signed}; waits for a condition that is not reported as met: ${waits}`,
      inForce: 'no',
      facts,
    };
  }
  const last = entries.at(-1) ?? notes!;
  const because = entries.length > 0 ? '' : '; no condition is known that it waits for';
  return {
    text: `in force since ${describeDate(last.value.on)}${because}`,
    inForce: 'yes',
    on: last.value.on,
    facts,
  };
}
