import type { EventRevision } from '@searoom/model';
import { type Atlas, isInForce } from '@searoom/sea';
import { type Grade, gradeEvent, INNER_KINDS } from '../alerts/grade-event.ts';
import { RepeatMemory } from '../alerts/repeat-memory.ts';
import type { EventLog } from './event-log.ts';
import type { RawStore } from './raw-store.ts';
import { isDistressNumber } from './target-kind.ts';

/** Revisions whose sentences wait to be taken out; more at once keep none. */
const MOST_WAITING = 10_000;

/** Entries of one vessel that are looked at when she leaves. */
const MOST_ENTRIES = 100;

export interface EventIntakeOptions {
  readonly atlas: Atlas;
  readonly log: EventLog;
  readonly raw: RawStore;
  readonly isSimulatedName: (source: string) => boolean;
  /** Number of the feed of this name, or undefined where it is gone. */
  readonly numberOf: (source: string) => number | undefined;
}

/** The way of a revision into the log: marked as simulated where it is, graded, its sentences kept as evidence. */
export class EventIntake {
  readonly #options: EventIntakeOptions;
  readonly #repeats = new RepeatMemory();
  /** Event that told the same before, by the id of the repeat; as long as the log knows the repeat. */
  readonly #repeatOf = new Map<string, string>();
  #waiting: EventRevision[] = [];

  constructor(options: EventIntakeOptions) {
    this.#options = options;
  }

  add(told: EventRevision, area?: { readonly id: string; readonly name: string }): void {
    const { log, isSimulatedName } = this.#options;
    const event: EventRevision = told.sources.some(isSimulatedName) ? { ...told, simulated: true } : told;
    const grade = this.#hideRepeat(
      event,
      gradeEvent(event, { innerZones: this.#findInnerZones(event), ...(area !== undefined && { area: area.name }) }),
      area?.id,
    );
    if (!log.add(event, { ...grade, ...(area !== undefined && { area: area.id }) })) return;
    if (this.#waiting.length < MOST_WAITING) this.#waiting.push(event);
    if (area !== undefined && event.type === 'zone-exit' && event.status === 'closed') this.#closeEntry(event, area);
  }

  /**
   * A watch over own areas that began after the vessel had entered knows nothing of that entry: when she leaves, it is
   * closed here.
   */
  #closeEntry(exit: EventRevision, area: { readonly id: string; readonly name: string }): void {
    const { log } = this.#options;
    const mmsi = Number(exit.vessels[0]!.mmsi);
    const { events } = log.list({ mmsi, types: ['zone-entry'], limit: MOST_ENTRIES, offset: 0 });
    for (const { event, area: entered } of events) {
      const isOpen = event.status !== 'closed' && event.status !== 'retracted' && event.end === undefined;
      if (entered !== area.id || !isOpen || event.start > exit.start) continue;
      const headline = event.headline.replace(/\.$/, `, and left it at ${exit.start}.`);
      this.add(
        {
          ...event,
          revision: event.revision + 1,
          supersedes: event.revision,
          status: 'closed',
          headline,
          end: exit.start,
          detectedAt: exit.detectedAt,
          lastReceivedAt: exit.lastReceivedAt,
        },
        area,
      );
    }
  }

  /** Takes out the sentences of the revisions that came since the last call. */
  keepEvidence(): void {
    if (this.#waiting.length === 0) return;
    const { log, raw, numberOf } = this.#options;
    const events = this.#waiting;
    this.#waiting = [];
    for (const event of events) {
      const mmsi = Number(event.vessels[0]?.mmsi);
      for (const { time, source, offset, lon, lat } of event.explain.points) {
        const name = event.sources[source] ?? '';
        const number = numberOf(name);
        const found =
          number === undefined
            ? { missing: 'The feed is no longer there.' }
            : raw.find(number, {
                mmsi,
                offset,
                longitude: Math.round(lon * 600_000),
                latitude: Math.round(lat * 600_000),
              });
        log.addSentence(event.id, { time, source: name, offset, ...found });
      }
    }
  }

  /** Zones at the place that are asserted as inner waters or territorial sea on the day. */
  #findInnerZones({ type, place, start }: EventRevision): { readonly assertedBy: string }[] {
    if (type !== 'zone-entry') return [];
    const { index, zones } = this.#options.atlas;
    const day = start.slice(0, 10);
    return [...index.zonesOfSet(index.setAt(place.lon, place.lat))]
      .map((zone) => zones[zone]!)
      .filter((zone) => INNER_KINDS.includes(zone.kind) && isInForce(zone, day));
  }

  /** No alert is repeated while it lasts; what is decided at the first revision of an event holds for the others. */
  #hideRepeat(event: EventRevision, grade: Grade, area: string | undefined): Grade {
    if (!grade.alert) return grade;
    let before = this.#repeatOf.get(event.id);
    if (before === undefined && this.#options.log.find(event.id) === undefined) {
      before = this.#repeats.check(this.#keyOf(event, area), event.id, Date.parse(event.start));
      if (before !== undefined) this.#remember(event.id, before);
    }
    if (before === undefined) return grade;
    return {
      severity: 'notice',
      alert: false,
      why: `No second alert: event ${before} told the same of this vessel less than two hours before. ${grade.why}`,
    };
  }

  #remember(id: string, before: string): void {
    if (this.#repeatOf.size >= MOST_WAITING * 2) this.#repeatOf.delete(this.#repeatOf.keys().next().value!);
    this.#repeatOf.set(id, before);
  }

  /**
   * Vessel and limit. A limit that several parties assert is as many limits: each of them is told, or the first in some
   * order would look like the owner.
   */
  #keyOf(event: EventRevision, area: string | undefined): string {
    const mmsi = event.vessels[0]?.mmsi ?? '';
    const [zone] = event.zones;
    if (isDistressNumber(Number(mmsi))) return `${mmsi}|distress`;
    if (zone === undefined) return `${mmsi}|${event.type}`;
    return `${mmsi}|${area ?? zone.zone}`;
  }
}
