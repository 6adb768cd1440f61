/** Some reports in the order of arrival, as columns. `count` rows are filled. */
export class HistoryBlock {
  count = 0;
  /** Oldest and newest time of its reports. */
  oldestMs: number = Number.POSITIVE_INFINITY;
  newestMs: number = Number.NEGATIVE_INFINITY;
  /** Oldest time of those whose clock seems right. */
  soundMs: number = Number.POSITIVE_INFINITY;
  /** Slot in the vessel table, -1 when the vessel is forgotten. */
  readonly slot: Int32Array;
  readonly mmsi: Uint32Array;
  readonly timeMs: Float64Array;
  readonly longitude: Int32Array;
  readonly latitude: Int32Array;
  readonly sog: Uint16Array;
  readonly cog: Uint16Array;
  readonly heading: Uint16Array;
  readonly navigationalStatus: Uint8Array;
  readonly feed: Uint8Array;
  readonly marks: Uint8Array;
  readonly messageType: Uint8Array;
  readonly offset: Float64Array;
  /** How many rows back the vessel's row before this one stands; 0 for none. */
  readonly back: Uint32Array;

  constructor(rows: number) {
    this.slot = new Int32Array(rows);
    this.mmsi = new Uint32Array(rows);
    this.timeMs = new Float64Array(rows);
    this.longitude = new Int32Array(rows);
    this.latitude = new Int32Array(rows);
    this.sog = new Uint16Array(rows);
    this.cog = new Uint16Array(rows);
    this.heading = new Uint16Array(rows);
    this.navigationalStatus = new Uint8Array(rows);
    this.feed = new Uint8Array(rows);
    this.marks = new Uint8Array(rows);
    this.messageType = new Uint8Array(rows);
    this.offset = new Float64Array(rows);
    this.back = new Uint32Array(rows);
  }

  get byteLength(): number {
    return this.slot.length * 50;
  }

  /** @param isSound false when the report's clock seems wrong */
  noteTime(timeMs: number, isSound: boolean): void {
    if (timeMs < this.oldestMs) this.oldestMs = timeMs;
    if (timeMs > this.newestMs) this.newestMs = timeMs;
    if (isSound && timeMs < this.soundMs) this.soundMs = timeMs;
  }

  /** Measures the times anew, after some were taken out. @param strayMs older than the newest by more is unsound */
  measureTimes(strayMs: number): void {
    const { count } = this;
    this.clear();
    this.count = count;
    for (let i = 0; i < count; i++) this.noteTime(this.timeMs[i]!, false);
    for (let i = 0; i < count; i++) this.noteTime(this.timeMs[i]!, this.timeMs[i]! >= this.newestMs - strayMs);
  }

  clear(): void {
    this.count = 0;
    this.oldestMs = Number.POSITIVE_INFINITY;
    this.newestMs = Number.NEGATIVE_INFINITY;
    this.soundMs = Number.POSITIVE_INFINITY;
  }
}
