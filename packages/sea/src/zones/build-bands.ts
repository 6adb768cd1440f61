import { nameParty } from '@searoom/model';
import { BaseDistance } from '../base/base-points.ts';
import { BandField } from '../contour/band-field.ts';
import type { ForeignLand } from '../contour/foreign-land.ts';
import { LineShadow } from '../contour/line-shadow.ts';
import { NearerField } from '../contour/median-field.ts';
import { MeetField } from '../contour/meet-field.ts';
import { traceContour } from '../contour/trace-contour.ts';
import { boxRound } from '../contour/union-field.ts';
import type { LineRecord, NationalClaim, Register } from '../register/schema.ts';
import type { TerritorySource } from './collect-territories.ts';
import { findMedianSides } from './median-sides.ts';
import { traceBoundary } from './trace-boundary.ts';
import type { BuiltZone, ExactnessGrade } from './zone.ts';

/** Finest cells by breadth: parts of a zone and gaps in it that are smaller may be missed. */
const CELL_DEG = { near: 0.03, far: 0.12 };
const TOLERANCE_M = 4;
/** With the gaps between base points less than 5 m in all. */
const FAR_TOLERANCE_M = 3.5;
const METRES_PER_NM = 1852;

/** What the bands of one territory are built against. */
export interface BandSurroundings {
  /** Land that no zone reaches across. */
  readonly foreignLand?: ForeignLand;
  /** Every territory: zones that end half way to another coast look for it here. */
  readonly territories?: readonly TerritorySource[];
}

/**
 * The zones that a party asserts by distance from its own baselines: everything from the outer limit to the shore, less
 * what lies behind lines that it agreed or drew itself, behind the land of others, and beyond the line of equal distance
 * where its own claim ends there.
 */
export function buildBands(
  register: Register,
  territory: TerritorySource,
  number: number,
  surroundings: BandSurroundings = {},
): BuiltZone[] {
  return planBands(register, territory).flatMap((claims) =>
    buildOutline(register, territory, number, claims, surroundings),
  );
}

/** Claims of a territory, those of one outline together: a shelf and an economic zone of equal breadth and lines. */
export function planBands(register: Register, territory: TerritorySource): NationalClaim[][] {
  const claims = register.nationalClaims.filter((claim) => claim.party === territory.party);
  // Beyond 24 M the groups assert what their own records say, if anything.
  const wanted = territory.group === undefined ? claims : claims.filter((claim) => claim.breadthM <= 24);
  const byOutline = new Map<string, NationalClaim[]>();
  for (const claim of wanted) {
    const lines = findLimitingLines(register, claim).map((line) => line.id);
    const key = [claim.breadthM, endsAtMedian(territory, claim), ...lines].join(' ');
    byOutline.set(key, [...(byOutline.get(key) ?? []), claim]);
  }
  return [...byOutline.values()];
}

/** The zones of claims that have one outline. */
export function buildOutline(
  register: Register,
  territory: TerritorySource,
  number: number,
  claims: readonly NationalClaim[],
  { foreignLand, territories = [] }: BandSurroundings,
): BuiltZone[] {
  const first = claims[0]!;
  const breadthM = first.breadthM * METRES_PER_NM;
  const isFar = first.breadthM > 50;
  const lines = findLimitingLines(register, first);
  const sides = endsAtMedian(territory, first)
    ? findMedianSides(register, territory, first.kind, breadthM, territories)
    : [];
  const points = isFar ? territory.farPoints : territory.points;
  const distance = new BaseDistance(points);
  const band = new BandField({
    points,
    distance,
    breadthM,
    enclosed: territory.enclosed,
    closures: territory.closures,
    lines: lines.map((line) => new LineShadow(traceBoundary(line))),
    // Narrow belts reach across no country worth the name.
    ...(foreignLand !== undefined && isFar && { foreignLand }),
  });
  const rings = traceContour(
    sides.length === 0 ? band : new MeetField(band, new NearerField(points, sides, distance)),
    {
      box: boxRound(territory.points.places, breadthM),
      cellDeg: isFar ? CELL_DEG.far : CELL_DEG.near,
      toleranceM: isFar ? FAR_TOLERANCE_M : TOLERANCE_M,
    },
  );
  const medianWith = sides.map(({ party }) => party).sort();
  return claims.map((claim) => ({ zone: describeBand(register, territory, number, claim, medianWith), rings }));
}

/**
 * UNCLOS Art. 15 ends territorial seas half way between coasts where nothing else is agreed; other zones end there where
 * the party's own claim says so. Belts of disputed groups are shown in full.
 */
function endsAtMedian(territory: TerritorySource, claim: NationalClaim): boolean {
  return territory.group === undefined && (claim.kind === 'territorial-sea' || claim.endsAt === 'median-line');
}

/** Agreed lines, and lines that the party drew itself, at which this zone of the party ends. */
function findLimitingLines(register: Register, claim: NationalClaim): LineRecord[] {
  return register.lines.filter(
    (line) => line.limitsKinds?.includes(claim.kind) === true && line.parties.includes(claim.party),
  );
}

function describeBand(
  register: Register,
  territory: TerritorySource,
  number: number,
  claim: NationalClaim,
  medianWith: readonly string[],
): BuiltZone['zone'] {
  const { party, group, basis } = territory;
  const lines = findLimitingLines(register, claim);
  const disputed = group === undefined ? [] : listClaimants(register, group).filter((other) => other !== party);
  const contestedBy = [...new Set([...claim.contestedBy, ...disputed])];
  return {
    id: [
      ...[party.toLowerCase(), claim.kind, group ?? 'coast'],
      ...(territory.validTo === undefined ? [] : ['until', territory.validTo]),
    ].join('-'),
    kind: claim.kind,
    name: group === undefined ? `coast of ${nameParty(party)}` : territory.name,
    assertedBy: party,
    contestedBy: contestedBy.sort(),
    instrument: claim.instrument,
    ...(claim.article !== undefined && { article: claim.article }),
    breadthNm: claim.breadthM,
    basis,
    ...(group !== undefined && { group }),
    ...(medianWith.length > 0 && { endsAtMedianWith: medianWith }),
    validFrom: laterOf(claim.validFrom, territory.validFrom),
    ...(territory.validTo !== undefined && { validTo: territory.validTo }),
    territory: number,
    derivedFrom: [...territory.records, ...lines.map((line) => line.id)],
    exactness: rateTerritory(territory, lines, medianWith),
    eventBoundary: true,
    ...(claim.note !== undefined && { note: claim.note }),
  };
}

function laterOf(a: string, b: string | undefined): string {
  return b === undefined || a > b ? a : b;
}

function listClaimants(register: Register, group: string): string[] {
  return Object.keys(register.groups.find((candidate) => candidate.id === group)?.claimedUnder ?? {});
}

/** A zone is as well known as the worst part of its baseline; `askWhose` tells the part that counts at a place. */
function rateTerritory(
  territory: TerritorySource,
  lines: readonly LineRecord[],
  medianWith: readonly string[],
): BuiltZone['zone']['exactness'] {
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
      ? [`cut at ${lines.map((line) => line.name).join('; ')}; beyond their ends they cut nothing`]
      : []),
    ...(medianWith.length > 0
      ? [
          `where nothing is agreed it ends at the line of equal distance from ${medianWith.join(', ')}, which we computed`,
        ]
      : []),
  ];
  return { grade, uncertaintyM, note: parts.join('; ') };
}
