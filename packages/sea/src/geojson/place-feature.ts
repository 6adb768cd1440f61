import { POSITION_SOURCES } from '../register/mod.ts';
import type { FeatureRecord } from '../register/schema.ts';
import type { GeoFeature } from './geojson.ts';
import { roundPlace } from './places.ts';
import { CAUTION } from './records.ts';
import { pick } from './zone-feature.ts';

/** An island, reef or shoal as a point. The point is a label or a centre, never a low-water line or a base point. */
export function placeToFeature(record: FeatureRecord, registerDate: string): GeoFeature {
  const { position } = record;
  const place = roundPlace(position.lon, position.lat);
  const source = POSITION_SOURCES[position.source] ?? { title: position.source, confidence: position.confidence };
  return {
    type: 'Feature',
    id: record.id,
    bbox: [place[0], place[1], place[0], place[1]],
    geometry: { type: 'Point', coordinates: place },
    properties: {
      id: record.id,
      featureType: 'location',
      kind: record.status,
      name: record.names['en'] ?? record.id,
      names: record.names,
      group: record.group,
      assertedBy: [...record.claimants].sort(),
      finding: record.finding,
      ...pick(record, 'occupier', 'occupierNote', 'claimsNote'),
      positionOf: position.of,
      positionGrade: position.grade,
      positionConfidence: position.confidence,
      uncertaintyM: position.uncertaintyM,
      sources: [source],
      registerDate,
      caution: CAUTION,
    },
  };
}
