import { type EventValue, PREDICATES } from '@searoom/assistance';
import type { GrantReader } from './grant-reader.ts';

const NO_PLACE = 'IATI has no place for it';

/** Why what these predicates say is not written. Those that are written, or say themselves what they drop, are not here. */
const REASONS: Readonly<Record<string, string>> = {
  endUser: 'IATI has no place for who uses the equipment',
  discrepancy: 'IATI has no place for accounts that differ',
  entersIntoForceOn: 'only the state is written, not the condition that the notes wait for',
  fiscalYear: NO_PLACE,
  partiesToNotes: NO_PLACE,
  owner: NO_PLACE,
  policy: NO_PLACE,
  remark: NO_PLACE,
  nameAsReported: NO_PLACE,
  base: NO_PLACE,
  performance: NO_PLACE,
};
const REPORTED = 'IATI has no place for what a source reported';
/** Stages of a lot that are target and actual of its result. */
const RESULT_STAGES = new Set(['announced', 'handed-over']);
/** Steps that say themselves why they are not written. */
const OWN_REASON = new Set(['notes-exchanged', 'handed-over']);
const STATE_ONLY = new Set(['cancelled', 'suspended', 'resumed']);

/** Names what the format has no place for. Runs last: events that were written by then are not named. */
export function listUnsayable(reader: GrantReader): void {
  const { knowledge, index, subject, lots, id } = reader;
  for (const of of [subject, ...lots]) {
    listValues(reader, of);
    listEvents(reader, of);
  }
  for (const lot of lots) {
    for (const { fact } of knowledge.each(lot, 'reportedAmount')) {
      reader.drop(`reported amount "${(fact.value as { asWritten: string }).asWritten}" of ${lot}`, REPORTED);
    }
    for (const { fact } of knowledge.each(lot, 'quantity')) {
      const { stage } = fact.value as { stage: string };
      if (!RESULT_STAGES.has(stage))
        reader.drop(`how many ${stage} of ${lot}`, 'a result has a target and an actual only');
    }
  }
  const count = (many: number, what: string, why: string): void => {
    if (many > 0) reader.drop(`${many} ${what}`, why);
  };
  count(index.assets(id), 'assets (boats, aircraft, serial numbers)', 'IATI has no level below the activity');
  count(index.proposals(id), 'proposed facts', 'nobody else has approved them yet');
}

function listValues(reader: GrantReader, subject: string): void {
  for (const [predicate, why] of Object.entries(REASONS)) {
    if (!Object.hasOwn(PREDICATES, predicate)) continue;
    for (const { fact } of reader.knowledge.each(subject, predicate)) {
      const value = fact.value as { readonly name?: string; readonly says?: string; readonly text?: string };
      const words = value.name ?? value.says ?? value.text;
      reader.drop(`${predicate} of ${subject}${words === undefined ? '' : ` "${words}"`}`, why);
    }
  }
}

function listEvents(reader: GrantReader, subject: string): void {
  for (const { best, resolution, statements } of reader.knowledge.groups(subject, 'event')) {
    const event = best.fact.value as unknown as EventValue;
    const what = `event ${event.step} of ${subject}`;
    const isWritten = statements.some(({ fact }) => reader.isWritten(fact));
    if (isWritten && resolution !== undefined) {
      const why = `one was chosen: ${resolution.reason ?? resolution.id}`;
      reader.drop(`other accounts of ${event.step} of ${subject}`, why);
    }
    if (isWritten && [event.place, event.by, event.to, event.inPresenceOf].some((part) => part !== undefined)) {
      reader.drop(`place and people of ${what}`, NO_PLACE);
    }
    if (isWritten || OWN_REASON.has(event.step)) continue;
    reader.drop(
      what,
      STATE_ONLY.has(event.step) ? 'only the state is written, not its day' : 'IATI has no date for this step',
    );
  }
}
