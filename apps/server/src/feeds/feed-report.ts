import type { StaticReport } from '@searoom/model';

/** What a vessel says of itself, with the feed and the message that it came in. */
export interface FeedStatic extends StaticReport {
  readonly source: number;
  /** AIS message type; 0 when it was no AIS message. */
  readonly messageType: number;
}

/**
 * Where an aid to navigation (message 21) or a base station (4) is. It is no position of a vessel and stands in no
 * column, but takes the same way, as if it were static, so that it keeps its place in the order of a replay.
 */
export interface FixedReport extends StaticReport {
  readonly source: number;
  readonly messageType: number;
  readonly fixed: {
    /** 1/10000 minute. */
    readonly longitude: number;
    readonly latitude: number;
    /** Nothing floats there: the aid is transmitted only. */
    readonly isVirtual: boolean;
    readonly offset: number;
  };
}

export function isFixed(report: StaticReport): report is FixedReport {
  return 'fixed' in report;
}

export function isFeedStatic(report: StaticReport): report is FeedStatic {
  return 'source' in report;
}
