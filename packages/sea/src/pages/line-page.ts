import type { LinePage } from '@searoom/model/api';
import type { Atlas } from '../atlas.ts';
import { findLineUncertaintyM } from '../base/collect-points.ts';
import type { DashRecord, LineRecord } from '../register/schema.ts';
import { listLegs } from '../verify/measure-line.ts';
import type { VerifyLine } from '../verify/report.ts';
import {
  listChanges,
  listSources,
  RECORDS,
  type Records,
  refuse,
  sortCodes,
  titleInstrument,
  toParty,
} from './records.ts';
import { describeLineKind, joinWords } from './words.ts';

/** A check of a record, as `verifyRegister` gives it. */
export type LineCheck = Omit<VerifyLine, 'verdict'> & { readonly verdict: string };

/**
 * A baseline, boundary, claim line or drawing with its points, legs, and what was checked of it.
 *
 * @param checks those of all records; the page takes its own
 * @throws SearoomError SR_RECORD_UNKNOWN
 */
export function composeLinePage(
  _atlas: Pick<Atlas, 'registerDate'>,
  id: string,
  checks: readonly LineCheck[] = [],
  records: Records = RECORDS,
): LinePage {
  const { register } = records;
  const line = [...register.baselines, ...register.lines].find((record) => record.id === id);
  const own = checks.filter(({ record }) => record === id).map(({ record: _, ...check }) => check);
  if (line !== undefined) return composeLine(records, line, own);
  const dashes = register.dashes.find((record) => record.id === id);
  return dashes === undefined ? refuse('line', id) : composeDashes(records, dashes, own);
}

function composeLine(records: Records, line: LineRecord, checks: LinePage['checks']): LinePage {
  const legs = listLegs(line);
  const changes = listChanges(records, new Set([line.id]));
  const listed = line.published?.listedLegsM;
  const instrument = records.register.instruments.find((record) => record.id === line.instrument);
  const box = boxOf(line.points.map(([, lon, lat]) => [lon, lat]));
  return {
    id: line.id,
    title: line.name,
    kind: describeLineKind(line.kind),
    parties: sortCodes(line.parties).map(toParty),
    contestedBy: sortCodes(line.contestedBy).map(toParty),
    instrument: line.instrument,
    instrumentTitle: titleInstrument(records, line.instrument),
    ...(line.limits !== undefined && { limits: line.limits }),
    datum: line.datum,
    uncertaintyM: findLineUncertaintyM(line),
    edge: describeEdges(line),
    closed: line.closed,
    complete: line.complete,
    ...(line.validFrom !== undefined && { validFrom: line.validFrom }),
    ...(line.validTo !== undefined && { validTo: line.validTo }),
    quality: line.quality,
    ...(line.note !== undefined && { note: line.note }),
    points: line.points.map(([name, lon, lat, confidence, place], i) => {
      const leg = legs[i];
      const publishedLegNm = listed?.[i];
      return {
        name,
        lon,
        lat,
        confidence,
        ...(place !== undefined && { place }),
        ...(leg !== undefined && { legNm: round(leg.lengthM, 1000) }),
        ...(publishedLegNm !== undefined && { publishedLegNm }),
      };
    }),
    checks,
    box,
    gaps: listLineGaps(
      records,
      line.id,
      line.parties,
      line.points.map(([, lon, lat]) => [lon, lat]),
    ),
    changes,
    sources: listSources([...line.sources, ...(instrument?.sources ?? []), ...changes.map(({ source }) => source)]),
  };
}

/** A drawing has no points of its own: those of the digitisation are numbered by dash. */
function composeDashes(records: Records, line: DashRecord, checks: LinePage['checks']): LinePage {
  const parties = sortCodes(line.assertedBy.map(({ party }) => party));
  const places = line.dashes.flat();
  const changes = listChanges(records, new Set([line.id]));
  return {
    id: line.id,
    title: line.name,
    kind: describeLineKind('claim-dashes'),
    parties: parties.map(toParty),
    contestedBy: sortCodes(line.contestedBy).map(toParty),
    instrument: line.assertedBy[0]?.instrument ?? '',
    instrumentTitle: line.assertedBy
      .map(({ party, instrument }) => `${party}: ${titleInstrument(records, instrument)}`)
      .join('; '),
    datum: 'none: no position is published',
    uncertaintyM: line.halfWidthM,
    edge: 'digitised from a drawing',
    closed: false,
    complete: false,
    quality: line.missing,
    note: line.assertedBy.map(({ party, note }) => `${party}: ${note}`).join(' '),
    points: line.dashes.flatMap((dash, d) =>
      dash.map(([lon, lat], i) => ({ name: `dash ${d + 1}, ${i + 1}`, lon, lat, confidence: 'measured' as const })),
    ),
    checks,
    box: boxOf(places),
    gaps: listLineGaps(records, line.id, parties, places),
    changes,
    sources: listSources([...line.sources, ...changes.map(({ source }) => source)]),
  };
}

function describeEdges({ edge }: LineRecord): string {
  return joinWords(
    [...new Set(typeof edge === 'string' ? [edge] : edge)].map((kind) =>
      kind === 'unspecified' ? 'not specified (drawn as a geodesic)' : kind,
    ),
  );
}

/** Gaps of the line itself, and of one of its parties where the line passes. */
function listLineGaps(
  { register }: Records,
  id: string,
  parties: readonly string[],
  places: readonly (readonly [number, number])[],
): LinePage['gaps'] {
  return register.gaps
    .filter((gap) => {
      const { box } = gap;
      if (gap.id === id) return true;
      if (box === undefined || !gap.parties.some((party) => parties.includes(party))) return false;
      return places.some(([lon, lat]) => lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3]);
    })
    .map(({ id: gap, about, why }) => ({ id: gap, about, why }));
}

/** West, south, east, north of places; empty for none. */
export function boxOf(places: readonly (readonly [number, number])[]): number[] {
  if (places.length === 0) return [];
  const box = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [lon, lat] of places) {
    box[0] = Math.min(box[0]!, lon);
    box[1] = Math.min(box[1]!, lat);
    box[2] = Math.max(box[2]!, lon);
    box[3] = Math.max(box[3]!, lat);
  }
  return box;
}

function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
