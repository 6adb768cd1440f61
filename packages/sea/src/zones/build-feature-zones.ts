import { measureDistanceM } from '@searoom/geo';
import { PointCollector } from '../base/collect-points.ts';
import type { Territory } from '../base/territory.ts';
import { traceContour } from '../contour/trace-contour.ts';
import { boxRound, UnionField } from '../contour/union-field.ts';
import type { BandKind, FeatureGroup, FeatureRecord, Register } from '../register/schema.ts';
import { isAboveWater } from './collect-territories.ts';
import type { BuiltZone } from './zone.ts';

/**
 * Zones round the features of disputed groups: for each claimant a territorial sea, and a contiguous zone and an economic
 * zone where it asserts one. Features whose circles meet give one zone together. A claimant that published baselines in
 * the group has its zones from those instead.
 *
 * @param territories each zone's base points are added here, and the zone names their number
 */
export function buildFeatureZones(register: Register, territories: Territory[]): BuiltZone[] {
  return register.groups
    .filter((group) => group.zones === 'disputed')
    .flatMap((group) =>
      Object.keys(group.claimedUnder).flatMap((party) => buildForClaimant(register, group, party, territories)),
    );
}

function buildForClaimant(
  register: Register,
  group: FeatureGroup,
  party: string,
  territories: Territory[],
): BuiltZone[] {
  const features = register.features.filter(
    (feature) => feature.group === group.id && feature.claimants.includes(party) && isAboveWater(feature.status),
  );
  const hasBaselines = group.baselinesOf?.[party] !== undefined;
  const bands: { kind: BandKind; breadthNm: number; instrument: string; article?: string; validFrom?: string }[] = [];
  if (!hasBaselines) {
    for (const kind of ['territorial-sea', 'contiguous-zone'] as const) {
      const claim = register.nationalClaims.find((other) => other.party === party && other.kind === kind);
      if (claim === undefined) continue;
      const { breadthM: breadthNm, article, validFrom } = claim;
      const instrument = kind === 'territorial-sea' ? group.claimedUnder[party]! : claim.instrument;
      bands.push({
        kind,
        breadthNm,
        instrument,
        validFrom,
        ...(article !== undefined && instrument === claim.instrument && { article }),
      });
    }
  }
  const economic = group.economicZoneUnder?.[party];
  if (economic !== undefined) bands.push({ kind: 'exclusive-economic-zone', breadthNm: 200, instrument: economic });
  return bands.flatMap((band) =>
    groupByReach(features, band.breadthNm * 1852).map((members) => {
      const collector = new PointCollector();
      for (const feature of members) collector.addFeature(feature);
      const territory: Territory = {
        party,
        name: nameFeatures(members),
        points: collector.toPoints(),
        origins: collector.origins,
      };
      territories.push(territory);
      const contestedBy = new Set(members.flatMap((feature) => feature.claimants));
      contestedBy.delete(party);
      const uncertaintyM = Math.max(...members.map((feature) => feature.position.uncertaintyM));
      return {
        zone: {
          id: [party.toLowerCase(), band.kind, members[0]!.id].join('-'),
          kind: band.kind,
          name: territory.name === group.name ? group.name : `${territory.name}, ${group.name}`,
          assertedBy: party,
          contestedBy: [...contestedBy].sort(),
          instrument: band.instrument,
          ...(band.article !== undefined && { article: band.article }),
          breadthNm: band.breadthNm,
          ...(band.validFrom !== undefined && { validFrom: band.validFrom }),
          territory: territories.length - 1,
          derivedFrom: members.map((feature) => feature.id),
          exactness: {
            grade: 'computed',
            uncertaintyM,
            note: 'circles round the positions of features, which are no low-water lines',
          },
          eventBoundary: true,
        },
        rings: traceRound(territory.points.places, band.breadthNm),
      };
    }),
  );
}

function traceRound(places: Float64Array, breadthNm: number): Float64Array[] {
  const radiusM = breadthNm * 1852;
  return traceContour(new UnionField(places, radiusM), {
    box: boxRound(places, radiusM),
    cellDeg: breadthNm > 50 ? 0.05 : 0.01,
    toleranceM: 2,
  });
}

/** Features whose circles meet, directly or through others; each group in the order of the register. */
export function groupByReach(features: readonly FeatureRecord[], radiusM: number): FeatureRecord[][] {
  const groups: FeatureRecord[][] = [];
  for (const feature of features) {
    const { lon, lat } = feature.position;
    const met = groups.filter((group) =>
      group.some(({ position }) => measureDistanceM(lon, lat, position.lon, position.lat) < 2 * radiusM),
    );
    const joined = [...met.flat(), feature];
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

/** "Thitu Island", "Itu Aba Island and Sand Cay", "Itu Aba Island and 5 more". */
function nameFeatures(features: readonly FeatureRecord[]): string {
  const names = features.map((feature) => feature.names['en'] ?? feature.id);
  if (names.length <= 2) return names.join(' and ');
  return `${names[0]} and ${names.length - 1} more`;
}
