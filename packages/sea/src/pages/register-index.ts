import type { Confidence } from '@searoom/model';
import type { RegisterEntry, RegisterIndex } from '@searoom/model/api';
import type { Atlas } from '../atlas.ts';
import type { DashRecord, InstrumentRecord, LineRecord } from '../register/schema.ts';
import { nameFeature, RECORDS, type Records, sortCodes } from './records.ts';
import { describeLineKind, describeStatus } from './words.ts';

const TYPES: readonly RegisterEntry['type'][] = ['feature', 'instrument', 'line', 'gap', 'region'];

/** One row for everything that the register holds, in the order of type and title. */
export function composeRegisterIndex(
  atlas: Pick<Atlas, 'registerDate' | 'begins'>,
  records: Records = RECORDS,
): RegisterIndex {
  const { register, facts } = records;
  const entries: RegisterEntry[] = [
    ...register.features.map((feature): RegisterEntry => {
      const { lon, lat, confidence } = feature.position;
      const added = facts.names.filter((name) => name.feature === feature.id);
      return {
        type: 'feature',
        id: feature.id,
        title: nameFeature(feature),
        names: { ...Object.fromEntries(added.map(({ language, name }) => [language, name])), ...feature.names },
        what: describeStatus(feature),
        parties: sortCodes(feature.claimants),
        confidence,
        lon,
        lat,
      };
    }),
    ...register.instruments.map(
      (instrument): RegisterEntry => ({
        type: 'instrument',
        id: instrument.id,
        title: instrument.title,
        what: describeInstrument(instrument),
        parties: sortCodes(instrument.parties),
        ...(instrument.date !== undefined && { date: instrument.date }),
        confidence: instrument.sources[0]?.confidence ?? 'memory',
      }),
    ),
    ...[...register.baselines, ...register.lines].map(describeLine),
    ...register.dashes.map(describeDashes),
    ...register.gaps.map(
      ({ id, about, why, parties, box, sources }): RegisterEntry => ({
        type: 'gap',
        id,
        title: about,
        what: 'known to exist, not in the register',
        parties: sortCodes(parties),
        confidence: sources[0]?.confidence ?? 'memory',
        ...(box !== undefined && { lon: (box[0] + box[2]) / 2, lat: (box[1] + box[3]) / 2, box }),
        note: why,
      }),
    ),
    ...facts.rescueRegions.map(
      ({ id, name, party, note, source }): RegisterEntry => ({
        type: 'region',
        id,
        title: name,
        what: 'search and rescue region: no maritime zone',
        parties: [party],
        confidence: source.confidence,
        ...(note !== undefined && { note }),
      }),
    ),
  ];
  entries.sort(
    (a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || compareText(a.title, b.title) || compareText(a.id, b.id),
  );
  return { registerDate: atlas.registerDate, begins: atlas.begins, entries };
}

function describeInstrument({ parties }: InstrumentRecord): string {
  return parties.length > 1 ? 'agreement, convention or decision' : 'law, decree, statement or note';
}

function describeLine(line: LineRecord): RegisterEntry {
  const first = line.points[0];
  return {
    type: 'line',
    id: line.id,
    title: line.name,
    what: describeLineKind(line.kind),
    parties: sortCodes(line.parties),
    ...(line.validFrom !== undefined && { date: line.validFrom }),
    confidence: weighPoints(line),
    ...(first !== undefined && { lon: first[1], lat: first[2] }),
  };
}

function describeDashes({ id, name, assertedBy, dashes, sources }: DashRecord): RegisterEntry {
  const first = dashes[0]?.[0];
  return {
    type: 'line',
    id,
    title: name,
    what: describeLineKind('claim-dashes'),
    parties: sortCodes(assertedBy.map(({ party }) => party)),
    confidence: sources[0]?.confidence ?? 'memory',
    ...(first !== undefined && { lon: first[0], lat: first[1] }),
  };
}

/** The mark of all points where they have one and the same; otherwise only part of the line was read. */
function weighPoints({ points }: LineRecord): Confidence {
  const marks = new Set(points.map(([, , , confidence]) => confidence));
  return marks.size === 1 ? [...marks][0]! : marks.size === 0 ? 'memory' : 'partly';
}

/** By code unit: the same on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
