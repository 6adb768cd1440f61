import { UNKNOWN } from './position.ts';

/** `02:41Z`, or `02:41:08Z` with seconds. @param timeMs epoch milliseconds */
export function formatClock(timeMs: number | undefined, options: { readonly seconds?: boolean } = {}): string {
  const iso = toIso(timeMs);
  return iso === undefined ? UNKNOWN : `${iso.slice(11, options.seconds === true ? 19 : 16)}Z`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `23 Nov 2026`, UTC. */
export function formatDate(timeMs: number | undefined): string {
  const iso = toIso(timeMs);
  if (iso === undefined) return UNKNOWN;
  return `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
}

/** `23 Nov 2026 02:41:08Z`. */
export function formatDateTime(timeMs: number | undefined): string {
  if (toIso(timeMs) === undefined) return UNKNOWN;
  return `${formatDate(timeMs)} ${formatClock(timeMs, { seconds: true })}`;
}

/**
 * The clock when it is of today in the room, else with its date: `02:41:08Z`, `22 Nov 02:41:08Z`.
 *
 * @param nowMs what counts as today
 */
export function formatMoment(timeMs: number | undefined, nowMs: number | undefined): string {
  const iso = toIso(timeMs);
  if (iso === undefined) return UNKNOWN;
  const clock = formatClock(timeMs, { seconds: true });
  const now = toIso(nowMs);
  if (now !== undefined && now.slice(0, 10) === iso.slice(0, 10)) return clock;
  const year = now !== undefined && now.slice(0, 4) === iso.slice(0, 4) ? '' : ` ${iso.slice(0, 4)}`;
  return `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1]}${year} ${clock}`;
}

/** `10:41 GMT+8`: local time, to stand beside UTC and never instead. @param zone IANA name; of this machine when absent */
export function formatLocal(timeMs: number | undefined, zone?: string): string {
  if (toIso(timeMs) === undefined) return UNKNOWN;
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
    ...(zone !== undefined && { timeZone: zone }),
  }).format(timeMs);
}

/** `0.8 s`, `12 s`, `3 min 10 s`, `2 h 05 min`, `3 d 4 h`. */
export function formatDuration(ms: number | undefined): string {
  if (ms === undefined || !Number.isFinite(ms)) return UNKNOWN;
  const size = Math.abs(ms);
  if (size < 9_950) return `${(size / 1000).toFixed(1)} s`;
  const seconds = Math.round(size / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 600) return `${Math.floor(seconds / 60)} min${seconds % 60 === 0 ? '' : ` ${seconds % 60} s`}`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 2880) return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
  const hours = Math.round(minutes / 60);
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** How old something is: `12 s ago`; `12 s ahead` where a report is ahead of the room. */
export function formatAge(ageMs: number | undefined): string {
  if (ageMs === undefined || !Number.isFinite(ageMs)) return UNKNOWN;
  return `${formatDuration(ageMs)} ${ageMs < 0 ? 'ahead' : 'ago'}`;
}

/** `0.3 h`, `27 h`. */
export function formatHours(hours: number | undefined): string {
  if (hours === undefined || !Number.isFinite(hours)) return UNKNOWN;
  if (hours > 0 && hours < 0.05) return `${Math.max(1, Math.round(hours * 60))} min`;
  return `${hours.toFixed(hours < 10 ? 1 : 0)} h`;
}

function toIso(timeMs: number | undefined): string | undefined {
  if (timeMs === undefined || !Number.isFinite(timeMs) || Math.abs(timeMs) > 8.64e15) return undefined;
  return new Date(timeMs).toISOString();
}
