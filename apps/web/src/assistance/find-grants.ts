import type { GrantList } from '@searoom/model/api';
import { useMemo } from 'react';
import { filterGrants } from './list-rows.ts';
import { useGrantList } from './use-assistance.ts';

const MOST_FOUND = 6;

export interface FoundGrant {
  readonly id: string;
  readonly title: string;
  readonly language: string | undefined;
  readonly detail: string;
}

/** Grants that a text fits: by id, title in any language, parties. */
export function useFoundGrants(text: string): readonly FoundGrant[] {
  const query = text.trim();
  const list = useGrantList({}).value;
  return useMemo(() => (list === undefined || query.length < 2 ? [] : findGrants(list, query)), [list, query]);
}

/** The first of them, in the order of the list. */
export function findGrants(list: GrantList, text: string): FoundGrant[] {
  return filterGrants(list.grants, {
    text,
    donor: undefined,
    recipient: undefined,
    programme: undefined,
    onlyOverdue: false,
  })
    .slice(0, MOST_FOUND)
    .map(({ id, title, donor, recipients, state }) => ({
      id,
      title: title[0]?.text ?? id,
      language: title[0]?.language,
      detail: [id, `${donor?.code ?? 'unknown'} → ${recipients.map(({ code }) => code).join(' ')}`, state].join(' · '),
    }));
}
