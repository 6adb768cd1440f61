import type { EventRevision } from '@searoom/model';
import { formatDistanceNm, formatDuration, formatMeasure, formatMoment, nameMeasure } from '../../words/mod.ts';
import { measureInverse } from '../shared/measure-inverse.ts';

/** Moves shorter than this are rounding. */
const SAME_PLACE_NM = 0.005;

/**
 * What a revision of an event changed against the one before it, each change in a few words; empty for the first.
 * What only says that time went on (when it was detected and received) is left out.
 */
export function compareRevisions(before: EventRevision | undefined, after: EventRevision): string[] {
  if (before === undefined) return [];
  return [
    ...changeOf('status', before.status, after.status),
    ...(after.retractReason === undefined ? [] : [after.retractReason]),
    ...changeOfTime('start', before.start, after.start),
    ...changeOfTime('end', before.end, after.end),
    ...changeOfPlace(before, after),
    ...changeOfMeasures(before.measures, after.measures),
    ...changeOfZones(before, after),
    ...changeOfConfidence(before, after),
    ...changeOfPoints(before, after),
    ...changeOfVessels(before, after),
    ...(before.explain.version === after.explain.version
      ? []
      : [`detector ${before.explain.version} → ${after.explain.version}`]),
  ];
}

function changeOf(name: string, before: string, after: string): string[] {
  return before === after ? [] : [`${name} ${before} → ${after}`];
}

function changeOfTime(name: string, before: string | undefined, after: string | undefined): string[] {
  if (before === after) return [];
  if (after === undefined) return [`no ${name} any more`];
  const afterMs = Date.parse(after);
  const moment = formatMoment(afterMs, afterMs);
  if (before === undefined) return [`${name} ${moment}`];
  const movedMs = afterMs - Date.parse(before);
  return [`${name} ${formatDuration(movedMs)} ${movedMs < 0 ? 'earlier' : 'later'}, ${moment}`];
}

function changeOfPlace(before: EventRevision, after: EventRevision): string[] {
  const { distanceNm } = measureInverse(before.place, after.place);
  return distanceNm < SAME_PLACE_NM ? [] : [`place moved by ${formatDistanceNm(distanceNm)}`];
}

function changeOfMeasures(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const [old, now] = [before[key], after[key]];
    if (old === now) return [];
    const name = nameMeasure(key).name.toLowerCase();
    if (now === undefined) return [`${name} no longer measured`];
    if (old === undefined) return [`${name} ${formatMeasure(key, now)}`];
    return [`${name} ${formatMeasure(key, old)} → ${formatMeasure(key, now)}`];
  });
}

function changeOfZones(before: EventRevision, after: EventRevision): string[] {
  const [old, now] = [before.zones.map(({ zone }) => zone), after.zones.map(({ zone }) => zone)];
  return [
    ...now.filter((zone) => !old.includes(zone)).map((zone) => `zone added: ${zone}`),
    ...old.filter((zone) => !now.includes(zone)).map((zone) => `zone left out: ${zone}`),
  ];
}

function changeOfConfidence(before: EventRevision, after: EventRevision): string[] {
  const [old, now] = [before.confidence, after.confidence];
  const added = now.factors.filter((factor) => !old.factors.includes(factor));
  if (old.score === now.score && added.length === 0) return [];
  const score = old.score === now.score ? [] : [`confidence ${old.score.toFixed(2)} → ${now.score.toFixed(2)}`];
  return [...score, ...added];
}

function changeOfPoints(before: EventRevision, after: EventRevision): string[] {
  const key = (point: EventRevision['explain']['points'][number]): string => `${point.time} ${point.lat} ${point.lon}`;
  const [old, now] = [new Set(before.explain.points.map(key)), new Set(after.explain.points.map(key))];
  const added = [...now].filter((point) => !old.has(point)).length;
  const gone = [...old].filter((point) => !now.has(point)).length;
  return [
    ...(added === 0 ? [] : [`${added} ${added === 1 ? 'point' : 'points'} added`]),
    ...(gone === 0 ? [] : [`${gone} ${gone === 1 ? 'point' : 'points'} left out`]),
  ];
}

function changeOfVessels(before: EventRevision, after: EventRevision): string[] {
  return after.vessels.flatMap((vessel) => {
    const old = before.vessels.find(({ mmsi, track }) => mmsi === vessel.mmsi && track === vessel.track);
    if (old === undefined) return [`vessel added: ${vessel.mmsi}`];
    return old.name === vessel.name || vessel.name === undefined ? [] : ['name now known'];
  });
}
