import type { Source } from '@searoom/model';
import type { FeaturePage } from '@searoom/model/api';
import type { FindingRecord } from '../register/fact-schema.ts';
import type { FeatureRecord } from '../register/schema.ts';
import {
  compareNewest,
  findPositionSource,
  firstSource,
  listChanges,
  type Records,
  sortCodes,
  toParty,
} from './records.ts';
import { describeStatus } from './words.ts';

const AWARD_CASE = 'PCA 2013-19';
const AWARD_ID = 'award-2016';

const QUESTIONS: Readonly<Record<FindingRecord['question'], string>> = {
  'above-water': 'Above water at high tide?',
  rock: 'Rock or island?',
  within: 'In whose zone does it lie?',
  structures: 'Structures on it',
  sovereignty: 'Whose is it?',
};
const QUESTION_ORDER = Object.keys(QUESTIONS);

const NO_DECISION: Source = {
  title: 'The register: no decision of a court or tribunal on this question is recorded',
  confidence: 'derived',
};

/** Names in the order of their language codes; Pinyin is the note of the name that it reads. */
export function composeNames({ id, names }: FeatureRecord, { facts }: Records): FeaturePage['names'] {
  const pinyin = names['zh-Hans'] === undefined ? undefined : names['zh-Latn'];
  const rows: FeaturePage['names'][number][] = Object.entries(names)
    .filter(([language]) => language !== 'zh-Latn' || pinyin === undefined)
    .map(([language, name]) => ({
      language,
      name,
      ...(language === 'zh-Hans' && pinyin !== undefined && { note: pinyin }),
    }));
  for (const { feature, language, name, note, source } of facts.names) {
    if (feature === id) rows.push({ language, name, ...(note !== undefined && { note }), source });
  }
  return rows.sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0));
}

/** What a court or tribunal found, and what it did not decide: whose a feature is comes last, decided or not. */
export function composeFindings(feature: FeatureRecord, { facts, register }: Records): FeaturePage['findings'] {
  const found = facts.findings
    .filter((finding) => finding.feature === feature.id)
    .sort((a, b) => QUESTION_ORDER.indexOf(a.question) - QUESTION_ORDER.indexOf(b.question))
    .map((finding) => ({ isLast: finding.question === 'sovereignty', row: toFinding(finding) }));
  const rows = found.filter(({ isLast }) => !isLast).map(({ row }) => row);
  if (rows.length === 0 && feature.finding.by !== undefined) rows.push(composeOwnFinding(feature, feature.finding.by));
  const award = register.instruments.find(({ id }) => id === AWARD_ID);
  if (award !== undefined && rows.some(({ by }) => by === AWARD_CASE)) {
    rows.push({
      question: 'Dashed line, historic rights',
      finding: 'No effect beyond the limits of UNCLOS',
      by: AWARD_CASE,
      ...(award.date !== undefined && { date: award.date }),
      paragraphs: '246, 247, 261, 262',
      rejectedBy: sortCodes((award.protests ?? []).map(({ party }) => party)),
      source: firstSource(award.sources, award.title),
    });
  }
  const whose = found.filter(({ isLast }) => isLast).map(({ row }) => row);
  if (whose.length > 0 || feature.claimants.length < 2) return [...rows, ...whose];
  return [
    ...rows,
    { question: QUESTIONS.sovereignty, finding: 'Not decided', by: 'nobody', rejectedBy: [], source: NO_DECISION },
  ];
}

function toFinding(record: FindingRecord): FeaturePage['findings'][number] {
  const { question, finding, by, date, paragraphs, rejectedBy, source } = record;
  return {
    question: QUESTIONS[question],
    finding,
    by,
    date,
    ...(paragraphs !== undefined && { paragraphs }),
    rejectedBy: sortCodes(rejectedBy),
    source,
  };
}

/** The finding that the feature's own record names, where no separate one is recorded. */
function composeOwnFinding(feature: FeatureRecord, by: string): FeaturePage['findings'][number] {
  const { paragraphs, confidence, source } = feature.finding;
  return {
    question: 'Natural status',
    finding: describeStatus(feature),
    by,
    ...(paragraphs !== undefined && { paragraphs }),
    rejectedBy: [],
    source: { title: source ?? `${by}, as recalled`, confidence },
  };
}

/** Who is or was in control, the newest first; it says nothing about title. */
export function composeOccupations(feature: FeatureRecord, { facts }: Records): FeaturePage['occupations'] {
  const rows = facts.occupations
    .filter((record) => record.feature === feature.id)
    .map(({ party, from, to, note, source }) => ({
      party: toParty(party),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(note !== undefined && { note }),
      source,
    }))
    .sort((a, b) => compareNewest({ date: a.from ?? '' }, { date: b.from ?? '' }));
  if (rows.length > 0 || feature.occupier === undefined) return rows;
  const note = feature.occupierNote;
  const source: Source = { title: `occupation of the feature by ${feature.occupier}`, confidence: 'memory' };
  return [{ party: toParty(feature.occupier), ...(note !== undefined && { note }), source }];
}

export function composeArtificialIslands({ id }: FeatureRecord, { facts }: Records): FeaturePage['artificialIslands'] {
  return facts.artificialIslands
    .filter(({ feature }) => feature === id)
    .map(({ party, since, note, source }) => ({
      party: toParty(party),
      ...(since !== undefined && { since }),
      ...(note !== undefined && { note }),
      source,
    }));
}

/** Positions known for a feature: first the one in use, then the others from near to far. */
export function composeCandidates(feature: FeatureRecord, { facts }: Records): FeaturePage['candidates'] {
  const { lon, lat, of } = feature.position;
  const others = facts.candidates
    .filter((candidate) => candidate.feature === feature.id)
    .map((candidate) => ({
      ...(candidate.lon !== undefined && { lon: candidate.lon }),
      ...(candidate.lat !== undefined && { lat: candidate.lat }),
      offsetM: candidate.offsetM,
      ...(candidate.of !== undefined && { of: candidate.of }),
      isUsed: false,
      source: candidate.source,
    }))
    .sort((a, b) => a.offsetM - b.offsetM);
  return [{ lon, lat, offsetM: 0, of, isUsed: true, source: findPositionSource(feature) }, ...others];
}

/** What changed and when, the newest first: recorded changes, and findings and occupations that they do not name. */
export function composeChanges(
  feature: FeatureRecord,
  occupations: FeaturePage['occupations'],
  records: Records,
): FeaturePage['changes'] {
  const { facts, register } = records;
  const rings = register.baselines.filter(({ territory }) => territory === feature.group).map(({ id }) => id);
  const rows = listChanges(records, new Set([feature.id, feature.group, ...rings]));
  const days = new Set(rows.map(({ date }) => date));
  const found = facts.findings.filter(
    (finding) => finding.feature === feature.id && finding.question !== 'sovereignty',
  );
  for (const date of new Set(found.map((finding) => finding.date))) {
    if (days.has(date)) continue;
    const sameDay = found.filter((finding) => finding.date === date);
    const what = `Found by ${sameDay[0]!.by}: ${sameDay.map(({ finding }) => finding).join('; ')}.`;
    rows.push({ date, what, source: sameDay[0]!.source });
  }
  for (const { party, from, to, source } of occupations) {
    if (from !== undefined && !days.has(from))
      rows.push({ date: from, what: `In the control of ${party.code}.`, source });
    if (to !== undefined && !days.has(to))
      rows.push({ date: to, what: `No longer in the control of ${party.code}.`, source });
  }
  return rows.sort(compareNewest);
}
