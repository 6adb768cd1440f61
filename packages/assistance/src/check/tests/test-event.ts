import type { Verdict } from '@searoom/model/api';
import { parseDate } from '../../dates/partial-date.ts';
import type { Knowledge } from '../../facts/knowledge.ts';
import type { EventValue } from '../../facts/values.ts';
import { describeWhen } from '../../words/describe-date.ts';
import { partyName } from '../../words/party-name.ts';
import { hasAllOf, hasOneOf, liesWithin } from '../conditions.ts';
import type { TestOf } from '../statement.ts';
import { weekdayOf } from '../weekday.ts';
import { type Judged, judgeAll, verdictOf, weighAny } from '../weigh.ts';

/** A step was taken: on a day, on a weekday, at a place, by people in these roles. Of several occasions any will do. */
export function testEvent(test: TestOf<'event'>, knowledge: Knowledge): Verdict {
  const groups = knowledge
    .groups(test.subject, 'event')
    .filter(({ best }) => (best.fact.value as EventValue).step === test.step);
  const weighed = weighAny(groups, (value) => judgeEvent(value as EventValue, test));
  return verdictOf(weighed, knowledge, 'No such step is held.');
}

function judgeEvent(event: EventValue, { on, weekday, place, by = [] }: TestOf<'event'>): Judged {
  const points: Judged[] = [];
  if (on !== undefined) {
    const outcome = liesWithin(event.on, on);
    points.push({ outcome, ...(outcome !== 'yes' && { because: [`The statement has it ${describeWhen(on)}.`] }) });
  }
  if (weekday !== undefined) points.push(judgeWeekday(event.on, weekday));
  if (place !== undefined) {
    const outcome = event.place === undefined ? 'unknown' : hasOneOf(event.place, [place]) ? 'yes' : 'no';
    points.push({ outcome, because: outcome === 'yes' ? [] : [`The statement has it in ${place}.`] });
  }
  points.push(...judgePeople(event.by ?? [], by));
  return judgeAll(points);
}

function judgeWeekday(on: string, weekday: string): Judged {
  const { precision, firstDay } = parseDate(on);
  if (precision !== 'day' || firstDay === undefined) {
    return { outcome: 'unknown', because: ['The day is not known, so neither is the weekday.'] };
  }
  const found = weekdayOf(firstDay);
  return { outcome: found === weekday ? 'yes' : 'no', because: [`That day was a ${found}.`] };
}

type People = NonNullable<EventValue['by']>;

/** Each role wanted needs a person of its own. */
function judgePeople(people: People, wanted: NonNullable<TestOf<'event'>['by']>): Judged[] {
  const left = [...people];
  return wanted.map(({ party, role }) => {
    const isOfParty = (person: People[number]): boolean =>
      party === undefined || person.party === undefined || person.party === party;
    const at = left.findIndex(
      (person) => isOfParty(person) && person.role !== undefined && hasAllOf(person.role, role),
    );
    const whose = party === undefined ? '' : ` of ${partyName(party)}`;
    const person = left[at];
    if (person !== undefined) {
      left.splice(at, 1);
      return { outcome: 'yes' };
    }
    const other = left.find((one) => one.role !== undefined && (party === undefined || one.party === party));
    if (other === undefined) return { outcome: 'unknown', because: [`Nobody${whose} in that role is held.`] };
    return { outcome: 'no', because: [`${other.name}${whose} acted as ${other.role}.`] };
  });
}
