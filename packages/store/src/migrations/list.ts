import { LEDGER } from './0001-ledger.ts';
import { ROOM } from './0002-room.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, in order. */
export const MIGRATIONS: readonly Migration[] = [LEDGER, ROOM];

/** The schema that this version writes. */
export const NEWEST_SCHEMA: number = MIGRATIONS.length;
