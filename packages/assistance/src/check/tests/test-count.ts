import type { Verdict } from '@searoom/model/api';
import type { Json } from '../../facts/canonical-json.ts';
import type { Knowledge } from '../../facts/knowledge.ts';
import type { EventValue } from '../../facts/values.ts';
import { describeDate } from '../../words/describe-date.ts';
import { partyName } from '../../words/party-name.ts';
import { liesWithin } from '../conditions.ts';
import type { TestOf } from '../statement.ts';
import { joinAll, makeVerdict } from '../verdict.ts';
import { type Judged, judgeAll, verdictOf, weigh, weighAny } from '../weigh.ts';

/** Each of several recipients has a grant of the programme whose step lies in a time. */
export function testCount(test: TestOf<'count'>, knowledge: Knowledge): Verdict {
  const grants = knowledge.subjects('grant').filter((grant) => isOfProgramme(grant, test.programme, knowledge));
  return joinAll(test.recipients.map((party) => testRecipient(party, grants, test, knowledge)));
}

function testRecipient(party: string, grants: readonly string[], test: TestOf<'count'>, knowledge: Knowledge): Verdict {
  const groups = grants
    .filter((grant) => isSaid(grant, 'recipient', knowledge, (value) => hasText(value, 'party', party)))
    .flatMap((grant) => knowledge.groups(grant, 'event'))
    .filter(({ best }) => (best.fact.value as EventValue).step === test.step);
  const name = partyName(party);
  const weighed = weighAny(groups, (value) => judge((value as EventValue).on, test));
  if (weighed === undefined) return makeVerdict('unknown', [`No such grant to ${name} is held.`]);
  const { why, ...verdict } = verdictOf(weighed, knowledge, '');
  return { ...verdict, why: `${name}: ${why}` };
}

function judge(on: string, { within, before }: TestOf<'count'>): Judged {
  const stated =
    before === undefined ? describeDate(within) : `${describeDate(within)}, before ${describeDate(before)}`;
  const points: Judged[] = [{ outcome: liesWithin(on, within) }];
  if (before !== undefined) {
    const from = liesWithin(on, `${before}/..`);
    points.push({ outcome: from === 'yes' ? 'no' : from === 'no' ? 'yes' : 'unknown' });
  }
  const { outcome } = judgeAll(points);
  return { outcome, because: outcome === 'yes' ? [] : [`The statement means ${stated}.`] };
}

function isOfProgramme(grant: string, programme: string, knowledge: Knowledge): boolean {
  const wanted = programme.replace(/^programme:/, '');
  return isSaid(grant, 'programme', knowledge, (value) => {
    const { programme: held } = value as { readonly programme: string };
    return held.replace(/^programme:/, '') === wanted;
  });
}

function isSaid(subject: string, predicate: string, knowledge: Knowledge, is: (value: Json) => boolean): boolean {
  return knowledge
    .groups(subject, predicate)
    .some((group) => weigh(group, (value) => ({ outcome: is(value) ? 'yes' : 'no' })).outcome === 'yes');
}

function hasText(value: Json, member: string, text: string): boolean {
  return (value as { readonly [key: string]: Json })[member] === text;
}
