import { type EventRevision, type EventStatus, formatTime, type JudgeEvent, nameParty } from '@searoom/model';
import { type Crossing, deriveCrossings, firstPoint, type TrackPoint } from './crossings.ts';
import { hashEventId } from './event-id.ts';
import type { Identities } from './identities.ts';
import { locateCrossing } from './locate-crossing.ts';
import type { WatchParameters } from './parameters.ts';
import { buildRevision, type RevisionContent, round, type Trigger } from './revision.ts';
import { RUNS_PER_TRACK, type TrackTable } from './track-table.ts';
import { describeDuration, describeVessel, describeZone, joinWords } from './wording.ts';
import type { EventSets, WatchedZone } from './zone-source.ts';

/** One event as last told: what it says, so that a new derivation can be compared with it. */
interface ToldEvent {
  readonly id: string;
  revision: number;
  /** A retracted event is remembered as long as its reports are: a later report may show that it happened after all. */
  phase: Phase | 'retracted';
  crossing: Crossing;
  exit: Crossing | undefined;
  lawEndMs: number | undefined;
}

/** What the runs say of an event now. */
interface DerivedEvent {
  readonly phase: Phase;
  readonly crossing: Crossing;
  readonly exit: Crossing | undefined;
  /** When the zone of an entry without an exit ceased to be in force: the event ends there, and nobody left. */
  readonly lawEndMs: number | undefined;
}

/** An entry is provisional, then open while the vessel is inside, then closed; an exit is provisional, then closed. */
type Phase = 'provisional' | 'open' | 'closed';

export interface JournalContext {
  readonly table: TrackTable;
  readonly sets: EventSets;
  readonly identities: Identities;
  readonly parameters: WatchParameters;
  readonly sources: readonly string[];
  readonly simulated: boolean;
  readonly judgeEvent?: JudgeEvent;
  readonly onEvent: (revision: EventRevision) => void;
}

const DETECTOR = 'zone-crossing';

/**
 * Turns the crossings that a track shows into event revisions: derives them anew whenever the track's runs changed,
 * compares with what was told before, and tells the difference. Late reports therefore amend or retract by the same
 * code that detects.
 */
export class ZoneJournal {
  readonly #context: JournalContext;
  readonly #told = new Map<number, ToldEvent[]>();

  constructor(context: JournalContext) {
    this.#context = context;
  }

  /** Tells that a track began inside zones: its first report is no crossing, so one event names them all. */
  tellFirstSeen(row: number, trigger: Trigger): void {
    const { table, sets, parameters } = this.#context;
    const run = row * RUNS_PER_TRACK;
    const zones = [...sets.members(table.runSet[run]!)].map((zone) => sets.zones[zone]!);
    if (zones.length === 0) return;
    const mmsi = table.mmsi[row]!;
    const point = firstPoint(table, run);
    const vessel = describeVessel(mmsi, this.#context.identities.find(mmsi));
    this.#emit(row, trigger, {
      id: hashEventId([DETECTOR, 'first-seen', mmsi, table.ordinal[row]!, point.timeMs]),
      type: 'zone-entry',
      revision: 1,
      status: 'closed',
      headline: `${vessel} was first seen inside ${joinZones(zones)}; when it entered is not known.`,
      startMs: point.timeMs,
      endMs: point.timeMs,
      place: point,
      zones,
      measures: { crossingObserved: 0 },
      confidence: { score: 1, factors: ['first report of this track; nothing earlier is known'] },
      rule: 'The first report of a track lies inside; no crossing was observed.',
      parameters: { forgetHours: parameters.forgetAfterMs / 3_600_000 },
      points: [point],
    });
  }

  /**
   * Derives the crossings of a track and tells what changed.
   *
   * @returns true while a crossing waits for confirmation
   */
  update(row: number, trigger: Trigger): boolean {
    const { table, sets, parameters } = this.#context;
    const crossings = deriveCrossings(table, row, sets, parameters);
    const told = this.#told.get(row);
    if (crossings.length === 0 && told === undefined) return false;
    const events = told ?? [];
    const windowStartMs = table.firstMs[row * RUNS_PER_TRACK]!;
    const newestMs = table.firstMs[table.newestRun(row)]!;
    const findLawEnd = (entry: Crossing): number | undefined => {
      const endMs = sets.endOfZone(entry.zone, entry.after.timeMs);
      return endMs <= newestMs ? endMs : undefined;
    };
    const derived = pairCrossings(crossings, findLawEnd);
    const matched = new Set<ToldEvent>();
    const find = (event: DerivedEvent, fits: (told: Crossing, derived: Crossing) => boolean): ToldEvent | undefined =>
      events.find((candidate) => !matched.has(candidate) && fits(candidate.crossing, event.crossing));
    // First those that begin at the same report, so that a crossing added between keeps off their numbers.
    const matches = derived.map((event) => {
      const match = find(event, isSameAnchor);
      if (match !== undefined) matched.add(match);
      return match;
    });
    for (const [i, event] of derived.entries()) {
      const match = matches[i] ?? find(event, isSameEvent);
      if (match === undefined) matched.add(this.#tellNew(row, event, events, trigger));
      else {
        matched.add(match);
        this.#tellChange(row, match, event, trigger);
      }
    }
    this.#closeOlderEntries(row, events, crossings, findLawEnd, windowStartMs, trigger);
    const kept = events.filter((event) => {
      if (matched.has(event)) return true;
      if (event.crossing.before.timeMs >= windowStartMs) {
        if (event.phase !== 'retracted') this.#retract(row, event, trigger);
        return true;
      }
      if (event.phase === 'retracted') return false;
      return event.phase !== 'closed' || (event.exit !== undefined && event.exit.before.timeMs >= windowStartMs);
    });
    if (kept.length > 0) this.#told.set(row, kept);
    else this.#told.delete(row);
    return derived.some((event) => event.phase === 'provisional' || event.exit?.confirmation === 'provisional');
  }

  /** Drops what is remembered of a track that is forgotten. */
  forget(row: number): void {
    this.#told.delete(row);
  }

  #tellNew(row: number, event: DerivedEvent, events: ToldEvent[], trigger: Trigger): ToldEvent {
    const { table, sets } = this.#context;
    const { zone, direction, after } = event.crossing;
    const anchor = [DETECTOR, direction, table.mmsi[row]!, table.ordinal[row]!, sets.zones[zone]!.id, after.timeMs];
    let id = hashEventId(anchor);
    // An event whose anchor moved with a late report keeps its number; a new one on the old anchor takes another.
    while (events.some((other) => other.id === id)) id = hashEventId([id, 'again']);
    const told: ToldEvent = { id, revision: 1, ...event };
    events.push(told);
    this.#tell(row, told, event.phase, trigger);
    return told;
  }

  #tellChange(row: number, told: ToldEvent, event: DerivedEvent, trigger: Trigger): void {
    const moved = !isSameInterval(told.crossing, event.crossing);
    const exitMoved =
      (told.exit !== undefined && (event.exit === undefined || !isSameInterval(told.exit, event.exit))) ||
      (told.lawEndMs !== undefined && told.lawEndMs !== event.lawEndMs);
    const status: EventStatus =
      told.phase !== 'provisional' && (moved || exitMoved || rank(event.phase) < rank(told.phase))
        ? 'amended'
        : event.phase;
    const same = told.phase === event.phase && !moved && !exitMoved;
    told.phase = event.phase;
    told.crossing = event.crossing;
    told.exit = event.exit;
    told.lawEndMs = event.lawEndMs;
    if (same) return;
    told.revision++;
    this.#tell(row, told, status, trigger);
  }

  /** An exit in the window may end a stay whose entry is older than the window. */
  #closeOlderEntries(
    row: number,
    events: ToldEvent[],
    crossings: readonly Crossing[],
    findLawEnd: (entry: Crossing) => number | undefined,
    windowStartMs: number,
    trigger: Trigger,
  ): void {
    for (const entry of events) {
      if (entry.crossing.direction !== 'entry' || entry.crossing.before.timeMs >= windowStartMs) continue;
      if (entry.phase === 'provisional' || entry.phase === 'retracted') continue;
      // A stay that ended before the window began is settled: a later exit ends a later stay.
      if (entry.exit !== undefined && entry.exit.before.timeMs < windowStartMs) continue;
      const exit = crossings.find(
        (crossing) =>
          crossing.zone === entry.crossing.zone &&
          crossing.direction === 'exit' &&
          crossing.confirmation !== 'provisional' &&
          crossing.before.timeMs >= entry.crossing.after.timeMs,
      );
      const lawEndMs = exit === undefined ? findLawEnd(entry.crossing) : undefined;
      const phase = exit === undefined && lawEndMs === undefined ? 'open' : 'closed';
      if (phase === 'open' && entry.phase === 'open') continue;
      this.#tellChange(row, entry, { phase, crossing: entry.crossing, exit, lawEndMs }, trigger);
    }
  }

  #retract(row: number, event: ToldEvent, trigger: Trigger): void {
    const side = event.crossing.direction === 'entry' ? 'outside' : 'inside';
    const reason =
      event.phase === 'provisional'
        ? `The vessel was back ${side} before the crossing was confirmed.`
        : `A late report shows the vessel ${side}: the crossing did not happen as told.`;
    event.revision++;
    event.phase = 'retracted';
    this.#tell(row, event, 'retracted', trigger, reason);
  }

  #tell(row: number, event: ToldEvent, status: EventStatus, trigger: Trigger, retractReason?: string): void {
    const { table, sets, identities, parameters } = this.#context;
    const { crossing, exit, lawEndMs } = event;
    const zone = sets.zones[crossing.zone]!;
    const mmsi = table.mmsi[row]!;
    const place = locateCrossing(crossing, sets);
    const vessel = describeVessel(mmsi, identities.find(mmsi));
    const verb = crossing.direction === 'entry' ? 'entered' : 'left';
    const intervalMs = crossing.after.timeMs - crossing.before.timeMs;
    const exitPlace = exit && locateCrossing(exit, sets);
    const endMs = crossing.direction === 'exit' ? place.timeMs : (exitPlace?.timeMs ?? lawEndMs);
    this.#emit(row, trigger, {
      id: event.id,
      type: crossing.direction === 'entry' ? 'zone-entry' : 'zone-exit',
      revision: event.revision,
      status,
      ...(retractReason !== undefined && { retractReason }),
      headline:
        status === 'retracted'
          ? `Withdrawn: that ${vessel} ${verb} ${describeZone(zone)}. ${retractReason}`
          : `${vessel} ${verb} ${describeZone(zone)}${describeStayEnd(place.timeMs, exitPlace?.timeMs, lawEndMs)}.`,
      startMs: place.timeMs,
      lawMs: crossing.after.timeMs,
      ...(endMs !== undefined && { endMs }),
      place,
      zones: [zone],
      measures: {
        crossingObserved: 1,
        crossingIntervalSeconds: round(intervalMs / 1000, 1000),
        ...(exitPlace && exit && measureStay(place.timeMs, exitPlace.timeMs, crossing, exit)),
      },
      confidence: rateCrossing(crossing, zone, intervalMs),
      rule: `A crossing counts when every place ${parameters.confirmDistanceM} m round a report lies on the new side, or ${parameters.confirmReports} reports in a row over ${parameters.confirmMs / 1000} s do.`,
      parameters: {
        confirmDistanceM: parameters.confirmDistanceM,
        confirmReports: parameters.confirmReports,
        confirmSeconds: parameters.confirmMs / 1000,
      },
      points: listPoints(crossing, exit),
    });
  }

  #emit(row: number, trigger: Trigger, content: Omit<RevisionContent, 'mmsi' | 'ordinal' | 'detector'>): void {
    const { table, identities, sources, simulated, judgeEvent, onEvent } = this.#context;
    const mmsi = table.mmsi[row]!;
    onEvent(
      buildRevision(
        { ...content, mmsi, ordinal: table.ordinal[row]!, detector: DETECTOR },
        trigger,
        identities.find(mmsi),
        sources,
        simulated,
        judgeEvent,
      ),
    );
  }
}

/** Joins each confirmed entry with the confirmed exit that follows it, or with the end of the zone itself. */
function pairCrossings(
  crossings: readonly Crossing[],
  findLawEnd: (entry: Crossing) => number | undefined,
): DerivedEvent[] {
  return crossings.map((crossing, i) => {
    const bare = { crossing, exit: undefined, lawEndMs: undefined };
    if (crossing.confirmation === 'provisional') return { ...bare, phase: 'provisional' };
    if (crossing.direction === 'exit') return { ...bare, phase: 'closed' };
    const next = crossings[i + 1];
    const exit = next?.zone === crossing.zone && next.confirmation !== 'provisional' ? next : undefined;
    if (exit !== undefined) return { ...bare, phase: 'closed', exit };
    const lawEndMs = findLawEnd(crossing);
    return { ...bare, phase: lawEndMs === undefined ? 'open' : 'closed', lawEndMs };
  });
}

/** How a stay ended, for the headline of its entry; nothing while it lasts. */
function describeStayEnd(entryMs: number, exitMs: number | undefined, lawEndMs: number | undefined): string {
  if (exitMs !== undefined) return `, and left it after ${describeDuration(exitMs - entryMs)}`;
  // The last day in force, which ended a moment before.
  return lawEndMs === undefined ? '' : `; this limit was in force until ${formatTime(lawEndMs - 1).slice(0, 10)}`;
}

function isSameAnchor(told: Crossing, derived: Crossing): boolean {
  return (
    told.zone === derived.zone && told.direction === derived.direction && told.after.timeMs === derived.after.timeMs
  );
}

function isSameEvent(told: Crossing, derived: Crossing): boolean {
  return (
    told.zone === derived.zone &&
    told.direction === derived.direction &&
    told.before.timeMs <= derived.after.timeMs &&
    derived.before.timeMs <= told.after.timeMs
  );
}

function isSameInterval(told: Crossing, derived: Crossing): boolean {
  return told.before.timeMs === derived.before.timeMs && told.after.timeMs === derived.after.timeMs;
}

function rank(phase: Phase | 'retracted'): number {
  return phase === 'provisional' ? 0 : phase === 'open' ? 1 : phase === 'closed' ? 2 : 3;
}

/** Hours between the crossings, and how much of them the reports cover without a gap over an hour. */
function measureStay(entryMs: number, exitMs: number, entry: Crossing, exit: Crossing): Record<string, number> {
  const observedMs = exit.before.observedMs - entry.after.observedMs;
  return {
    hoursInside: round((exitMs - entryMs) / 3_600_000, 1000),
    hoursObserved: round(observedMs / 3_600_000, 1000),
  };
}

function listPoints(crossing: Crossing, exit: Crossing | undefined): TrackPoint[] {
  const points = [crossing.before, crossing.after];
  if (crossing.latest.timeMs > crossing.after.timeMs && exit === undefined) points.push(crossing.latest);
  if (exit !== undefined) points.push(exit.before, exit.after);
  return points;
}

const GRADE_SCORES: Readonly<Record<string, number>> = { published: 1, computed: 0.95, approximate: 0.8 };

/** Product of stated factors; the factors are what a reader should weigh, the number only sorts. */
function rateCrossing(crossing: Crossing, zone: WatchedZone, intervalMs: number): { score: number; factors: string[] } {
  const factors: string[] = [];
  let score = GRADE_SCORES[zone.exactness.grade] ?? 0.6;
  factors.push(`limit ${zone.exactness.grade}, ± ${Math.round(zone.exactness.uncertaintyM)} m`);
  if (intervalMs > 3_600_000) score *= 0.8;
  factors.push(`crossing between two reports ${describeDuration(intervalMs)} apart`);
  if (crossing.confirmation === 'provisional') {
    score *= 0.5;
    factors.push('not confirmed yet');
  } else {
    factors.push(crossing.confirmation === 'depth' ? 'confirmed by distance from the limit' : 'confirmed by reports');
  }
  return { score, factors };
}

/** Two zones in full; of more the number and the parties: the record itself lists them all. */
function joinZones(zones: readonly WatchedZone[]): string {
  if (zones.length <= 2) return joinWords(zones.map(describeZone));
  const parties = [...new Set(zones.flatMap((zone) => zone.assertedBy.split('+')))].map(nameParty);
  return `${zones.length} zones asserted by ${joinWords(parties.sort())}`;
}
