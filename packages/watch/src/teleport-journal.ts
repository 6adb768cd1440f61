import { measureDistanceM } from '@searoom/geo';
import type { EventRevision, EventStatus } from '@searoom/model';
import { firstPoint, lastPoint, type TrackPoint } from './crossings.ts';
import { hashEventId } from './event-id.ts';
import { buildRevision, round, type Trigger } from './revision.ts';
import { RUNS_PER_TRACK } from './track-table.ts';
import { describeDuration, describeVessel } from './wording.ts';
import type { JournalContext } from './zone-journal.ts';

interface ToldTeleport {
  readonly id: string;
  revision: number;
  readonly from: TrackPoint;
  readonly to: TrackPoint;
  readonly ordinal: number;
  settled: 'no' | 'returned' | 'second-track';
}

const DETECTOR = 'impossible-jump';

/** Tells of reports set aside because the vessel cannot have got there, and of what became of them. */
export class TeleportJournal {
  readonly #context: JournalContext;
  /** By the row of the place set aside. */
  readonly #told = new Map<number, ToldTeleport>();

  constructor(context: JournalContext) {
    this.#context = context;
  }

  /** A report at `aside` (a new row) cannot belong to the track at `row`. */
  tellJump(row: number, aside: number, trigger: Trigger): void {
    const { table } = this.#context;
    const from = lastPoint(table, table.newestRun(row));
    const to = firstPoint(table, aside * RUNS_PER_TRACK);
    const told: ToldTeleport = {
      id: hashEventId([DETECTOR, table.mmsi[row]!, to.timeMs, to.offset]),
      revision: 1,
      from,
      to,
      ordinal: table.ordinal[row]!,
      settled: 'no',
    };
    this.#told.set(aside, told);
    this.#tell(table.mmsi[row]!, told, 'provisional', 'it is set aside', trigger);
  }

  /** The track went on from where it was: every place set aside under its MMSI was a single outlier so far. */
  tellReturn(aside: number, trigger: Trigger): void {
    const told = this.#told.get(aside);
    if (told === undefined || told.settled !== 'no') return;
    told.settled = 'returned';
    told.revision++;
    const mmsi = this.#context.table.mmsi[aside]!;
    this.#tell(mmsi, told, 'closed', 'the track then went on from where it was', trigger);
  }

  /** Reports kept coming from the place set aside: it is now a track of its own. */
  tellSecondTrack(aside: number, trigger: Trigger): void {
    const told = this.#told.get(aside);
    if (told === undefined || told.settled === 'second-track') return;
    const status: EventStatus = told.settled === 'no' ? 'closed' : 'amended';
    told.settled = 'second-track';
    told.revision++;
    const { table } = this.#context;
    const ending = `reports go on there, so they are kept as track ${table.ordinal[aside]} of this identity`;
    this.#tell(table.mmsi[aside]!, told, status, ending, trigger);
  }

  forget(aside: number): void {
    this.#told.delete(aside);
  }

  #tell(mmsi: number, told: ToldTeleport, status: EventStatus, ending: string, trigger: Trigger): void {
    const { identities, parameters, sources, simulated, onEvent } = this.#context;
    const identity = identities.find(mmsi);
    const distanceM = measureDistanceM(told.from.lon, told.from.lat, told.to.lon, told.to.lat);
    const elapsedMs = Math.abs(told.to.timeMs - told.from.timeMs);
    const distanceNm = distanceM / 1852;
    const impliedKn = distanceNm / (Math.max(elapsedMs, 1000) / 3_600_000);
    const revision: EventRevision = buildRevision(
      {
        id: told.id,
        type: 'teleport',
        revision: told.revision,
        status,
        headline: `${describeVessel(mmsi, identity)} was reported ${distanceNm.toFixed(1)} M away ${describeDuration(elapsedMs)} after its last report; ${ending}.`,
        mmsi,
        ordinal: told.ordinal,
        startMs: Math.min(told.from.timeMs, told.to.timeMs),
        endMs: Math.max(told.from.timeMs, told.to.timeMs),
        place: told.to,
        zones: [],
        measures: { distanceNm: round(distanceNm, 100), impliedSpeedKn: round(impliedKn, 10) },
        confidence: {
          score: told.settled === 'no' ? 0.5 : 0.9,
          factors: [ending, 'a false position, a false identity and two vessels under one number look alike here'],
        },
        detector: DETECTOR,
        rule: `A report that would need more than ${parameters.jumpSpeedKn} kn over more than ${parameters.jumpDistanceM / 1000} km does not join the track.`,
        parameters: {
          jumpSpeedKn: parameters.jumpSpeedKn,
          jumpDistanceM: parameters.jumpDistanceM,
          secondTrackReports: parameters.secondTrackReports,
          secondTrackSeconds: parameters.secondTrackMs / 1000,
        },
        points: [told.from, told.to],
      },
      trigger,
      identity,
      sources,
      simulated,
    );
    onEvent(revision);
  }
}
