import type { GrantList } from '@searoom/model/api';
import { listGrantIds } from './grant-parts.ts';
import { makeGrantRow } from './grant-state.ts';
import type { PageContext } from './page-context.ts';
import { readGrant } from './read-grant.ts';

/** All grants of which anything is known, by number. */
export function listGrants(context: PageContext): GrantList {
  const { knowledge, stamp } = context;
  return {
    stamp,
    grants: listGrantIds(knowledge).map((id) => makeGrantRow(context, readGrant(knowledge, id))),
  };
}
