import type { FeaturePage } from '@searoom/model/api';
import type { Atlas } from '../atlas.ts';
import type { FeatureRecord } from '../register/schema.ts';
import { listParties } from '../views/test-zone.ts';
import type { Zone } from '../zones/zone.ts';
import { listFeatureZones } from './feature-views.ts';
import { firstSource, type Records, sortCodes, titleInstrument, toParty } from './records.ts';
import { describeKind, joinWords, startSentence } from './words.ts';

type AssertionRow = FeaturePage['assertions'][number];

/**
 * Who asserts a feature, and zones from it, under which instrument: what parties say of it by name, what they rest the
 * claim to its group on, and the belts and zones measured from it. In the order of the parties' codes, then of dates.
 */
export function composeAssertions(atlas: Atlas, feature: FeatureRecord, records: Records): AssertionRow[] {
  const rows: AssertionRow[] = [];
  const add = (party: string, instrument: string, says: string): void => {
    const i = rows.findIndex((row) => row.party.code === party && row.instrument === instrument);
    if (i >= 0) {
      const row = rows[i]!;
      if (!row.says.includes(says))
        rows[i] = { ...row, says: `${row.says.replace(/\.$/, '')}. ${startSentence(says)}` };
      return;
    }
    const record = records.register.instruments.find(({ id }) => id === instrument);
    rows.push({
      party: toParty(party),
      instrument,
      instrumentTitle: titleInstrument(records, instrument),
      ...(record?.date !== undefined && { date: record.date }),
      says: startSentence(says),
      contestedBy: listOthers(feature, party),
      source: firstSource(record?.sources, instrument),
    });
  };
  for (const { feature: about, party, instrument, date, says, contestedBy, source } of records.facts.assertions) {
    if (about !== feature.id) continue;
    rows.push({
      party: toParty(party),
      instrument,
      instrumentTitle: titleInstrument(records, instrument),
      ...(date !== undefined && { date }),
      says,
      contestedBy: sortCodes(contestedBy).map(toParty),
      source,
    });
  }
  const group = records.register.groups.find(({ id }) => id === feature.group);
  const isAlone = records.register.features.filter((other) => other.group === feature.group).length === 1;
  for (const [party, instrument] of Object.entries(group?.claimedUnder ?? {})) {
    if (!feature.claimants.includes(party)) continue;
    // What the party says of the feature by name tells more than that it claims the group.
    if (rows.some((row) => row.party.code === party && row.instrument === instrument)) continue;
    add(party, instrument, isAlone ? 'claims it' : `claims it, in the group ${group!.name}`);
  }
  for (const [key, zones] of groupZones(atlas, feature)) {
    const [party, instrument] = key.split(' ') as [string, string];
    add(party, instrument, `asserts ${joinWords([...new Set(zones.map(describeZone))])} from it`);
  }
  return rows.sort((a, b) => compareText(a.party.code, b.party.code) || compareText(a.date ?? '', b.date ?? ''));
}

/** Zones measured from a feature, by party and instrument. */
function groupZones(atlas: Atlas, feature: FeatureRecord): Map<string, Zone[]> {
  const groups = new Map<string, Zone[]>();
  for (const number of listFeatureZones(atlas, feature)) {
    const zone = atlas.zones[number]!;
    // What stands for another zone is asserted by nobody: it is what the features alone would give.
    if (zone.alternativeTo !== undefined) continue;
    for (const party of listParties(zone)) {
      const key = `${party} ${zone.instrument}`;
      groups.set(key, [...(groups.get(key) ?? []), zone]);
    }
  }
  return groups;
}

function describeZone({ kind, breadthNm, basis }: Zone): string {
  if (basis === 'group-as-one') return 'zones of the group as a whole';
  return breadthNm === undefined
    ? describeKind(kind)
    : `${kind.startsWith('e') ? 'an' : 'a'} ${describeKind(kind)} of ${breadthNm} M`;
}

function listOthers({ claimants }: FeatureRecord, party: string): AssertionRow['contestedBy'] {
  return sortCodes(claimants.filter((other) => other !== party)).map(toParty);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
