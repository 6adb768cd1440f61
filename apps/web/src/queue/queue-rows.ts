import type { FeedAlert, FeedInfo, Review, RoomEvent } from '@searoom/model/api';
import { foldText } from '../parts/table-rows.ts';
import type { QueueFilter } from '../state/address.ts';
import type { PendingReview } from '../state/room-state.ts';
import { cleanInner, cleanText, formatMmsi, type SeverityShape, severityOf, titleEvent } from '../words/mod.ts';
import { describeGroup, kindsOf, partiesOf } from './crossing-words.ts';
import { groupCrossings } from './group-crossings.ts';

/** A row about something that happened at sea: one event, or crossings that belong together. */
export interface EventRow {
  readonly kind: 'event';
  /** Id of its first member; stays the same while members come. */
  readonly key: string;
  /** In the order of their party codes. */
  readonly members: readonly RoomEvent[];
  readonly shape: SeverityShape;
  readonly title: string;
  readonly sentence: string;
  readonly review: Review;
  /** Why a review of this page was not taken by the server. */
  readonly failed: string | undefined;
  readonly parties: readonly string[];
  /** Begin of the first and of the last member, epoch milliseconds. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly simulated: boolean;
}

/** A row about a feed that fell silent or was lost. */
export interface FeedRow {
  readonly kind: 'feed';
  readonly key: string;
  readonly alert: FeedAlert;
  readonly shape: SeverityShape;
  readonly title: string;
  readonly sentence: string;
  readonly fromMs: number;
}

export type QueueRow = EventRow | FeedRow;

export interface QueueInput {
  readonly events: Iterable<RoomEvent>;
  /** Reviews that the server has not taken, for saying why. */
  readonly pending: ReadonlyMap<string, PendingReview>;
  readonly alerts: readonly FeedAlert[];
  readonly feeds: readonly FeedInfo[];
  readonly filter: QueueFilter;
  /** Nothing that began later is listed: the time of a replay. */
  readonly untilMs: number | undefined;
}

export interface Queue {
  readonly rows: readonly QueueRow[];
  /** Alerts that wait for a person: neither acknowledged nor snoozed, dismissed or cleared. */
  readonly waiting: number;
  readonly dismissed: number;
  /** Events that raised no alert. */
  readonly notices: number;
  /** Rows that the filter by type, party and text hides. */
  readonly filtered: number;
}

const FEED_TITLES: Readonly<Record<FeedAlert['kind'], string>> = {
  'feed-silent': 'Feed silent',
  'feed-lost': 'Feed lost',
  'feed-failed': 'Feed failed',
  'feed-garbage': 'Feed sends garbage',
};

/** What the queue lists, in its order: alerts by urgency, then newest first; all events newest first. Pure. */
export function buildQueue(input: QueueInput): Queue {
  const { filter, untilMs } = input;
  const listed: RoomEvent[] = [];
  let dismissed = 0;
  let notices = 0;
  for (const event of input.events) {
    if (untilMs !== undefined && Date.parse(event.event.start) > untilMs) continue;
    if (event.alert && event.review.state === 'dismissed') dismissed++;
    if (!event.alert) notices++;
    if (filter.show === 'all' || (event.alert && event.review.state !== 'dismissed')) listed.push(event);
  }
  const rows: QueueRow[] = groupCrossings(listed).map((members) => findEventRow(members, input.pending));
  for (const alert of input.alerts) {
    if (untilMs === undefined || alert.sinceMs <= untilMs) rows.push(makeFeedRow(alert, input.feeds));
  }
  const waiting = rows.filter((row) => isAlert(row) && rankDone(row) === 0).length;
  const shown = rows.filter((row) => matches(row, filter));
  shown.sort(filter.show === 'all' ? byTime : byUrgency);
  return { rows: shown, waiting, dismissed, notices, filtered: rows.length - shown.length };
}

/** Rows made before, by their first member. Events are never changed, so the same members make the same row again. */
const MADE = new WeakMap<RoomEvent, EventRow>();

function findEventRow(members: readonly RoomEvent[], pending: ReadonlyMap<string, PendingReview>): EventRow {
  const failed = members.map(({ event }) => pending.get(event.id)?.failed).find((why) => why !== undefined);
  const before = MADE.get(members[0]!);
  if (
    before !== undefined &&
    before.failed === failed &&
    before.members.length === members.length &&
    before.members.every((member, i) => member === members[i])
  ) {
    return before;
  }
  const row = makeEventRow(members, failed);
  MADE.set(members[0]!, row);
  return row;
}

function makeEventRow(members: readonly RoomEvent[], failed: string | undefined): EventRow {
  const worst = members.reduce((a, b) => (rankShape(severityOf(b)) < rankShape(severityOf(a)) ? b : a));
  const starts = members.map(({ event }) => Date.parse(event.start));
  // What still waits for a person decides, so that half an acknowledgement is not shown as a whole one.
  const open = members.find(({ review }) => review.state === 'open') ?? members[0]!;
  return {
    kind: 'event',
    key: members.reduce((a, b) => (b.event.start < a.event.start ? b : a)).event.id,
    members,
    shape: severityOf(worst),
    title: titleEvent(members[0]!),
    sentence: describeGroup(members),
    review: open.review,
    failed,
    parties: partiesOf(members),
    fromMs: Math.min(...starts),
    toMs: Math.max(...starts),
    simulated: members.some(({ event }) => event.simulated === true),
  };
}

function makeFeedRow(alert: FeedAlert, feeds: readonly FeedInfo[]): FeedRow {
  const name = feeds.find(({ id }) => id === alert.feed)?.name ?? alert.feed;
  return {
    kind: 'feed',
    key: `feed ${alert.id}`,
    alert,
    shape: alert.clearedMs === undefined ? 'warning' : 'notice',
    title: `${FEED_TITLES[alert.kind]}: ${cleanText(name)}`,
    sentence: cleanInner(alert.headline),
    fromMs: alert.sinceMs,
  };
}

function isAlert(row: QueueRow): boolean {
  return row.kind === 'feed' || row.members.some(({ alert }) => alert);
}

/** 0 waits for a person, 1 was seen to. */
function rankDone(row: QueueRow): 0 | 1 {
  if (row.kind === 'feed') return row.alert.acknowledged || row.alert.clearedMs !== undefined ? 1 : 0;
  return row.review.state === 'open' ? 0 : 1;
}

const SHAPES: readonly SeverityShape[] = ['alarm', 'warning', 'caution', 'notice', 'retracted'];

function rankShape(shape: SeverityShape): number {
  return SHAPES.indexOf(shape);
}

function byUrgency(a: QueueRow, b: QueueRow): number {
  return rankDone(a) - rankDone(b) || rankShape(a.shape) - rankShape(b.shape) || byTime(a, b);
}

function byTime(a: QueueRow, b: QueueRow): number {
  return timeOf(b) - timeOf(a) || (a.key < b.key ? -1 : 1);
}

function timeOf(row: QueueRow): number {
  return row.kind === 'feed' ? row.fromMs : row.toMs;
}

function matches(row: QueueRow, { types, parties, text }: QueueFilter): boolean {
  if (types.length > 0 && !types.includes(row.kind === 'feed' ? row.alert.kind : row.members[0]!.event.type))
    return false;
  if (parties.length > 0 && !(row.kind === 'event' && row.parties.some((party) => parties.includes(party))))
    return false;
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const hay = foldText(wordsOf(row).join(' '));
  return words.every((word) => hay.includes(word));
}

function wordsOf(row: QueueRow): string[] {
  if (row.kind === 'feed') return [row.title, row.sentence];
  const vessels = row.members[0]!.event.vessels;
  const numbers = vessels.flatMap(({ mmsi, name }) => [mmsi, formatMmsi(mmsi), name ?? '']);
  return [row.title, row.sentence, ...row.parties, ...kindsOf(row.members), ...numbers];
}
