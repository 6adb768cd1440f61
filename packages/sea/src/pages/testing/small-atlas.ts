import { readdirSync, readFileSync } from 'node:fs';
import { traceCircle, ZoneIndex } from '@searoom/geo';
import type { LegalView } from '@searoom/model/api';
import type { Atlas } from '../../atlas.ts';
import { PointCollector } from '../../base/collect-points.ts';
import type { Territory } from '../../base/territory.ts';
import { REGISTER } from '../../register/mod.ts';
import type { BandKind, FeatureRecord } from '../../register/schema.ts';
import { ViewJudge } from '../../views/judge.ts';
import type { Zone } from '../../zones/zone.ts';

/** The views that are shipped, in the order of their ids. */
export function readViews(): LegalView[] {
  const folder = new URL('../../../views/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LegalView);
}

type Details = Partial<Zone> & Pick<Zone, 'basis' | 'instrument'>;

function makeZone(assertedBy: string, kind: Zone['kind'], name: string, details: Details): Zone {
  return {
    id: [assertedBy.toLowerCase(), kind, name].join('-'),
    kind,
    name,
    assertedBy,
    contestedBy: [],
    derivedFrom: [],
    exactness: { grade: 'computed', uncertaintyM: 500, note: 'made for a test' },
    eventBoundary: true,
    ...details,
  };
}

/** A zone of a party round one feature. */
export function makeFeatureZone(
  party: string,
  kind: BandKind,
  feature: FeatureRecord,
  instrument: string,
  breadthNm: number,
): Zone {
  return makeZone(party, kind, feature.id, {
    basis: 'features',
    instrument,
    breadthNm,
    group: feature.group,
    features: [feature.id],
    statuses: [feature.status],
    derivedFrom: [feature.id],
    contestedBy: feature.claimants.filter((other) => other !== party).sort(),
  });
}

export function getFeature(id: string): FeatureRecord {
  return REGISTER.features.find((feature) => feature.id === id)!;
}

/**
 * An atlas of few zones: 12 and 24 M round Scarborough Shoal and Thitu Island by each claimant, 200 M and a group as one
 * by CHN, and the EEZ of PHL from its baselines as a box.
 */
export function makeSmallAtlas(views: readonly LegalView[] = readViews()): Atlas {
  const shapes: { zone: Zone; rings: Float64Array[] }[] = [];
  for (const id of ['scarborough-shoal', 'thitu-island']) {
    const feature = getFeature(id);
    const { lon, lat } = feature.position;
    const group = REGISTER.groups.find((candidate) => candidate.id === feature.group)!;
    for (const [party, instrument] of Object.entries(group.claimedUnder)) {
      if (!feature.claimants.includes(party)) continue;
      for (const [kind, breadthNm] of [
        ['territorial-sea', 12],
        ['contiguous-zone', 24],
      ] as const) {
        const rings = [Float64Array.from(traceCircle(lon, lat, breadthNm * 1852, 50))];
        shapes.push({ zone: makeFeatureZone(party, kind, feature, instrument, breadthNm), rings });
      }
    }
  }
  const thitu = getFeature('thitu-island');
  const wide = (lon: number, lat: number): Float64Array[] => [Float64Array.from(traceCircle(lon, lat, 370_400, 500))];
  shapes.push({
    zone: makeFeatureZone('CHN', 'exclusive-economic-zone', thitu, 'chn-note-2011', 200),
    rings: wide(thitu.position.lon, thitu.position.lat),
  });
  shapes.push({
    zone: makeZone('CHN', 'group-waters', 'spratly', {
      basis: 'group-as-one',
      instrument: 'chn-statement-2016',
      group: 'spratly',
    }),
    rings: wide(thitu.position.lon, thitu.position.lat),
  });
  const baseline = REGISTER.baselines.find((line) => line.id === 'phl-baseline-ra9522')!;
  const collector = new PointCollector();
  collector.addBaseline(baseline);
  const territory: Territory = {
    party: 'PHL',
    name: 'coast',
    points: collector.toPoints(),
    origins: collector.origins,
  };
  shapes.push({
    zone: makeZone('PHL', 'exclusive-economic-zone', 'coast', {
      basis: 'published-baselines',
      instrument: 'phl-ra-12064',
      breadthNm: 200,
      territory: 0,
      derivedFrom: [baseline.id],
    }),
    rings: [Float64Array.from([114, 5, 125, 5, 125, 20, 114, 20])],
  });
  const zones = shapes.map(({ zone }) => zone);
  return {
    registerDate: REGISTER.asOf,
    begins: '2009-03-10',
    zones,
    index: ZoneIndex.build(shapes),
    territories: [territory],
    views,
    judge: new ViewJudge(zones, views),
    medians: [],
  };
}
