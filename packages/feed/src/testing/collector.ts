import type { PositionColumns, StaticReport } from '@searoom/model';
import type { FeedSink } from '../feed.ts';

/** One row of position columns, as plain values. */
export interface Row {
  readonly mmsi: number;
  readonly timeMs: number;
  readonly type: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly sog: number;
  readonly cog: number;
  readonly heading: number;
  readonly status: number;
  readonly offset: number;
}

/** A sink that keeps all it is given; what a feed reuses is copied. */
export class Collector implements FeedSink {
  readonly chunks: { readonly text: string; readonly receivedMs?: number; readonly sender?: string }[] = [];
  readonly rows: Row[] = [];
  readonly reports: StaticReport[] = [];
  readonly #pause: (() => Promise<void>) | undefined;

  /** @param pause awaited at each delivery, for a slow sink */
  constructor(pause?: () => Promise<void>) {
    this.#pause = pause;
  }

  get text(): string {
    return this.chunks.map(({ text }) => text).join('');
  }

  bytes(chunk: Uint8Array, receivedMs?: number, sender?: string): void | Promise<void> {
    this.chunks.push({
      text: Buffer.from(chunk).toString('latin1'),
      ...(receivedMs !== undefined && { receivedMs }),
      ...(sender !== undefined && { sender }),
    });
    return this.#pause?.();
  }

  positions(columns: PositionColumns): void | Promise<void> {
    for (let i = 0; i < columns.count; i++) {
      this.rows.push({
        mmsi: columns.mmsi[i]!,
        timeMs: columns.timeMs[i]!,
        type: columns.messageType[i]!,
        longitude: columns.longitude[i]!,
        latitude: columns.latitude[i]!,
        sog: columns.sog[i]!,
        cog: columns.cog[i]!,
        heading: columns.heading[i]!,
        status: columns.navigationalStatus[i]!,
        offset: columns.offset[i]!,
      });
    }
    return this.#pause?.();
  }

  statics(report: StaticReport): void {
    this.reports.push(report);
  }
}
