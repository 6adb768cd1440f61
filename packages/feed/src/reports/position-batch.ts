import type { PositionColumns } from '@searoom/model';

/** Positions on their way to the sink; one batch is filled again and again. */
export class PositionBatch implements PositionColumns {
  count = 0;
  readonly mmsi: Uint32Array;
  readonly timeMs: Float64Array;
  /** NaN until it is filled: a history does not say when its reports were received. */
  readonly receivedMs: Float64Array;
  readonly messageType: Uint8Array;
  readonly longitude: Int32Array;
  readonly latitude: Int32Array;
  readonly sog: Uint16Array;
  readonly cog: Uint16Array;
  readonly heading: Uint16Array;
  readonly navigationalStatus: Uint8Array;
  readonly offset: Float64Array;

  constructor(capacity: number) {
    this.mmsi = new Uint32Array(capacity);
    this.timeMs = new Float64Array(capacity);
    this.receivedMs = new Float64Array(capacity).fill(Number.NaN);
    this.messageType = new Uint8Array(capacity);
    this.longitude = new Int32Array(capacity);
    this.latitude = new Int32Array(capacity);
    this.sog = new Uint16Array(capacity);
    this.cog = new Uint16Array(capacity);
    this.heading = new Uint16Array(capacity);
    this.navigationalStatus = new Uint8Array(capacity);
    this.offset = new Float64Array(capacity);
  }

  get isFull(): boolean {
    return this.count === this.mmsi.length;
  }
}
