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

/**
 * The zones that may raise events, as interned sets of their own: places that differ only in zones that raise none get
 * the same set, so that no run is cut there.
 */
export class EventSets {
  readonly zones: readonly WatchedZone[];
  readonly #index: ZoneSource['index'];
  readonly #accepts: (zone: WatchedZone) => boolean;
  /** Event set of each set of the index, plus one; 0 where it is not known yet. */
  #bySet: Uint32Array = new Uint32Array(4096);
  readonly #byKey = new Map<string, number>();
  readonly #members: Uint16Array[] = [];

  constructor(source: ZoneSource, accepts: (zone: WatchedZone) => boolean = () => true) {
    this.zones = source.zones;
    this.#index = source.index;
    this.#accepts = accepts;
  }

  /** Number of the event set at a place, in degrees. */
  at(lon: number, lat: number): number {
    const set = this.#index.setAt(lon, lat);
    const known = set < this.#bySet.length ? this.#bySet[set]! : 0;
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

  #intern(set: number): number {
    const members = this.#index.zonesOfSet(set).filter((zone) => {
      const record = this.zones[zone]!;
      return record.eventBoundary && this.#accepts(record);
    });
    const key = members.join(',');
    let eventSet = this.#byKey.get(key);
    if (eventSet === undefined) {
      eventSet = this.#members.length;
      this.#members.push(members);
      this.#byKey.set(key, eventSet);
    }
    if (set >= this.#bySet.length) {
      const larger = new Uint32Array(Math.max(set + 1, this.#bySet.length * 2));
      larger.set(this.#bySet);
      this.#bySet = larger;
    }
    this.#bySet[set] = eventSet + 1;
    return eventSet;
  }
}
