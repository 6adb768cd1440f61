import type { FeaturePage } from '@searoom/model/api';
import type { Atlas } from '../atlas.ts';
import { formatPlace } from '../whose/format-place.ts';
import { composeAssertions } from './feature-assertions.ts';
import {
  composeArtificialIslands,
  composeCandidates,
  composeChanges,
  composeFindings,
  composeNames,
  composeOccupations,
} from './feature-facts.ts';
import { composeMeasured } from './feature-measures.ts';
import { composeViewRows } from './feature-views.ts';
import {
  findFeature,
  findPositionSource,
  listGapsAt,
  listSources,
  nameFeature,
  RECORDS,
  type Records,
  sortCodes,
  toParty,
} from './records.ts';
import { describeStatus } from './words.ts';

/**
 * All that the register knows of one feature: names, findings and what was not decided, who asserts it under what, what it
 * gives under each view, what was measured, and how sure its position is.
 *
 * @throws SearoomError SR_RECORD_UNKNOWN
 */
export function composeFeaturePage(atlas: Atlas, id: string, records: Records = RECORDS): FeaturePage {
  const feature = findFeature(records, id);
  const { position } = feature;
  const group = records.register.groups.find((candidate) => candidate.id === feature.group);
  const names = composeNames(feature, records);
  const findings = composeFindings(feature, records);
  const assertions = composeAssertions(atlas, feature, records);
  const occupations = composeOccupations(feature, records);
  const artificialIslands = composeArtificialIslands(feature, records);
  const views = composeViewRows(atlas, feature, records);
  const { measured, nearestBaseline } = composeMeasured(atlas, feature, records);
  const candidates = composeCandidates(feature, records);
  const changes = composeChanges(feature, occupations, records);
  const source = findPositionSource(feature);
  return {
    id,
    title: nameFeature(feature),
    group: { id: feature.group, name: group?.name ?? feature.group },
    names,
    status: describeStatus(feature),
    position: {
      lon: position.lon,
      lat: position.lat,
      text: formatPlace(position.lon, position.lat),
      of: position.of,
      uncertaintyM: position.uncertaintyM,
      grade: position.grade,
      source,
    },
    claimants: sortCodes(feature.claimants).map(toParty),
    findings,
    assertions,
    occupations,
    artificialIslands,
    views,
    measured,
    ...(nearestBaseline !== undefined && { nearestBaseline }),
    candidates,
    changes,
    gaps: listGapsAt(records, position.lon, position.lat),
    sources: listSources([
      source,
      ...names.flatMap((name) => (name.source === undefined ? [] : [name.source])),
      ...[findings, assertions, occupations, artificialIslands, views, measured, candidates, changes].flatMap((rows) =>
        rows.map((row) => row.source),
      ),
    ]),
  };
}
