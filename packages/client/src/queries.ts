import type { Severity, TargetKind } from '@searoom/model/api';

/** West, south, east, north in degrees; west > east where it crosses the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Which vessels to list. */
export interface VesselsQuery {
  readonly box?: Box;
  /** Part of a name, call sign, MMSI or IMO number. */
  readonly q?: string;
  readonly kind?: TargetKind;
  /** ISO 3166 alpha-3. */
  readonly flag?: string;
  readonly sort?: 'name' | 'mmsi' | 'time' | 'speed' | 'flag';
  readonly limit?: number;
  readonly offset?: number;
}

/** Which events to list; the newest come first. */
export interface EventsQuery {
  readonly types?: readonly string[];
  readonly severities?: readonly Severity[];
  /** Only those that belong into the queue of alerts. */
  readonly alerts?: boolean;
  /** States of the review. */
  readonly states?: readonly string[];
  readonly mmsi?: number;
  /** Asserted by one of these parties. */
  readonly parties?: readonly string[];
  readonly fromMs?: number;
  readonly toMs?: number;
  readonly limit?: number;
  readonly offset?: number;
}

type Value = string | number | boolean | readonly (string | number)[] | undefined;

/** `?name=value&...` of the values that are given; a list is joined by commas. Empty where there is none. */
export function formatQuery(values: Readonly<Record<string, Value>>): string {
  const given = Object.entries(values).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))}`;
}

/** A time as the server reads it. @throws RangeError for a time that no calendar has */
export function formatTime(timeMs: number | undefined): string | undefined {
  return timeMs === undefined ? undefined : new Date(timeMs).toISOString();
}

export function formatVesselsQuery(query: VesselsQuery): string {
  const { box, ...rest } = query;
  return formatQuery({ bbox: box, ...rest });
}

export function formatEventsQuery(query: EventsQuery): string {
  const { types, severities, alerts, states, mmsi, parties, fromMs, toMs, limit, offset } = query;
  return formatQuery({
    type: types,
    severity: severities,
    alerts: alerts === true ? true : undefined,
    state: states,
    mmsi,
    party: parties,
    from: formatTime(fromMs),
    to: formatTime(toMs),
    limit,
    offset,
  });
}
