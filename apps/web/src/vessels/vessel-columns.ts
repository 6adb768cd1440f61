/** The vessels' table, column by column: a row is a vessel, rows are dense from 0 up to the count. */
export interface VesselColumns {
  mmsi: Uint32Array;
  /** 1/10000 minute. */
  longitude: Int32Array;
  latitude: Int32Array;
  /** Web Mercator, world units. */
  x: Float64Array;
  y: Float64Array;
  /** Time of the newest report, epoch milliseconds. */
  timeMs: Float64Array;
  sog: Uint16Array;
  cog: Uint16Array;
  heading: Uint16Array;
  kind: Uint8Array;
  navigationalStatus: Uint8Array;
  shipType: Uint8Array;
  feed: Uint8Array;
  marks: Uint8Array;
}

export function makeVesselColumns(capacity: number): VesselColumns {
  return {
    mmsi: new Uint32Array(capacity),
    longitude: new Int32Array(capacity),
    latitude: new Int32Array(capacity),
    x: new Float64Array(capacity),
    y: new Float64Array(capacity),
    timeMs: new Float64Array(capacity),
    sog: new Uint16Array(capacity),
    cog: new Uint16Array(capacity),
    heading: new Uint16Array(capacity),
    kind: new Uint8Array(capacity),
    navigationalStatus: new Uint8Array(capacity),
    shipType: new Uint8Array(capacity),
    feed: new Uint8Array(capacity),
    marks: new Uint8Array(capacity),
  };
}

/** The same table with room for more rows. */
export function growVesselColumns(old: VesselColumns, capacity: number): VesselColumns {
  const grown = makeVesselColumns(capacity);
  for (const name of Object.keys(old) as (keyof VesselColumns)[]) grown[name].set(old[name]);
  return grown;
}

/** Copies a row over another: a row that goes is filled by the last one. */
export function copyVesselRow(columns: VesselColumns, from: number, to: number): void {
  columns.mmsi[to] = columns.mmsi[from]!;
  columns.longitude[to] = columns.longitude[from]!;
  columns.latitude[to] = columns.latitude[from]!;
  columns.x[to] = columns.x[from]!;
  columns.y[to] = columns.y[from]!;
  columns.timeMs[to] = columns.timeMs[from]!;
  columns.sog[to] = columns.sog[from]!;
  columns.cog[to] = columns.cog[from]!;
  columns.heading[to] = columns.heading[from]!;
  columns.kind[to] = columns.kind[from]!;
  columns.navigationalStatus[to] = columns.navigationalStatus[from]!;
  columns.shipType[to] = columns.shipType[from]!;
  columns.feed[to] = columns.feed[from]!;
  columns.marks[to] = columns.marks[from]!;
}
