import { measureDistanceM } from '@searoom/geo';
import { METRES_PER_NAUTICAL_MILE, type Source } from '@searoom/model';
import type { FeaturePage, LegalView, Stance } from '@searoom/model/api';
import type { Atlas } from '../atlas.ts';
import type { BandKind, FeatureRecord } from '../register/schema.ts';
import type { Judgement } from '../views/judge.ts';
import { fitsZone, listParties } from '../views/test-zone.ts';
import { isInForce } from '../zones/in-force.ts';
import type { Zone, ZoneKind } from '../zones/zone.ts';
import { RECORDS, type Records, sortCodes } from './records.ts';

type ViewRow = FeaturePage['views'][number];
type Cell = keyof ViewRow['cells'];

/**
 * What one kind of zone is under a view. `yes`: held · `asserted`: asserted by the party of the view for a group as a
 * whole, without published limits · `undecided` · `contested` · `none`: nothing is measured from the feature, or without
 * effect under the view · `unknown`: no word is known, or the natural status is not.
 */
export type CellWord = 'yes' | 'asserted' | 'undecided' | 'contested' | 'none' | 'unknown';

const KINDS: Readonly<Record<Cell, ZoneKind>> = {
  internal: 'internal-waters',
  territorial: 'territorial-sea',
  contiguous: 'contiguous-zone',
  economic: 'exclusive-economic-zone',
  shelf: 'continental-shelf',
};
const CELLS = Object.keys(KINDS) as readonly Cell[];

/** From the word that settles a cell first to the one that settles it last. */
const STANCE_ORDER: readonly Stance[] = ['asserts', 'accepts', 'undecided', 'no-word', 'contests', 'no-effect'];

const BASE_POINT =
  'A low-tide elevation gives no zone by itself; within 12 M of a higher feature it is a base point of that one (Art. 13).';

interface FoundZone {
  readonly zone: Zone;
  readonly judgement: Judgement;
}

/** Positions of the zones that are measured from a feature, alone or with others, and are in force on the register's day. */
export function listFeatureZones(atlas: Atlas, feature: FeatureRecord): number[] {
  return atlas.zones.flatMap((zone, number) =>
    isInForce(zone, atlas.registerDate) && isOf(zone, feature) ? [number] : [],
  );
}

function isOf(zone: Zone, feature: FeatureRecord): boolean {
  if (zone.basis === 'group-baselines')
    return zone.group === feature.group && feature.claimants.includes(zone.assertedBy);
  if (zone.basis === 'group-as-one' && zone.features === undefined) return zone.group === feature.group;
  return zone.features?.includes(feature.id) === true || zone.derivedFrom.includes(feature.id);
}

/** What a feature gives under every view of an atlas, in their order. */
export function composeViewRows(atlas: Atlas, feature: FeatureRecord, records: Records = RECORDS): ViewRow[] {
  return atlas.views.map((_, view) => composeViewRow(atlas, feature, view, records));
}

/** What a feature gives under one view. @param view its position in `atlas.views` */
export function composeViewRow(
  atlas: Atlas,
  feature: FeatureRecord,
  view: number,
  records: Records = RECORDS,
): ViewRow {
  const law = atlas.views[view]!;
  const own = new Set(listFeatureZones(atlas, feature));
  const { lon, lat } = feature.position;
  // Everything at the place is judged with them: what a zone is may depend on what else is asserted there.
  const around = [...atlas.index.zonesOfSet(atlas.index.setAt(lon, lat))].filter(
    (number) => isInForce(atlas.zones[number]!, atlas.registerDate) && !own.has(number),
  );
  const found = atlas.judge
    .judgeAll(view, [...own, ...around], { at: atlas.registerDate, near: listNear(feature, records) })
    .filter(({ zone }) => own.has(zone))
    .map((judgement) => ({ zone: atlas.zones[judgement.zone]!, judgement }));
  const asOne = found.filter(({ zone }) => zone.basis === 'group-as-one').sort(compareFound)[0];
  const settled = CELLS.map((cell) => ({ cell, ...settleCell(records, law, feature, cell, found, asOne) }));
  const cells = Object.fromEntries(settled.map(({ cell, word }) => [cell, word])) as ViewRow['cells'];
  const deciding = settled.map(({ by }) => by);
  return {
    view: law.id,
    title: law.title,
    cells,
    for: nameHolders(found),
    ...explain(law, feature, [deciding[1], deciding[3], deciding[0]], isBasePoint(feature, cells)),
  };
}

/** Features within 12 M of a feature, itself among them. */
function listNear({ position: { lon, lat } }: FeatureRecord, { register }: Records): string[] {
  return register.features
    .filter(({ position }) => measureDistanceM(lon, lat, position.lon, position.lat) <= 12 * METRES_PER_NAUTICAL_MILE)
    .map(({ id }) => id);
}

/** True where belts are measured from a low-tide elevation: it gives none by itself, only with a feature that does. */
export function isBasePoint({ status }: FeatureRecord, cells: ViewRow['cells']): boolean {
  return status === 'low-tide' && (cells.territorial === 'yes' || cells.contiguous === 'yes');
}

function settleCell(
  records: Records,
  view: LegalView,
  feature: FeatureRecord,
  cell: Cell,
  found: readonly FoundZone[],
  asOne: FoundZone | undefined,
): { word: CellWord; by?: Judgement } {
  const kind = KINDS[cell];
  const best = found.filter(({ zone }) => zone.kind === kind && zone.basis !== 'group-as-one').sort(compareFound)[0];
  const isFar = cell === 'economic' || cell === 'shelf';
  if (asOne?.judgement.stance === 'asserts' && (best === undefined || isFar || !isHeldBy(best))) {
    return { word: 'asserted', by: asOne.judgement };
  }
  if (best === undefined) {
    if (asOne !== undefined && asOne.judgement.stance === 'undecided')
      return { word: 'undecided', by: asOne.judgement };
    if (asOne !== undefined && asOne.judgement.stance === 'contests') return { word: 'contested', by: asOne.judgement };
    return { word: isUnknown(records, view, feature, cell) ? 'unknown' : 'none' };
  }
  return { word: wordOf(best.judgement.stance, isAboutBelts(view, best.judgement.rule)), by: best.judgement };
}

/** @param isOpenBelt a belt of which only whose it is stays open */
function wordOf(stance: Stance, isOpenBelt: boolean): CellWord {
  switch (stance) {
    case 'asserts':
    case 'accepts':
      return 'yes';
    case 'undecided':
      return isOpenBelt ? 'yes' : 'undecided';
    case 'no-word':
      return 'unknown';
    case 'contests':
      return 'contested';
    case 'no-effect':
      return 'none';
  }
}

/** A rule that speaks of belts alone and leaves them undecided leaves open whose they are, not that they exist. */
function isAboutBelts(view: LegalView, id: string): boolean {
  const kinds = view.rules.find((rule) => rule.id === id)?.when.kind;
  return kinds?.every((kind) => kind === KINDS.territorial || kind === KINDS.contiguous) === true;
}

/** True where a zone of a kind would be held under the view, but none was asserted with limits, or nobody knows. */
function isUnknown({ register }: Records, view: LegalView, feature: FeatureRecord, cell: Cell): boolean {
  if (cell === 'internal') return false;
  const { status, claimants } = feature;
  if (status === 'low-tide' || status === 'submerged') return false;
  const kind = KINDS[cell] as BandKind;
  const others = claimants.filter((party) => party !== view.party);
  if (others.some((party) => judgeImagined(view, feature, kind, party) === 'no-effect')) return false;
  if (status === 'unknown' || status === 'disputed-finding') return true;
  return (
    view.party !== undefined &&
    claimants.includes(view.party) &&
    register.nationalClaims.some((claim) => claim.party === view.party && claim.kind === kind) &&
    ['asserts', 'accepts'].includes(judgeImagined(view, feature, kind, view.party))
  );
}

/** What the rules of a view would say of a zone that a party asserted from the feature by itself. */
function judgeImagined(view: LegalView, feature: FeatureRecord, kind: BandKind, party: string): Stance {
  const zone: Zone = {
    id: '',
    kind,
    name: '',
    assertedBy: party,
    contestedBy: sortCodes(feature.claimants.filter((other) => other !== party)),
    instrument: '',
    basis: 'features',
    group: feature.group,
    features: [feature.id],
    statuses: [feature.status],
    derivedFrom: [feature.id],
    exactness: { grade: 'computed', uncertaintyM: 0, note: '' },
    eventBoundary: false,
  };
  const rule = view.rules.find(
    ({ when }) => when.overlaps === undefined && when.near === undefined && fitsZone(when, zone, view.party),
  );
  return (rule ?? view.otherwise).stance;
}

function nameHolders(found: readonly FoundZone[]): string {
  const codes = sortCodes(found.filter(isHeldBy).flatMap(({ zone }) => listParties(zone)));
  if (codes.length > 0) return codes.join(' ');
  if (found.some(({ judgement }) => judgement.stance === 'undecided')) return 'undecided';
  return found.some(({ judgement }) => judgement.stance === 'no-word') ? 'unknown' : 'none';
}

function isHeldBy({ judgement: { stance } }: FoundZone): boolean {
  return stance === 'asserts' || stance === 'accepts';
}

function compareFound(a: FoundZone, b: FoundZone): number {
  return (
    STANCE_ORDER.indexOf(a.judgement.stance) - STANCE_ORDER.indexOf(b.judgement.stance) ||
    (a.zone.assertedBy < b.zone.assertedBy ? -1 : a.zone.assertedBy > b.zone.assertedBy ? 1 : 0)
  );
}

/** Why, in at most two sentences: of the belts and of the rights up to 200 M; without zones, what the view says of its kind. */
function explain(
  view: LegalView,
  feature: FeatureRecord,
  deciding: readonly (Judgement | undefined)[],
  isBasePoint: boolean,
): { reason: string; source: Source } {
  const given = deciding.filter((judgement) => judgement !== undefined);
  const reasons = [...new Set(given.map(({ because }) => because))].slice(0, 2);
  if (isBasePoint) reasons.unshift(BASE_POINT);
  if (reasons.length > 0) return { reason: reasons.join(' '), source: given[0]!.source };
  const question = feature.status === 'low-tide' || feature.status === 'submerged' ? 'low-tide' : 'rock';
  const answer = view.answers.find((candidate) => candidate.question === question);
  if (answer === undefined) return { reason: view.otherwise.because, source: view.otherwise.source };
  return { reason: answer.because, source: answer.source };
}
