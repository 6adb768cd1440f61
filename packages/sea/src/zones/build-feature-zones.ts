import { PointCollector } from '../base/collect-points.ts';
import type { Territory } from '../base/territory.ts';
import { NearerField } from '../contour/median-field.ts';
import { MeetField } from '../contour/meet-field.ts';
import { traceContour } from '../contour/trace-contour.ts';
import { boxRound, UnionField } from '../contour/union-field.ts';
import type { BandKind, FeatureGroup, FeatureRecord, Register } from '../register/schema.ts';
import type { TerritorySource } from './collect-territories.ts';
import { findMedianSides } from './median-sides.ts';
import { measureBetweenM, pickAboveWater, pickAll, pickLowTide } from './pick-features.ts';
import type { BuiltZone, Zone, ZoneKind } from './zone.ts';

/** A zone that a party has round features: how far, under what, and what is said of it. */
interface FeatureBand {
  readonly kinds: readonly ZoneKind[];
  readonly breadthNm: number;
  readonly instrumentOf: (kind: ZoneKind) => string;
  readonly articleOf?: (kind: ZoneKind) => string | undefined;
  readonly validFrom?: string;
  readonly features: readonly FeatureRecord[];
  readonly basis: Zone['basis'];
  readonly contestedBy?: readonly string[];
  readonly note?: string;
  readonly endsAtMedian?: boolean;
  /** Word in the id that tells it from another zone of the same kind and party. */
  readonly idWord?: string;
}

/**
 * Zones round the features of disputed groups: for each claimant a territorial sea, and a contiguous zone and an economic
 * zone where it asserts one. Features whose circles meet give one zone together. A claimant that published baselines in
 * the group has its zones from those; what the features alone would give is kept as an alternative to them.
 *
 * @param territories each zone's base points are added here, and the zone names their number
 * @param coasts of every party, for zones that end half way to one
 */
export function buildFeatureZones(
  register: Register,
  territories: Territory[],
  coasts: readonly TerritorySource[] = [],
): BuiltZone[] {
  return register.groups.flatMap((group) => buildGroupZones(register, group, territories, coasts));
}

/**
 * Rings that were traced before round the same base points to the same breadth, ended by the coasts of the same parties;
 * undefined where there are none.
 */
export type TracedBefore = (
  places: Float64Array,
  breadthNm: number,
  medianWith: readonly string[],
) => readonly Float64Array[] | undefined;

/** The zones of one group of features. @param tracedBefore saves tracing what is known */
export function buildGroupZones(
  register: Register,
  group: FeatureGroup,
  territories: Territory[],
  coasts: readonly TerritorySource[],
  tracedBefore: TracedBefore = () => undefined,
): BuiltZone[] {
  if (group.zones !== 'disputed') return [];
  return Object.keys(group.claimedUnder).flatMap((party) =>
    planGroup(register, group, party).flatMap((band) =>
      groupByReach(band.features, band.breadthNm * 1852).flatMap((members) =>
        buildZone(register, group, party, band, members, territories, coasts, tracedBefore),
      ),
    ),
  );
}

/** What a party asserts round the features of a group. */
function planGroup(register: Register, group: FeatureGroup, party: string): FeatureBand[] {
  const above = pickAboveWater(register, group, party);
  const features = [...above, ...pickLowTide(register, above, party)];
  const bands: FeatureBand[] = (['territorial-sea', 'contiguous-zone'] as const).flatMap((kind) => {
    const claim = register.nationalClaims.find((other) => other.party === party && other.kind === kind);
    if (claim === undefined) return [];
    const instrument = kind === 'territorial-sea' ? group.claimedUnder[party]! : claim.instrument;
    return [
      {
        kinds: [kind],
        breadthNm: claim.breadthM,
        instrumentOf: () => instrument,
        articleOf: () => (instrument === claim.instrument ? claim.article : undefined),
        validFrom: claim.validFrom,
        features,
        basis: 'features' as const,
      },
    ];
  });
  const economic = group.economicZoneUnder?.[party];
  if (economic !== undefined) {
    const details = group.economicZone?.[party];
    const claims = register.nationalClaims.filter((claim) => claim.party === party);
    bands.push({
      kinds: ['exclusive-economic-zone', 'continental-shelf'],
      breadthNm: 200,
      instrumentOf: () => economic,
      ...(details?.validFrom !== undefined && { validFrom: details.validFrom }),
      features: above.filter(({ id }) => details?.features?.includes(id) ?? true),
      basis: 'features',
      ...(details?.contestedBy !== undefined && { contestedBy: details.contestedBy }),
      ...(details?.note !== undefined && { note: details.note }),
      endsAtMedian: claims.some(({ kind, endsAt }) => kind === 'exclusive-economic-zone' && endsAt === 'median-line'),
    });
  }
  const asOne = group.assertedAsOne?.[party];
  if (asOne !== undefined) {
    bands.push({
      kinds: ['group-waters'],
      breadthNm: 12,
      instrumentOf: () => asOne,
      features: pickAll(register, group, party),
      basis: 'group-as-one',
      note: 'Asserted for the group as a whole, low-tide elevations included; no baseline and no limit is published. Circles of 12 M round each feature are our construction.',
    });
  }
  return bands;
}

function buildZone(
  register: Register,
  group: FeatureGroup,
  party: string,
  band: FeatureBand,
  members: readonly FeatureRecord[],
  territories: Territory[],
  coasts: readonly TerritorySource[],
  tracedBefore: TracedBefore,
): BuiltZone[] {
  const collector = new PointCollector();
  for (const feature of members) collector.addFeature(feature);
  const territory: Territory = {
    party,
    name: nameFeatures(members),
    points: collector.toPoints(),
    origins: collector.origins,
  };
  const number = territories.push(territory) - 1;
  const radiusM = band.breadthNm * 1852;
  const own = {
    ...territory,
    farPoints: territory.points,
    baselines: [],
    enclosed: [],
    closures: [],
    records: [],
    basis: 'coast' as const,
  };
  const sides =
    band.endsAtMedian === true ? findMedianSides(register, own, band.kinds[0] as BandKind, radiusM, coasts) : [];
  const medianWith = sides.map((side) => side.party).sort();
  const { places } = territory.points;
  const trace = (): Float64Array[] => {
    const circles = new UnionField(places, radiusM);
    return traceContour(
      sides.length === 0 ? circles : new MeetField(circles, new NearerField(territory.points, sides)),
      {
        box: boxRound(places, radiusM),
        cellDeg: band.breadthNm > 50 ? 0.05 : 0.01,
        toleranceM: 2,
      },
    );
  };
  const rings = tracedBefore(places, band.breadthNm, medianWith) ?? trace();
  const contestedBy = new Set([...members.flatMap((feature) => feature.claimants), ...(band.contestedBy ?? [])]);
  contestedBy.delete(party);
  // A party that published baselines round the group has its zones from those; the circles are what it had before, and
  // what is left under a view that does not accept them.
  const baselines = band.basis === 'features' && band.breadthNm <= 24 ? group.baselinesOf?.[party] : undefined;
  return band.kinds.map((kind) => {
    const article = band.articleOf?.(kind);
    return {
      zone: {
        id: [party.toLowerCase(), kind, members[0]!.id, ...(baselines === undefined ? [] : ['features'])].join('-'),
        kind,
        name: territory.name === group.name ? group.name : `${territory.name}, ${group.name}`,
        assertedBy: party,
        contestedBy: [...contestedBy].sort(),
        instrument: baselines === undefined ? band.instrumentOf(kind) : beforeBaselines(register, party),
        ...(article !== undefined && baselines === undefined && { article }),
        breadthNm: band.breadthNm,
        basis: band.basis,
        group: group.id,
        features: members.map(({ id }) => id),
        statuses: [...new Set(members.map(({ status }) => status))],
        ...(baselines !== undefined && { alternativeTo: [[party.toLowerCase(), kind, group.id].join('-')] }),
        ...(medianWith.length > 0 && { endsAtMedianWith: medianWith }),
        ...(band.validFrom !== undefined && { validFrom: band.validFrom }),
        territory: number,
        derivedFrom: members.map((feature) => feature.id),
        exactness: {
          grade: 'computed',
          uncertaintyM: Math.max(...members.map((feature) => feature.position.uncertaintyM)),
          note: describeCircles(members, medianWith),
        },
        // What stands for zones from published baselines raises events on days on which those are not in force.
        eventBoundary: band.basis === 'features',
        ...(band.note !== undefined && { note: band.note }),
        ...(baselines !== undefined && {
          note: `What the features alone give, without the baselines that ${party} published on ${baselines.since}.`,
        }),
      },
      rings,
    };
  });
}

/** The law that a party claimed the group's territorial sea under before it published baselines there. */
function beforeBaselines(register: Register, party: string): string {
  return register.nationalClaims.find((claim) => claim.party === party && claim.kind === 'territorial-sea')!.instrument;
}

function describeCircles(members: readonly FeatureRecord[], medianWith: readonly string[]): string {
  const lowTide = members.filter(({ status }) => status === 'low-tide').map(({ names, id }) => names['en'] ?? id);
  return [
    'circles round the positions of features, which are no low-water lines',
    ...(lowTide.length > 0 ? [`low-tide elevations within 12 M count as base points: ${lowTide.join(', ')}`] : []),
    ...(medianWith.length > 0
      ? [
          `where nothing is agreed it ends at the line of equal distance from ${medianWith.join(', ')}, which we computed`,
        ]
      : []),
  ].join('; ');
}

/** Features whose circles meet, directly or through others; each group in the order given. */
export function groupByReach(features: readonly FeatureRecord[], radiusM: number): FeatureRecord[][] {
  const groups: FeatureRecord[][] = [];
  for (const feature of features) {
    const met = groups.filter((group) => group.some((other) => measureBetweenM(other, feature) < 2 * radiusM));
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
