import type { Confidence } from '@searoom/model';
import { parseDate, toDay } from '../dates/partial-date.ts';
import { canonicalJson, type Json } from '../facts/canonical-json.ts';
import { explainRefusal } from '../facts/check-draft.ts';
import type { FactDraft } from '../facts/fact.ts';
import type { MissionValue } from './missions.ts';
import { toSubject } from './subject-key.ts';

/** A row of a mission log as it comes from outside: anything may stand in it. */
export type MissionLogRow = Readonly<Record<string, unknown>>;

export interface MissionLogOptions {
  /** Key of the source of the ledger that the log is; it must be recorded before the missions. */
  readonly sourceKey: string;
  readonly confidence?: Confidence;
  /** Subjects of the assets that are known; a row about another one is refused. Any asset is taken when absent. */
  readonly assets?: readonly string[];
  /** Last day, ISO, on which something can have happened; later rows are refused. */
  readonly today?: string;
}

/** A row that was not taken. Rows are counted from 1. */
export interface RefusedRow {
  readonly row: number;
  readonly why: string;
}

export interface MissionLog {
  readonly drafts: readonly FactDraft[];
  readonly refused: readonly RefusedRow[];
  /** Rows that say again what an earlier row says. */
  readonly repeated: readonly number[];
}

const WHATS: readonly string[] = ['rescue', 'patrol', 'training', 'exercise', 'transport', 'other'];
const TIME = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/;
const MISSION_ID = /^[\w.-]{1,60}$/;

/**
 * Reads a mission log: rows of asset (`OSA-MYS-2023-01/boats/1`, with or without `asset:`), mission (or `id`), what, from,
 * to, hours, outcome, case, simulated, note. A time of day must be in UTC and its day is kept. A bad row is refused with
 * why, and the rest goes on; nothing of it is thrown.
 */
export function readMissionLog(rows: readonly MissionLogRow[], options: MissionLogOptions): MissionLog {
  const drafts = new Map<string, FactDraft>();
  const refused: RefusedRow[] = [];
  const repeated: number[] = [];
  rows.forEach((row, index) => {
    const read = readRow(row, options);
    if (typeof read === 'string') {
      refused.push({ row: index + 1, why: read });
      return;
    }
    const earlier = drafts.get(read.id);
    if (earlier === undefined) drafts.set(read.id, read);
    else if (canonicalJson(earlier) === canonicalJson(read)) repeated.push(index + 1);
    else refused.push({ row: index + 1, why: 'an earlier row gives this mission of this asset otherwise' });
  });
  return { drafts: [...drafts.values()], refused, repeated };
}

/** The draft of a row, or why there is none. */
function readRow(row: MissionLogRow, options: MissionLogOptions): FactDraft | string {
  if (row === null || typeof row !== 'object') return 'it is no row';
  const { sourceKey, confidence = 'seen', assets, today } = options;
  const asset = textOf(row['asset']);
  const id = textOf(row['mission']) ?? textOf(row['id']);
  const what = textOf(row['what'])?.toLowerCase();
  if (asset === undefined) return 'it names no asset';
  if (id === undefined) return 'it has no mission';
  if (!MISSION_ID.test(id)) return `its mission is not letters, digits and -._ : ${id.slice(0, 60)}`;
  if (what === undefined || !WHATS.includes(what)) {
    return `what was done is ${what === undefined ? 'not said' : what.slice(0, 40)}; it can be ${WHATS.join(', ')}`;
  }
  const subject = toSubject('asset', asset);
  if (assets !== undefined && !assets.includes(subject)) return `there is no asset ${asset.slice(0, 100)}`;
  const from = dateOf(row['from']);
  const to = dateOf(row['to']);
  if (from === undefined) return 'it does not say from when';
  if (from === NO_DATE || to === NO_DATE) {
    return 'a date is not like 2026-03-01, 2026-03, or 2026-03-01T08:00Z with its Z';
  }
  const hours = numberOf(row['hours']);
  if (hours !== undefined && !(hours >= 0)) return 'its hours are no number from 0 on';
  const simulated = flagOf(row['simulated']);
  if (simulated === 'unreadable') return 'simulated is neither yes nor no';
  const why = explainSpan(from, to, hours, today);
  if (why !== undefined) return why;
  const outcome = textOf(row['outcome']);
  const ofCase = textOf(row['case']);
  const note = textOf(row['note']);
  const value: MissionValue = {
    id,
    what: what as MissionValue['what'],
    from,
    ...(to !== undefined && { to }),
    ...(hours !== undefined && { hours }),
    ...(outcome !== undefined && { outcome }),
    ...(ofCase !== undefined && { case: ofCase }),
    ...(simulated === true && { simulated: true }),
    ...(note !== undefined && { note }),
  };
  const draft: FactDraft = {
    id: `${subject.slice('asset:'.length)}:mission:${id}`,
    kind: 'statement',
    subject,
    predicate: 'mission',
    value: value as unknown as Json,
    sources: [sourceKey],
    confidence,
  };
  // The ledger would refuse it for the same reasons, and then all rows with it.
  const nothing = { has: () => false, find: () => undefined, hasSource: (key: string) => key === sourceKey };
  return explainRefusal(draft, nothing) ?? draft;
}

function explainSpan(
  from: string,
  to: string | undefined,
  hours: number | undefined,
  today: string | undefined,
): string | undefined {
  const begins = parseDate(from);
  const ends = to === undefined ? begins : parseDate(to);
  if (begins.firstDay !== undefined && ends.lastDay !== undefined) {
    if (ends.lastDay < begins.firstDay) return 'it ends before it begins';
    const mostHours = (ends.lastDay - begins.firstDay + 1) * 24;
    // Without an end, a mission may have gone on past midnight.
    if (to !== undefined && hours !== undefined && hours > mostHours) {
      return `${hours} hours are more than its days have (${mostHours})`;
    }
  }
  const last = today === undefined ? undefined : toDay(today);
  if (last !== undefined && begins.firstDay !== undefined && begins.firstDay > last) return 'it begins after today';
  return undefined;
}

const NO_DATE = Symbol('no date');

function dateOf(cell: unknown): string | typeof NO_DATE | undefined {
  const text = textOf(cell);
  if (text === undefined) return undefined;
  const date = TIME.exec(text)?.[1] ?? text;
  try {
    return parseDate(date).text;
  } catch {
    return NO_DATE;
  }
}

/** Trimmed text of a cell; undefined for an empty one. */
function textOf(cell: unknown): string | undefined {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  return text === '' ? undefined : text;
}

/** Number of a cell; NaN for one that is filled and no number. */
function numberOf(cell: unknown): number | undefined {
  if (cell === undefined || cell === null || cell === '') return undefined;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : Number.NaN;
  const text = textOf(cell);
  if (text === undefined) return typeof cell === 'string' ? undefined : Number.NaN;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

function flagOf(cell: unknown): boolean | undefined | 'unreadable' {
  if (typeof cell === 'boolean') return cell;
  const text = textOf(cell)?.toLowerCase();
  if (text === undefined) return undefined;
  if (['yes', 'true', '1', 'simulated'].includes(text)) return true;
  return ['no', 'false', '0', 'real'].includes(text) ? false : 'unreadable';
}
