import { type EventRevision, type EventStatus, formatTime, type JudgeEvent, SPEED_NOT_AVAILABLE } from '@searoom/model';
import type { TrackPoint } from './crossings.ts';
import { findFlag } from './flags.ts';
import type { Identity } from './identities.ts';
import { formatMmsi } from './wording.ts';
import type { WatchedZone } from './zone-source.ts';

/** Which report led to a revision. */
export interface Trigger {
  readonly timeMs: number;
  /** Time of receipt; NaN where the source has none. */
  readonly receivedMs: number;
}

/** What differs between the events of this package; the rest of the record is filled in here. */
export interface RevisionContent {
  readonly id: string;
  readonly type: EventRevision['type'];
  readonly revision: number;
  readonly status: EventStatus;
  readonly retractReason?: string;
  readonly headline: string;
  readonly mmsi: number;
  readonly ordinal: number;
  readonly startMs: number;
  readonly endMs?: number;
  /** Time whose law the event is told by, where it is not that of its beginning. */
  readonly lawMs?: number;
  readonly place: { readonly lon: number; readonly lat: number };
  readonly zones: readonly WatchedZone[];
  readonly measures: Readonly<Record<string, number>>;
  readonly confidence: { readonly score: number; readonly factors: readonly string[] };
  readonly detector: string;
  readonly rule: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly points: readonly TrackPoint[];
}

/** Version of the detectors of this package: raise it when the same input gives other events. */
export const DETECTOR_VERSION = '1.1';

/** Fills the event record of the house; keys always in the same order, so that equal events are equal bytes. */
export function buildRevision(
  content: RevisionContent,
  trigger: Trigger,
  identity: Readonly<Identity> | undefined,
  sources: readonly string[],
  simulated: boolean,
  judgeEvent?: JudgeEvent,
): EventRevision {
  const flag = findFlag(content.mmsi);
  const judged =
    content.zones.length === 0
      ? undefined
      : judgeEvent?.({
          type: content.type,
          status: content.status,
          zones: content.zones.map(({ id }) => id),
          lon: content.place.lon,
          lat: content.place.lat,
          timeMs: content.lawMs ?? content.startMs,
          vessel: {
            ...(flag !== undefined && { flag }),
            ...(identity?.shipType !== undefined && { shipType: identity.shipType }),
            ...(identity?.name !== undefined && { name: identity.name }),
          },
        });
  const detectedMs = Number.isNaN(trigger.receivedMs) ? trigger.timeMs : trigger.receivedMs;
  const used = [...new Set(content.points.map((point) => point.source))].sort((a, b) => a - b);
  return {
    id: content.id,
    type: content.type,
    revision: content.revision,
    ...(content.revision > 1 && { supersedes: content.revision - 1 }),
    status: content.status,
    ...(content.retractReason !== undefined && { retractReason: content.retractReason }),
    headline: content.headline,
    vessels: [
      {
        mmsi: formatMmsi(content.mmsi),
        track: `${formatMmsi(content.mmsi)}/${content.ordinal}`,
        ...(identity?.name !== undefined && { name: identity.name }),
        ...(identity?.imo !== undefined && { imo: identity.imo }),
        ...(flag !== undefined && { flag }),
      },
    ],
    start: formatTime(content.startMs),
    ...(content.endMs !== undefined && { end: formatTime(content.endMs) }),
    detectedAt: formatTime(detectedMs),
    lastReceivedAt: formatTime(detectedMs),
    place: { lat: round(content.place.lat, 1e6), lon: round(content.place.lon, 1e6) },
    zones: content.zones.map((zone, i) => {
      const views = judged?.views[i];
      return {
        zone: zone.id,
        kind: zone.kind,
        assertedBy: zone.assertedBy,
        contestedBy: [...zone.contestedBy],
        ...(views !== undefined && { views: [...views] }),
      };
    }),
    ...(judged?.conduct !== undefined && { conduct: judged.conduct }),
    measures: content.measures,
    confidence: { score: round(content.confidence.score, 100), factors: [...content.confidence.factors] },
    explain: {
      detector: content.detector,
      version: DETECTOR_VERSION,
      rule: content.rule,
      parameters: content.parameters,
      points: content.points.map((point) => ({
        time: formatTime(point.timeMs),
        lat: round(point.lat, 1e6),
        lon: round(point.lon, 1e6),
        ...(point.sog !== SPEED_NOT_AVAILABLE && { sogKn: point.sog / 10 }),
        source: used.indexOf(point.source),
        offset: point.offset,
      })),
    },
    sources: used.map((source) => sources[source] ?? `source ${source}`),
    ...(simulated && { simulated: true }),
  };
}

/** Rounded to 1/`steps`. */
export function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
