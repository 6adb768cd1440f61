import { traceLine } from '@searoom/geo';
import { nameParty } from '@searoom/model';
import { findEdge } from '../base/collect-points.ts';
import { BandField } from '../contour/band-field.ts';
import type { ForeignLand } from '../contour/foreign-land.ts';
import { LineShadow } from '../contour/line-shadow.ts';
import { traceContour } from '../contour/trace-contour.ts';
import { boxRound } from '../contour/union-field.ts';
import type { LineRecord, NationalClaim, Register } from '../register/schema.ts';
import type { TerritorySource } from './collect-territories.ts';
import type { BuiltZone, ExactnessGrade } from './zone.ts';

/** Finest cells by breadth: parts of a zone and gaps in it that are smaller may be missed. */
const CELL_DEG = { near: 0.03, far: 0.12 };
const TOLERANCE_M = 4;
/** Neighbouring vertices of a limiting line, so that its nearest segment is found from its nearest vertex. */
const LINE_SPACING_M = 1000;

/**
 * The zones that a party asserts by distance from its own baselines: everything from the outer limit to the shore, less
 * what lies behind lines that it agreed or drew itself, and behind the land of others.
 */
export function buildBands(
  register: Register,
  territory: TerritorySource,
  number: number,
  foreignLand?: ForeignLand,
): BuiltZone[] {
  const claims = register.nationalClaims.filter((claim) => claim.party === territory.party);
  // Beyond 24 M the groups assert what their own records say, if anything.
  const wanted = territory.group === undefined ? claims : claims.filter((claim) => claim.breadthM <= 24);
  const traced = new Map<string, Float64Array[]>();
  return wanted.map((claim) => {
    const lines = findLimitingLines(register, claim);
    // A shelf and an economic zone of equal breadth and equal lines have one outline.
    const key = [claim.breadthM, ...lines.map((line) => line.id)].join(' ');
    let rings = traced.get(key);
    if (rings === undefined) traced.set(key, (rings = traceBand(territory, claim, lines, foreignLand)));
    return { zone: describeBand(register, territory, number, claim, lines), rings };
  });
}

function traceBand(
  territory: TerritorySource,
  claim: NationalClaim,
  lines: readonly LineRecord[],
  foreignLand: ForeignLand | undefined,
): Float64Array[] {
  const breadthM = claim.breadthM * 1852;
  const field = new BandField({
    points: territory.points,
    breadthM,
    enclosed: territory.enclosed,
    closures: territory.closures,
    lines: lines.map((line) => new LineShadow(traceBoundary(line))),
    // Narrow belts reach across no country worth the name.
    ...(foreignLand !== undefined && claim.breadthM > 50 && { foreignLand }),
  });
  return traceContour(field, {
    box: boxRound(territory.points.places, breadthM),
    cellDeg: claim.breadthM > 50 ? CELL_DEG.far : CELL_DEG.near,
    toleranceM: TOLERANCE_M,
  });
}

/** Agreed lines, and lines that the party drew itself, at which this zone of the party ends. */
function findLimitingLines(register: Register, claim: NationalClaim): LineRecord[] {
  return register.lines.filter(
    (line) => line.limitsKinds?.includes(claim.kind) === true && line.parties.includes(claim.party),
  );
}

/** A line densified as its instrument says. */
export function traceBoundary(line: LineRecord): Float64Array {
  const points = line.points.map(([, lon, lat]) => [lon, lat] as const);
  return traceLine(
    points,
    points.map((_, i) => findEdge(line, i)),
    line.closed,
    LINE_SPACING_M,
  );
}

function describeBand(
  register: Register,
  territory: TerritorySource,
  number: number,
  claim: NationalClaim,
  lines: readonly LineRecord[],
): BuiltZone['zone'] {
  const { party, group } = territory;
  const disputed = group === undefined ? [] : listClaimants(register, group).filter((other) => other !== party);
  const contestedBy = [...new Set([...claim.contestedBy, ...disputed])];
  return {
    id: [party.toLowerCase(), claim.kind, group ?? 'coast'].join('-'),
    kind: claim.kind,
    name: group === undefined ? `coast of ${nameParty(party)}` : territory.name,
    assertedBy: party,
    contestedBy: contestedBy.sort(),
    instrument: claim.instrument,
    ...(claim.article !== undefined && { article: claim.article }),
    breadthNm: claim.breadthM,
    validFrom: claim.validFrom,
    territory: number,
    derivedFrom: [...territory.records, ...lines.map((line) => line.id)],
    exactness: rateTerritory(territory, lines),
    eventBoundary: true,
    ...(claim.note !== undefined && { note: claim.note }),
  };
}

function listClaimants(register: Register, group: string): string[] {
  return Object.keys(register.groups.find((candidate) => candidate.id === group)?.claimedUnder ?? {});
}

/** A zone is as well known as the worst part of its baseline; `askWhose` tells the part that counts at a place. */
function rateTerritory(territory: TerritorySource, lines: readonly LineRecord[]): BuiltZone['zone']['exactness'] {
  const { origins } = territory;
  const uncertaintyM = Math.max(...origins.map((origin) => origin.uncertaintyM));
  const hasCoast = origins.some((origin) => origin.kind === 'coast');
  const isRead = origins.every((origin) => origin.confidence === 'seen');
  const grade: ExactnessGrade = hasCoast || !isRead ? 'approximate' : 'published';
  const parts = [
    ...(territory.baselines.length > 0
      ? [`published baselines (${territory.baselines.map((b) => b.name).join('; ')})`]
      : []),
    ...(hasCoast ? ['elsewhere the coast of a base map as approximate normal baseline'] : []),
    ...(isRead || hasCoast ? [] : ['points recalled, not yet read in the instrument']),
    ...(lines.length > 0
      ? [`cut at ${lines.map((line) => line.name).join('; ')}; beyond the ends of these lines nothing is cut`]
      : []),
  ];
  return { grade, uncertaintyM, note: parts.join('; ') };
}
