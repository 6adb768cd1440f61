import type { EventConductRecord, EventStatus, EventType, EventZoneView } from './event-revision.ts';

/** What is known of an event when a revision of it is made. */
export interface EventCase {
  readonly type: EventType;
  readonly status: EventStatus;
  /** Zones that the event names, by id; at least one. Those that the judge does not know get no word. */
  readonly zones: readonly string[];
  /** Place of the event, degrees. */
  readonly lon: number;
  readonly lat: number;
  /** Time whose law counts, epoch milliseconds. */
  readonly timeMs: number;
  /** What the vessel says of itself: its flag by the MMSI (ISO 3166 alpha-3), ship type and name. */
  readonly vessel: { readonly flag?: string; readonly shipType?: number; readonly name?: string };
}

/** What legal views make of an event. */
export interface EventJudgement {
  /** By the zones of the case, in their order. */
  readonly views: readonly (readonly EventZoneView[])[];
  /** Absent where nothing happened, or nothing is to be said of it. */
  readonly conduct?: EventConductRecord;
}

/**
 * Judges an event under legal views. Asked once for every revision, never for a report. It must be a pure function, or a
 * replay would no longer equal what was told live. `@searoom/sea` has one.
 */
export type JudgeEvent = (event: EventCase) => EventJudgement;
