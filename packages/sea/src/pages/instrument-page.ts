import type { InstrumentPage, LegalView } from '@searoom/model/api';
import type { Atlas } from '../atlas.ts';
import type { InstrumentRecord, NationalClaim } from '../register/schema.ts';
import { boxOf } from './line-page.ts';
import {
  findInstrument,
  listChanges,
  listSources,
  nameFeature,
  RECORDS,
  type Records,
  sortCodes,
  toParty,
} from './records.ts';
import { describeKind, describeLineKind } from './words.ts';

type RecordLink = InstrumentPage['uses'][number];
type Place = readonly [lon: number, lat: number];

/**
 * All that the register knows of one instrument: parties, dates, protests, what rests on it, and the zones asserted under it.
 *
 * @throws SearoomError SR_RECORD_UNKNOWN
 */
export function composeInstrumentPage(atlas: Atlas, id: string, records: Records = RECORDS): InstrumentPage {
  const instrument = findInstrument(records, id);
  const { register } = records;
  const zones = atlas.zones.filter((zone) => zone.instrument === id);
  const lines = [...register.baselines, ...register.lines].filter((line) => line.instrument === id);
  const dashes = register.dashes.filter(({ assertedBy }) => assertedBy.some((asserted) => asserted.instrument === id));
  const claims = register.nationalClaims.filter((claim) => claim.instrument === id);
  const features = listFeatures(records, id);
  const protests = (instrument.protests ?? []).map(({ party, date, what, source }) => ({
    party: toParty(party),
    ...(date !== undefined && { date }),
    what,
    source,
  }));
  const objectors = [...zones, ...lines, ...dashes, ...claims].flatMap(({ contestedBy }) => contestedBy);
  const box = findBox(
    atlas,
    records,
    instrument,
    [
      ...lines.flatMap((line) => line.points.map(([, lon, lat]): Place => [lon, lat])),
      ...dashes.flatMap((line) => line.dashes.flat()),
    ],
    features,
  );
  const lineIds = lines.map((line) => line.id);
  const changes = listChanges(records, new Set([id, ...lineIds]));
  return {
    id,
    title: instrument.title,
    parties: sortCodes(instrument.parties).map(toParty),
    ...(instrument.date !== undefined && { date: instrument.date }),
    ...(instrument.inForce !== undefined && { inForce: instrument.inForce }),
    ...(instrument.note !== undefined && { note: instrument.note }),
    protests,
    uses: [
      ...claims.map((claim) => linkClaim(atlas, claim)),
      ...lines.map(
        (line): RecordLink => ({ type: 'line', id: line.id, title: line.name, what: describeLineKind(line.kind) }),
      ),
      ...dashes.map(
        (line): RecordLink => ({ type: 'line', id: line.id, title: line.name, what: describeLineKind('claim-dashes') }),
      ),
      ...features,
      ...atlas.views.flatMap((view) => listRules(view, id)),
    ],
    zones: zones.map((zone) => ({
      type: 'zone' as const,
      id: zone.id,
      title: zone.name,
      what: [describeKind(zone.kind), zone.assertedBy.replaceAll('+', ' and ')].join(', asserted by '),
    })),
    contestedBy: sortCodes([...objectors, ...protests.map(({ party }) => party.code)]).map(toParty),
    ...(box.length > 0 && { box }),
    gaps: register.gaps
      .filter((gap) => gap.id === id || lineIds.includes(gap.id))
      .map(({ id: gap, about, why }) => ({ id: gap, about, why })),
    changes,
    sources: listSources([
      ...instrument.sources,
      ...[...protests, ...changes].map(({ source }) => source),
      ...lines.flatMap((line) => line.sources),
    ]),
  };
}

/** A claim by distance, with the zone of the party's main coast that it gives. */
function linkClaim(atlas: Atlas, claim: NationalClaim): RecordLink {
  const zone = atlas.zones.find(
    ({ assertedBy, kind, basis, validTo }) =>
      assertedBy === claim.party &&
      kind === claim.kind &&
      (basis === 'published-baselines' || basis === 'coast') &&
      (validTo === undefined || validTo >= atlas.registerDate),
  );
  const article = claim.article === undefined ? '' : `, ${claim.article}`;
  return {
    type: 'zone',
    id: zone?.id ?? `${claim.party.toLowerCase()}-${claim.kind}`,
    title: `${describeKind(claim.kind)} of ${claim.breadthM} M, ${claim.party}`,
    what: `claim by distance from the baselines since ${claim.validFrom}${article}`,
  };
}

/** Features that a party claims, or says something of, under an instrument. */
function listFeatures({ register, facts }: Records, id: string): RecordLink[] {
  const rows = new Map<string, RecordLink>();
  const add = (featureId: string, what: string): void => {
    const feature = register.features.find((record) => record.id === featureId);
    if (feature === undefined || rows.has(featureId)) return;
    rows.set(featureId, { type: 'feature', id: featureId, title: nameFeature(feature), what });
  };
  for (const { feature, party, instrument, says } of facts.assertions)
    if (instrument === id) add(feature, `${party}: ${says}`);
  for (const group of register.groups) {
    const claims = [group.claimedUnder, group.economicZoneUnder ?? {}, group.assertedAsOne ?? {}];
    for (const [party, instrument] of claims.flatMap((named) => Object.entries(named))) {
      if (instrument !== id) continue;
      for (const feature of register.features) {
        if (feature.group === group.id && feature.claimants.includes(party))
          add(feature.id, `claimed by ${party}, ${group.name}`);
      }
    }
  }
  return [...rows.values()];
}

/** Rules and answers of a view that rest on an instrument, each text once. */
function listRules(view: LegalView, id: string): RecordLink[] {
  const rests = (source: { readonly reference?: string }): boolean => source.reference === `instrument:${id}`;
  const texts = [
    ...view.rules.filter((rule) => rests(rule.source) || rule.when.instrument?.includes(id) === true),
    ...view.answers.filter((answer) => rests(answer.source)),
  ].map(({ because }) => because);
  return [...new Set(texts)].map((what) => ({ type: 'view', id: view.id, title: view.title, what }));
}

/** Box of lines and features under the instrument; without any, of the base points of the zones under it. */
function findBox(
  atlas: Atlas,
  { register }: Records,
  instrument: InstrumentRecord,
  points: readonly Place[],
  features: readonly RecordLink[],
): number[] {
  const ids = new Set(features.map(({ id }) => id));
  const places = [
    ...points,
    ...register.features.filter(({ id }) => ids.has(id)).map(({ position }): Place => [position.lon, position.lat]),
  ];
  if (places.length > 0) return boxOf(places);
  const territories = new Set(
    atlas.zones.flatMap(({ instrument: id, territory }) =>
      id === instrument.id && territory !== undefined ? [territory] : [],
    ),
  );
  return boxOf(
    [...territories].flatMap((number) => {
      const { places: base } = atlas.territories[number]!.points;
      return Array.from({ length: base.length / 2 }, (_, i): Place => [base[2 * i]!, base[2 * i + 1]!]);
    }),
  );
}
