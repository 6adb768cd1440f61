import { type Atlas, PlaceJudge } from '@searoom/sea';
import type { Bar, Comparison, Row } from './comparison.ts';
import { loadAtlas } from './load-atlas.ts';
import { makeCoastalPlaces, makeUniformPlaces } from './places.ts';
import { interleave, type Measured } from './round.ts';
import { formatRate } from './table.ts';

const SEED = 1;
const PLACES = 1_000_000;
/** So many times the time of one view may all views take. */
const MOST_TIMES = 2;
/** The single view that all are compared with. */
const SINGLE = 'unclos-award';

/** What every zone at a place is under all views at once, against one view, on the same places. */
export async function benchViews(rounds: number): Promise<Comparison> {
  const atlas = loadAtlas();
  const single = atlas.judge.findView(SINGLE);
  const rows: Row[] = [];
  const failures: string[] = [];
  const sets = [
    { name: 'places spread evenly', places: makeUniformPlaces(PLACES, SEED) },
    { name: 'places near base points', places: makeCoastalPlaces(joinBases(atlas), PLACES, SEED) },
  ];
  for (const { name, places } of sets) {
    const all = new PlaceJudge(atlas);
    const one = new PlaceJudge(atlas, { views: [single] });
    failures.push(...compareAnswers(all, one, single, places).map((failure) => `${name}: ${failure}`));
    const [index, oneKept, allKept, oneRead, allRead, oneNew, allNew] = await interleave(
      [
        { name: 'index alone', run: () => use(lookUp(atlas, places)) },
        { name: 'one view', run: () => use(answer(one, places)) },
        { name: 'all views', run: () => use(answer(all, places)) },
        { name: 'one view, read', run: () => use(readAll(one, places)) },
        { name: 'all views, read', run: () => use(readAll(all, places)) },
        { name: 'one view, new', run: () => use(answer(new PlaceJudge(atlas, { views: [single] }), places)) },
        { name: 'all views, new', run: () => use(answer(new PlaceJudge(atlas), places)) },
      ],
      rounds,
    );
    rows.push({ what: `${name}: zones alone, no view`, value: formatPlaces(index!) });
    rows.push(...pair(name, oneKept!, allKept!, atlas.views.length, true));
    rows.push(...pair(`${name}, every stance read out`, oneRead!, allRead!, atlas.views.length, false));
    rows.push(...pair(`${name}, nothing known before`, oneNew!, allNew!, atlas.views.length, true));
  }
  const note =
    `Zones at a place and the stance of every one of them: all ${atlas.views.length} views of the atlas (${atlas.zones.length} zones) ` +
    `at once against ${SINGLE} alone, ${PLACES.toLocaleString('en')} places of each kind, seed ${SEED}. The ratio is the time of all views ` +
    'to that of one. "Every stance read out" walks each judgement of each view; "nothing known before" judges every set ' +
    'of zones anew, with a new memory each round.';
  return { title: 'Views', note, rows, failures };
}

function pair(what: string, one: Measured, all: Measured, views: number, hasGoal: boolean): Row[] {
  const times = one.median / all.median;
  const bar: Bar = { goal: `at most ${MOST_TIMES} times the time of one`, isMet: times <= MOST_TIMES };
  return [
    { what: `${what}: one view`, value: formatPlaces(one) },
    {
      what: `${what}: all ${views} views, ${times.toFixed(2)} times the time of one`,
      value: formatPlaces(all),
      bars: hasGoal ? [bar] : [],
    },
  ];
}

function formatPlaces({ median }: Measured): string {
  return `${formatRate(median)} places/s`;
}

/** Kept where the optimiser cannot see that nobody reads it. */
export const sink = { sum: 0 };

function use(sum: number): number {
  sink.sum += sum;
  return PLACES;
}

function lookUp(atlas: Atlas, places: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < places.length; i += 2) sum += atlas.index.setAt(places[i]!, places[i + 1]!);
  return sum;
}

function answer(judge: PlaceJudge, places: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < places.length; i += 2) sum += judge.judgementsAt(places[i]!, places[i + 1]!)[0]!.length;
  return sum;
}

/** Reads zone and stance of every judgement. */
function readAll(judge: PlaceJudge, places: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < places.length; i += 2) {
    for (const judgements of judge.judgementsAt(places[i]!, places[i + 1]!)) {
      for (const { zone, stance } of judgements) if (stance !== 'no-word') sum += zone + 1;
    }
  }
  return sum;
}

/** The one view must say alone what it says among all. */
function compareAnswers(all: PlaceJudge, one: PlaceJudge, view: number, places: Float64Array): string[] {
  const say = (judgements: ReturnType<PlaceJudge['judgementsAt']>[number]): string =>
    judgements.map(({ zone, stance, rule }) => `${zone} ${stance} ${rule}`).join(', ');
  for (let i = 0; i < places.length; i += 200) {
    const among = say(all.judgementsAt(places[i]!, places[i + 1]!)[view]!);
    const alone = say(one.judgementsAt(places[i]!, places[i + 1]!)[0]!);
    if (among !== alone)
      return [`at ${places[i]}, ${places[i + 1]} the view says "${alone}" alone and "${among}" among all`];
  }
  return [];
}

function joinBases({ territories }: Atlas): Float64Array {
  const joined = new Float64Array(territories.reduce((sum, { points }) => sum + points.places.length, 0));
  let at = 0;
  for (const { points } of territories) {
    joined.set(points.places, at);
    at += points.places.length;
  }
  return joined;
}
