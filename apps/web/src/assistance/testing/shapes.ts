/** Shapes that the answers made for tests have. */
export type { GrantPage, GrantRow } from '@searoom/model/api';

import type { GrantList } from '@searoom/model/api';

export type LedgerStamp = GrantList['stamp'];
