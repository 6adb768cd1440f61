import { isInForceAt, listEpochs } from './epochs.ts';

/** What the detectors need to know of a zone. `@searoom/sea` zones have this shape. */
export interface WatchedZone {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly assertedBy: string;
  readonly contestedBy: readonly string[];
  readonly exactness: { readonly grade: string; readonly uncertaintyM: number };
  /** False for an area that must never raise an event (a drawing without published coordinates). */
  readonly eventBoundary: boolean;
  /** First and last day on which it is asserted, ISO; without them always. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Zones, by id, that this one stands for: it raises events only while none of them is in force. */
  readonly alternativeTo?: readonly string[];
}

/** Zones with an exact index whose zone numbers are positions in `zones`. An `Atlas` of `@searoom/sea` is one. */
export interface ZoneSource {
  readonly zones: readonly WatchedZone[];
  readonly index: {
    /** Number of the set of zones at a place; 0 or any other number may be the empty set. */
    setAt(lon: number, lat: number): number;
    /** Zone numbers of a set, ascending. */
    zonesOfSet(set: number): Uint16Array;
  };
}

/** A stretch of time in which the zones in force are the same, and what is known of it so far. */
interface Epoch {
  /** First moment, and first moment of the next epoch. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly isRaising: readonly boolean[];
  /** Event set of each set of the index, plus one; 0 where it is not known yet. */
  bySet: Uint32Array;
  readonly byKey: Map<string, number>;
}

/**
 * The zones that may raise events, as interned sets of their own: places that differ only in zones that raise none get
 * the same set, so that no run is cut there. Which zones are in force depends on the day, so each epoch of the law has
 * sets of its own; a set number is of one epoch alone.
 */
export class EventSets {
  readonly zones: readonly WatchedZone[];
  readonly #index: ZoneSource['index'];
  readonly #accepts: (zone: WatchedZone) => boolean;
  readonly #moments: readonly number[];
  /** Epochs that were asked about, by number. */
  readonly #epochs: (Epoch | undefined)[];
  #now: Epoch;
  #number = 0;
  readonly #members: Uint16Array[] = [];
  readonly #epochOf: number[] = [];

  constructor(source: ZoneSource, accepts: (zone: WatchedZone) => boolean = () => true) {
    this.zones = source.zones;
    this.#index = source.index;
    this.#accepts = accepts;
    this.#moments = listEpochs(source.zones.filter((zone) => zone.eventBoundary));
    this.#epochs = new Array<Epoch | undefined>(this.#moments.length + 1).fill(undefined);
    this.#now = this.#open(0);
  }

  /** Number of the event set at a place, in degrees, by the law of that time. */
  at(lon: number, lat: number, timeMs: number): number {
    if (timeMs < this.#now.fromMs || timeMs >= this.#now.toMs) this.#pass(timeMs);
    const set = this.#index.setAt(lon, lat);
    const { bySet } = this.#now;
    const known = set < bySet.length ? bySet[set]! : 0;
    return known > 0 ? known - 1 : this.#intern(set);
  }

  /** Zone numbers of an event set, ascending. */
  members(eventSet: number): Uint16Array {
    return this.#members[eventSet]!;
  }

  contains(eventSet: number, zone: number): boolean {
    const members = this.#members[eventSet]!;
    for (let i = 0; i < members.length; i++) if (members[i] === zone) return true;
    return false;
  }

  /** True when both sets are of one epoch, so that a difference between them is one of place. */
  isSameLaw(eventSet: number, other: number): boolean {
    return this.#epochOf[eventSet] === this.#epochOf[other];
  }

  /** First moment after this time at which a zone raises events no longer, because the law changed; or infinity. */
  endOfZone(zone: number, timeMs: number): number {
    const { validTo, alternativeTo } = this.zones[zone]!;
    if (validTo === undefined && alternativeTo === undefined) return Number.POSITIVE_INFINITY;
    for (let number = this.#numberAt(timeMs); number <= this.#moments.length; number++) {
      const { isRaising, fromMs } = this.#epochs[number] ?? this.#open(number);
      if (!isRaising[zone] && fromMs > timeMs) return fromMs;
    }
    return Number.POSITIVE_INFINITY;
  }

  #pass(timeMs: number): void {
    this.#number = this.#numberAt(timeMs);
    this.#now = this.#epochs[this.#number] ?? this.#open(this.#number);
  }

  #numberAt(timeMs: number): number {
    const number = this.#moments.findIndex((moment) => timeMs < moment);
    return number < 0 ? this.#moments.length : number;
  }

  #open(number: number): Epoch {
    const fromMs = this.#moments[number - 1] ?? Number.NEGATIVE_INFINITY;
    const toMs = this.#moments[number] ?? Number.POSITIVE_INFINITY;
    // Nothing begins or ends within an epoch, so any moment of it will do.
    const someMs = number > 0 ? fromMs : toMs - 1;
    const inForce = new Set(this.zones.filter((zone) => isInForceAt(zone, someMs)).map(({ id }) => id));
    const isRaising = this.zones.map(
      (zone) =>
        zone.eventBoundary &&
        inForce.has(zone.id) &&
        zone.alternativeTo?.some((id) => inForce.has(id)) !== true &&
        this.#accepts(zone),
    );
    const epoch: Epoch = { fromMs, toMs, isRaising, bySet: new Uint32Array(4096), byKey: new Map() };
    this.#epochs[number] = epoch;
    return epoch;
  }

  #intern(set: number): number {
    const epoch = this.#now;
    const members = this.#index.zonesOfSet(set).filter((zone) => epoch.isRaising[zone]);
    const key = members.join(',');
    let eventSet = epoch.byKey.get(key);
    if (eventSet === undefined) {
      eventSet = this.#members.length;
      this.#members.push(members);
      this.#epochOf.push(this.#number);
      epoch.byKey.set(key, eventSet);
    }
    if (set >= epoch.bySet.length) {
      const larger = new Uint32Array(Math.max(set + 1, epoch.bySet.length * 2));
      larger.set(epoch.bySet);
      epoch.bySet = larger;
    }
    epoch.bySet[set] = eventSet + 1;
    return eventSet;
  }
}
