import type { GrantList } from '@searoom/model/api';
import { countWords } from '../words/mod.ts';

/** `3 overdue`; how many grants there are where none is; `grants` while that is not known. */
export function countOverdue(list: GrantList | undefined): string {
  if (list === undefined) return 'grants';
  const overdue = list.grants.reduce((sum, grant) => sum + grant.overdue, 0);
  return overdue > 0 ? `${overdue} overdue` : countWords(list.grants.length, 'grant');
}
