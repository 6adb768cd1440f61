import type { AssetRow } from '@searoom/model/api';
import { parseDate } from '../dates/partial-date.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import { listEvents } from './list-events.ts';

export interface MissionValue {
  readonly id: string;
  readonly what: 'rescue' | 'patrol' | 'training' | 'exercise' | 'transport' | 'other';
  readonly from: string;
  readonly to?: string;
  readonly hours?: number;
  readonly outcome?: string;
  readonly case?: string;
  readonly simulated?: boolean;
  readonly note?: string;
}

type MissionRow = AssetRow['missions'][number];

/** Missions of an asset, oldest first. */
export function listMissions(knowledge: Knowledge, asset: string): MissionRow[] {
  return knowledge
    .groups(asset, 'mission')
    .map(({ best, statements }): MissionRow => {
      const { id, what, from, to, outcome, simulated } = best.fact.value as unknown as MissionValue;
      return {
        id,
        what,
        from,
        ...(to !== undefined && { to }),
        ...(outcome !== undefined && { outcome }),
        simulated: simulated === true,
        facts: statements.map(({ fact }) => fact.id),
      };
    })
    .sort((a, b) => lastDayOf(a.from) - lastDayOf(b.from) || (a.id < b.id ? -1 : 1));
}

/**
 * The date of the last use: the end of the newest mission, or the newest event `used`. What was simulated is no use.
 *
 * @returns a date as exactly as known (EDTF)
 */
export function findLastUse(
  knowledge: Knowledge,
  asset: string,
  missions: readonly MissionRow[],
): { readonly on: string | undefined; readonly facts: readonly string[] } {
  const used = listEvents(knowledge, asset, 'used').map(({ value, facts }) => ({ on: value.on, facts }));
  const flown = missions
    .filter(({ simulated }) => !simulated)
    .map(({ from, to, facts }) => ({ on: to ?? from, facts }));
  const [last] = [...used, ...flown].sort((a, b) => lastDayOf(b.on) - lastDayOf(a.on) || (a.on < b.on ? -1 : 1));
  return last ?? { on: undefined, facts: [] };
}

function lastDayOf(date: string): number {
  const { firstDay, lastDay } = parseDate(date);
  return lastDay ?? firstDay ?? Number.MIN_SAFE_INTEGER;
}
