import { DEEP_M } from './band-field.ts';
import type { Field } from './field.ts';
import type { NearerField } from './median-field.ts';

/** The part of an area that is nearer to its own coast than to others: both fields at once, each asked as seldom as can be. */
export class MeetField implements Field {
  readonly #area: Field;
  readonly #nearer: NearerField;

  constructor(area: Field, nearer: NearerField) {
    this.#area = area;
    this.#nearer = nearer;
  }

  value(lon: number, lat: number): number {
    const area = this.#area.value(lon, lat);
    return Math.max(area, this.#nearer.value(lon, lat, Math.max(area, DEEP_M)));
  }

  reach(lon: number, lat: number): number {
    const area = this.#area.reach(lon, lat);
    // Outside one of them it is outside both, as far as that one reaches.
    if (area > 0 && this.#area.value(lon, lat) > 0) return area;
    const isBeyond = this.#nearer.value(lon, lat, DEEP_M) > 0;
    // Where the area itself may change at once, nothing is gained by asking how steady the rest is.
    if (!isBeyond && area === 0) return 0;
    const nearer = this.#nearer.reach(lon, lat);
    return isBeyond ? nearer : Math.min(area, nearer);
  }
}
