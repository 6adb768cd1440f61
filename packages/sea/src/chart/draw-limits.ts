import type { ZoneIndex } from '@searoom/geo';
import { BaseDistance } from '../base/base-points.ts';
import type { Territory } from '../base/territory.ts';
import type { BuiltZone, Zone } from '../zones/zone.ts';
import type { ChartLimit, ChartStyle } from './chart.ts';
import { encodeLine } from './chart-line.ts';
import { findOuterLimits } from './find-outer-limits.ts';
import { LineFinder } from './line-finder.ts';
import { simplify } from './simplify.ts';

/** The outline of one zone, or the part of it that is a limit. */
interface ZoneLine {
  readonly zone: Zone;
  readonly line: Float64Array;
}

/**
 * Outer limits of all zones that are measured from base points. Limits of one style that coincide within half the
 * tolerance are one line with all their zones and parties: the economic zone and the shelf of one party, or the belts
 * that several parties assert round one island.
 *
 * @param land an index whose every zone is land
 */
export function drawLimits(
  zones: readonly BuiltZone[],
  territories: readonly Territory[],
  land: ZoneIndex,
  toleranceM: number,
): ChartLimit[] {
  const byStyle = new Map<ChartStyle, ZoneLine[]>();
  const found = new Map<readonly Float64Array[], Float64Array[]>();
  const distances = new Map<number, BaseDistance>();
  for (const built of zones) {
    const style = findStyle(built.zone, territories);
    if (style === undefined) continue;
    // Zones that were traced once share their rings, and so their limits.
    let lines = found.get(built.rings);
    if (lines === undefined) {
      const number = built.zone.territory!;
      const distanceOf = (territory: number): BaseDistance => {
        const distance = distances.get(territory) ?? new BaseDistance(territories[territory]!.points);
        distances.set(territory, distance);
        return distance;
      };
      const opposite = zones.filter(({ zone }) => isOpposite(zone, built.zone)).map(({ zone }) => zone.territory!);
      lines = findOuterLimits(built, distanceOf(number), land, [...new Set(opposite)].map(distanceOf));
      found.set(built.rings, lines);
    }
    const drawn = byStyle.get(style) ?? [];
    byStyle.set(style, drawn);
    drawn.push(...lines.map((line) => ({ zone: built.zone, line })));
  }
  return [...byStyle].flatMap(([style, lines]) =>
    mergeLines(lines, toleranceM / 2).map(({ zones: members, line }) => ({
      ...describeLimit(members, style),
      line: encodeLine(simplify(line, toleranceM)),
    })),
  );
}

/** True for a zone of a coast at whose line of equal distance another zone ends. */
function isOpposite(other: Zone, zone: Zone): boolean {
  return (
    other.territory !== undefined &&
    other.group === undefined &&
    zone.endsAtMedianWith?.includes(other.assertedBy) === true
  );
}

/** Style of a zone's outer limit; none for a zone that is not measured from base points. */
function findStyle({ kind, breadthNm, territory }: Zone, territories: readonly Territory[]): ChartStyle | undefined {
  if (breadthNm === undefined || territory === undefined) return undefined;
  if (kind === 'territorial-sea') return '12';
  if (kind === 'contiguous-zone') return '24';
  // Positions of features stand in for base points that the party has not published, and no limit is published either.
  const isConstructed = territories[territory]!.origins.every((origin) => origin.kind === 'feature');
  return isConstructed ? 'unpublished' : '200';
}

function describeLimit(zones: readonly Zone[], style: ChartStyle): Omit<ChartLimit, 'line'> {
  const first = zones[0]!;
  const assertedBy = [...new Set(zones.flatMap((zone) => zone.assertedBy.split('+')))].sort();
  const contestedBy = [...new Set(zones.flatMap((zone) => zone.contestedBy))].sort();
  return {
    zone: first.id,
    zones: zones.map((zone) => zone.id),
    kind: first.kind,
    kinds: [...new Set(zones.map((zone) => zone.kind))],
    style,
    assertedBy,
    contestedBy: contestedBy.filter((party) => !assertedBy.includes(party)),
    name: first.name,
    breadthNm: first.breadthNm!,
  };
}

/**
 * Draws what coincides once: each edge is left to the first zone on whose limit it lies, and lines are cut where the zones
 * that they are limits of change.
 */
function mergeLines(lines: readonly ZoneLine[], toleranceM: number): { zones: Zone[]; line: Float64Array }[] {
  const zones = [...new Set(lines.map(({ zone }) => zone))];
  const owners = lines.map(({ zone }) => zones.indexOf(zone));
  const finder = new LineFinder(
    lines.map(({ line }) => line),
    owners,
    toleranceM,
  );
  return lines.flatMap(({ line }, number) => {
    const own = owners[number]!;
    const pieces: { members: number[]; line: number[] }[] = [];
    let previous = '';
    let start = finder.findOwners(line[0]!, line[1]!);
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [aLon, aLat, bLon, bLat] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!];
      const middle = finder.findOwners((aLon + bLon) / 2, (aLat + bLat) / 2);
      const end = finder.findOwners(bLon, bLat);
      // Ends and middle all near: lines that merely cross are not one.
      const members = middle.filter((owner) => owner === own || (start.includes(owner) && end.includes(owner)));
      start = end;
      const key = members[0]! < own ? '' : members.join(' ');
      if (key !== '' && key === previous) pieces.at(-1)!.line.push(bLon, bLat);
      else if (key !== '') pieces.push({ members, line: [aLon, aLat, bLon, bLat] });
      previous = key;
    }
    return pieces.map((piece) => ({
      zones: piece.members.map((member) => zones[member]!),
      line: Float64Array.from(piece.line),
    }));
  });
}
