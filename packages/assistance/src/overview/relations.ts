import type { Relations } from '@searoom/model/api';
import type { PageContext } from '../grant/page-context.ts';
import { viewFacts } from '../words/view-fact.ts';
import { listMeetings } from './meetings.ts';
import { listOrganisations } from './memberships.ts';
import { listPartnerships } from './partnerships.ts';

/** Partnerships, memberships and meetings, each with its dates. */
export function listRelations(context: PageContext): Relations {
  const partnerships = listPartnerships(context);
  const organisations = listOrganisations(context);
  const meetings = listMeetings(context);
  const named = [
    ...partnerships.flatMap(({ levels, remarks }) => [...levels, ...remarks]),
    ...organisations.flatMap(({ members }) => members),
    ...meetings.flatMap((meeting) => [meeting, ...meeting.sides, ...meeting.outcomes]),
  ].flatMap(({ facts }) => facts);
  return { stamp: context.stamp, partnerships, organisations, meetings, ...viewFacts(named, context.knowledge) };
}
