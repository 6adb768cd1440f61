import type { Source } from '@searoom/model';
import type { FeaturePage, LegalView, ViewComparison } from '@searoom/model/api';
import type { Atlas } from '../atlas.ts';
import type { FeatureRecord } from '../register/schema.ts';
import { composeViewRow, isBasePoint } from './feature-views.ts';
import { nameFeature, RECORDS, type Records } from './records.ts';
import { joinWords, startSentence } from './words.ts';

type Row = ViewComparison['rows'][number];
type Answer = Row['a'];
type ViewRow = FeaturePage['views'][number];

/** West, south, east, north in degrees; west > east where it crosses the antimeridian. */
export type ComparedBox = readonly [west: number, south: number, east: number, north: number];

const MOST_ROWS = 40;
const MOST_NAMES = 3;

const QUESTIONS: Readonly<Record<LegalView['answers'][number]['question'], string>> = {
  award: 'Award of 2016',
  rock: 'Rocks',
  'low-tide': 'Low-tide elevations',
  'straight-baselines': 'Straight baselines',
  'offshore-groups': 'A group as one',
  'dashed-line': 'Dashes on the map',
  overlaps: 'Where rights overlap',
  sovereignty: 'Whose the features are',
  warships: 'Warships within 12 M',
};
const QUESTION_ORDER = Object.keys(QUESTIONS) as readonly (keyof typeof QUESTIONS)[];

/**
 * Where two views differ: their answers to the common questions, then features that give different zones, those with the
 * most claimants first. Neighbours in the register with the same two answers share a row.
 *
 * @param a,b ids of views
 * @param box features outside of it are left out
 * @throws SearoomError SR_VIEW_UNKNOWN
 */
export function compareViews(
  atlas: Atlas,
  a: string,
  b: string,
  box?: ComparedBox,
  records: Records = RECORDS,
): ViewComparison {
  const first = atlas.judge.findView(a);
  const second = atlas.judge.findView(b);
  const answers = compareAnswers(atlas.views[first]!, atlas.views[second]!);
  const features = first === second ? [] : compareFeatures(atlas, first, second, box, records);
  return { a, b, rows: [...answers, ...features].slice(0, MOST_ROWS) };
}

function compareAnswers(a: LegalView, b: LegalView): Row[] {
  return QUESTION_ORDER.flatMap((question): Row[] => {
    const ofA = a.answers.find((answer) => answer.question === question);
    const ofB = b.answers.find((answer) => answer.question === question);
    if (ofA === undefined || ofB === undefined || ofA.answer === ofB.answer) return [];
    return [{ question: QUESTIONS[question], a: toAnswer(ofA), b: toAnswer(ofB) }];
  });
}

function toAnswer({
  answer,
  because,
  source,
}: {
  readonly answer: string;
  readonly because: string;
  readonly source: Source;
}): Answer {
  return { text: answer, because, source };
}

/** Features of one group, one after another, with the same two answers. */
interface Run {
  readonly features: FeatureRecord[];
  readonly key: string;
  readonly a: Answer;
  readonly b: Answer;
}

function compareFeatures(
  atlas: Atlas,
  first: number,
  second: number,
  box: ComparedBox | undefined,
  records: Records,
): Row[] {
  const runs = new Map<string, Run>();
  for (const feature of records.register.features) {
    if (box !== undefined && !isInBox(box, feature.position.lon, feature.position.lat)) continue;
    const ofA = composeViewRow(atlas, feature, first, records);
    const ofB = composeViewRow(atlas, feature, second, records);
    const a: Answer = { text: describeCells(feature, ofA), because: ofA.reason, source: ofA.source };
    const b: Answer = { text: describeCells(feature, ofB), because: ofB.reason, source: ofB.source };
    if (a.text === b.text) continue;
    const key = JSON.stringify([feature.group, a, b]);
    const run = runs.get(key);
    if (run === undefined) runs.set(key, { features: [feature], key, a, b });
    else run.features.push(feature);
  }
  return [...runs.values()]
    .map((run) => ({ ...run, features: run.features.toSorted(compareClaimed) }))
    .sort((x, y) => compareClaimed(x.features[0]!, y.features[0]!))
    .map(({ features, a, b }) => ({ question: nameFeatures(features), feature: features[0]!.id, a, b }));
}

function compareClaimed(a: FeatureRecord, b: FeatureRecord): number {
  return b.claimants.length - a.claimants.length;
}

function isInBox([west, south, east, north]: ComparedBox, lon: number, lat: number): boolean {
  if (lat < south || lat > north) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}

/** "Itu Aba, Thitu and Spratly I.", "Itu Aba, Thitu, Spratly I. and 9 more". */
function nameFeatures(features: readonly FeatureRecord[]): string {
  const names = features.map((feature) => nameFeature(feature).replace(/ Island$/, ' I.'));
  if (names.length <= MOST_NAMES) return joinWords(names);
  return joinWords([...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} more`]);
}

const NAMES: Readonly<Record<keyof ViewRow['cells'], string>> = {
  internal: 'internal waters',
  territorial: '12 M',
  contiguous: '24 M',
  economic: 'EEZ',
  shelf: 'shelf',
};

/** Cells of a view in words: "12 M and 24 M, whose is undecided; no EEZ and no shelf". */
function describeCells(feature: FeatureRecord, { cells, for: holders }: ViewRow): string {
  const list = (word: string): string[] =>
    (Object.keys(NAMES) as (keyof ViewRow['cells'])[])
      .filter((cell) => cells[cell] === word)
      .map((cell) => NAMES[cell]);
  const held = list('yes');
  const asserted = list('asserted');
  const parts: string[] = [];
  if (held.length > 0) {
    const whose =
      holders === 'undecided'
        ? ', whose is undecided'
        : /^[A-Z]{3}/.test(holders)
          ? ` of ${joinWords(holders.split(' '))}`
          : '';
    const only = isBasePoint(feature, cells) ? 'only as a base point of a higher feature: ' : '';
    parts.push(`${only}${joinWords(held)}${whose}`);
  }
  if (asserted.length > 0) parts.push(`${joinWords(asserted)} asserted, no limits published`);
  for (const word of ['undecided', 'contested', 'unknown']) {
    const names = list(word);
    if (names.length > 0) parts.push(`${joinWords(names)} ${word}`);
  }
  if (parts.length === 0) return 'No zone of its own';
  const missing = list('none').filter((name) => name === NAMES.economic || name === NAMES.shelf);
  if (missing.length > 0) parts.push(joinWords(missing.map((name) => `no ${name}`)));
  return startSentence(parts.join('; '));
}
