/**
 * Reports in the order of their arrival, as columns: the one shape in which positions travel from a source
 * (decoded AIS or a CSV history) to the tracks. All arrays are at least `count` long; entries beyond are old.
 * Integers are those of the AIS message, so nothing is rounded on the way; a report without a position carries
 * the "not available" codes of `units.ts`.
 */
export interface PositionColumns {
  readonly count: number;
  /** Maritime Mobile Service Identity of the sender, or the vessel number of an anonymous history. */
  readonly mmsi: Uint32Array;
  /** Epoch milliseconds of the report, UTC; NaN where the source gives none. */
  readonly timeMs: Float64Array;
  /** Epoch milliseconds at which the report reached its receiver or this machine; NaN where not known. */
  readonly receivedMs: Float64Array;
  /** AIS message type 1-28; 0 for a report that was never an AIS message. */
  readonly messageType: Uint8Array;
  /** 1/10000 minute, east positive; 108,600,000 = not available. */
  readonly longitude: Int32Array;
  /** 1/10000 minute, north positive; 54,600,000 = not available. */
  readonly latitude: Int32Array;
  /** 1/10 knot; 1023 = not available. */
  readonly sog: Uint16Array;
  /** 1/10 degree; 3600 = not available. */
  readonly cog: Uint16Array;
  /** Degrees; 511 = not available. */
  readonly heading: Uint16Array;
  /** ITU-R M.1371-5 table 48; 15 = not defined. */
  readonly navigationalStatus: Uint8Array;
  /** Byte offset of the report's first sentence (or line) in its source, for evidence. */
  readonly offset: Float64Array;
}

/** What a vessel says of itself. A field that was not sent, or was sent as "not available", is absent. */
export interface StaticReport {
  readonly mmsi: number;
  readonly timeMs: number;
  readonly name?: string;
  readonly callSign?: string;
  /** IMO ship number as sent; its check digit is not verified. */
  readonly imo?: number;
  /** AIS type of ship and cargo, 1-255. */
  readonly shipType?: number;
  /** Metres from the reference point to bow, stern, port, starboard. */
  readonly dimensions?: {
    readonly bowM: number;
    readonly sternM: number;
    readonly portM: number;
    readonly starboardM: number;
  };
  readonly destination?: string;
}
