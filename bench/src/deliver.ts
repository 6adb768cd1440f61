import type { MessageBatch } from '@searoom/ais';
import type { PositionColumns } from '@searoom/model';
import type { Watch } from '@searoom/watch';

/**
 * Hands decoded batches to a watch as `searoom watch` does: positions as the batch's own columns, what a vessel says of
 * itself as an object, only where it is news, in its place in the order.
 */
export class Delivery {
  readonly #watch: Watch;
  /** Hash of what a vessel last said in each layout. Fixed in size: a repetition only costs time. */
  readonly #said = new Uint32Array(1 << 15);

  constructor(watch: Watch) {
    this.#watch = watch;
  }

  deliver(batch: MessageBatch): void {
    let from = 0;
    for (let i = 0; i < batch.count; i++) {
      const hash = batch.staticHash[i]!;
      if (hash === 0) continue;
      // The hash does not hold the sender, so it is mixed in; 17 leaves 15 bits for the slot.
      const mmsi = batch.mmsi[i]!;
      const slot = Math.imul(mmsi ^ (batch.layout[i]! << 26), 0x9e3779b1) >>> 17;
      const said = (hash ^ Math.imul(mmsi, 0x85ebca6b)) >>> 0;
      if (this.#said[slot] === said && this.#watch.findIdentity(mmsi) !== undefined) continue;
      this.#said[slot] = said;
      const report = batch.staticReport(i);
      if (report === null) continue;
      if (i > from) this.#watch.addPositions(viewRows(batch, from, i), 0);
      this.#watch.addStatic(report);
      from = i;
    }
    this.#watch.addPositions(from === 0 ? batch : viewRows(batch, from, batch.count), 0);
  }
}

function viewRows(columns: PositionColumns, from: number, to: number): PositionColumns {
  return {
    count: to - from,
    mmsi: columns.mmsi.subarray(from, to),
    timeMs: columns.timeMs.subarray(from, to),
    receivedMs: columns.receivedMs.subarray(from, to),
    messageType: columns.messageType.subarray(from, to),
    longitude: columns.longitude.subarray(from, to),
    latitude: columns.latitude.subarray(from, to),
    sog: columns.sog.subarray(from, to),
    cog: columns.cog.subarray(from, to),
    heading: columns.heading.subarray(from, to),
    navigationalStatus: columns.navigationalStatus.subarray(from, to),
    offset: columns.offset.subarray(from, to),
  };
}
