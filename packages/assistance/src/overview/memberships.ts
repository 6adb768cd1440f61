import type { Relations } from '@searoom/model/api';
import { joinPeriods, knowEveryTime } from '../assets/every-time.ts';
import { listStandingSubjects } from '../assets/standing-subjects.ts';
import { keyOfSubject } from '../assets/subject-key.ts';
import { toDay } from '../dates/partial-date.ts';
import type { Standing } from '../facts/knowledge.ts';
import { holdsOn } from '../facts/valid-time.ts';
import type { Texts } from '../facts/values.ts';
import type { PageContext } from '../grant/page-context.ts';
import { viewParty } from '../words/party-name.ts';
import { viewPeriod } from './partnerships.ts';

type OrganisationRow = Relations['organisations'][number];
type MemberRow = OrganisationRow['members'][number];

/** Organisations with every role that a party ever had, by party, the oldest role first. */
export function listOrganisations(context: PageContext): OrganisationRow[] {
  const knowledge = knowEveryTime(context.knowledge);
  const today = toDay(context.today);
  return listStandingSubjects(knowledge, 'organisation').map((subject) => {
    const members = knowledge.groups(subject, 'member').flatMap(({ statements }) =>
      joinPeriods(statements, roleOf).map((period): MemberRow => {
        const { fact } = period.standing;
        const { party } = fact.value as { readonly party: string };
        const { from, to } = viewPeriod(period);
        const isTaken = knowledge.standingOf(fact) !== 'not-chosen';
        return {
          party: viewParty(party),
          role: roleOf(period.standing),
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
          current: isTaken && holdsOn(today, period.from, period.ends) !== 'no',
          facts: period.facts,
        };
      }),
    );
    const key = keyOfSubject(subject);
    const title = knowledge.value<Texts>(subject, 'title')?.texts ?? [{ language: 'en', text: key }];
    return { id: key, title, members };
  });
}

function roleOf({ fact }: Standing): string {
  return (fact.value as { readonly role: string }).role;
}
