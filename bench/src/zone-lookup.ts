import { ZoneIndex } from '@searoom/geo';
import { openAtlas } from '@searoom/sea';
import { AnswerHash } from './answer-hash.ts';
import { atLeastRatio, type Comparison, type Row } from './comparison.ts';
import { readAtlasFile } from './load-atlas.ts';
import { countVertices, type MadeZone, makeZones } from './made-zones.ts';
import { makeCoastalPlaces, makeUniformPlaces } from './places.ts';
import { findMedian, interleave } from './round.ts';
import { formatRate } from './table.ts';
import { TurfZones } from './turf-zones.ts';

const SEED = 1;
const PLACES = 1_000_000;
/** The peer is some hundred times slower, so it gets the first few of the same places. */
const PEER_PLACES = 3000;
const LEAST_VERTICES = 350_000;
const ATLAS = 'the zone atlas that Searoom ships';

/** Every zone at a place: the index of `@searoom/geo` and the usual pair from npm, on the same zones and places. */
export async function benchZoneLookup(rounds: number): Promise<Comparison> {
  const zones = makeZones(SEED);
  const vertices = countVertices(zones);
  const index = ZoneIndex.build(zones);
  const turf = new TurfZones(zones);
  const failures: string[] = [];
  const density: string[] = [];
  if (vertices < LEAST_VERTICES) failures.push(`the zones have ${vertices} vertices, fewer than ${LEAST_VERTICES}`);
  const rows: Row[] = [await measureBuild(zones, index, rounds)];
  const sets = [
    { name: 'places spread evenly', places: makeUniformPlaces(PLACES, SEED) },
    { name: 'places near limits', places: makeCoastalPlaces(joinVertices(zones), PLACES, SEED) },
  ];
  for (const { name, places } of sets) {
    density.push(`${measureDensity(index, places).toFixed(2)} for ${name}`);
    const ours = answer(index, places, PEER_PLACES);
    const theirs = turf.answer(places, PEER_PLACES);
    if (ours !== theirs) failures.push(`${name}: the answers differ (hash ${ours}, the peer's ${theirs})`);
    const [mine, peer] = await interleave(
      [
        { name: 'searoom', run: () => use(answer(index, places, PLACES), PLACES) },
        { name: 'turf', run: () => use(turf.answer(places, PEER_PLACES), PEER_PLACES) },
      ],
      rounds,
    );
    const ratio = mine!.median / peer!.median;
    rows.push(
      {
        what: `searoom, ${name}`,
        value: `${formatRate(mine!.median)} places/s`,
        ratio,
        bars: [atLeastRatio(ratio, 500)],
      },
      { what: `turf 7.4.0 + rbush 4.0.1, ${name}`, value: `${formatRate(peer!.median)} places/s`, ratio: 1 },
    );
  }
  rows.push(...(await measureAtlas(rounds)));
  const note =
    `Every zone at a place, exactly: ${zones.length} overlapping zones of geodesic buffers (12, 24 and 200 M), ` +
    `${vertices.toLocaleString('en')} vertices, seed ${SEED}; zones at a place: ${density.join(', ')}. Both engines answer the first ` +
    `${PEER_PLACES.toLocaleString('en')} places of each list alike${failures.length === 0 ? '' : ' - NOT'}.`;
  return { title: 'Zone lookup', note, peer: 'turf + rbush', rows, failures };
}

/** Kept where the optimiser cannot see that nobody reads it. */
export const sink = { hash: 0 };

function use(hash: number, units: number): number {
  sink.hash ^= hash;
  return units;
}

function answer(index: ZoneIndex, places: Float64Array, count: number): number {
  const hash = new AnswerHash();
  const out = new Uint16Array(256);
  for (let i = 0; i < 2 * count; i += 2) {
    const found = index.query(places[i]!, places[i + 1]!, out);
    for (let k = 0; k < found; k++) hash.addZone(out[k]!);
    hash.endPlace();
  }
  return hash.value;
}

/** Zones at a place, on average. */
function measureDensity(index: ZoneIndex, places: Float64Array): number {
  const out = new Uint16Array(256);
  let found = 0;
  for (let i = 0; i < places.length; i += 2) found += index.query(places[i]!, places[i + 1]!, out);
  return (2 * found) / places.length;
}

async function measureBuild(zones: readonly MadeZone[], index: ZoneIndex, rounds: number): Promise<Row> {
  const [build] = await interleave([{ name: 'build', run: () => use(ZoneIndex.build(zones).zoneCount, 1) }], rounds);
  const seconds = 1 / build!.median;
  return {
    what: 'searoom, build the index',
    value: `${seconds.toFixed(2)} s, ${formatMegabytes(index.byteLength)}`,
    bars: [
      { goal: 'at most 3 s', isMet: seconds <= 3 },
      { goal: 'at most 40 MB', isMet: index.byteLength <= 40e6 },
    ],
  };
}

async function measureAtlas(rounds: number): Promise<Row[]> {
  const buffer = readAtlasFile();
  const openings: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = process.hrtime.bigint();
    openAtlas(buffer);
    if (round > 0) openings.push(Number(process.hrtime.bigint() - started) / 1e9);
  }
  const { index, zones, territories } = openAtlas(buffer);
  const bases = joinArrays(territories.map(({ points }) => points.places));
  const uniform = makeUniformPlaces(PLACES, SEED);
  const coastal = makeCoastalPlaces(bases, PLACES, SEED);
  const measured = await interleave(
    [
      { name: 'places spread evenly', run: () => use(answer(index, uniform, PLACES), PLACES) },
      { name: 'places near base points', run: () => use(answer(index, coastal, PLACES), PLACES) },
    ],
    rounds,
  );
  return [
    {
      what: `${ATLAS} (${zones.length} zones, ${index.vertexCount.toLocaleString('en')} vertices), open`,
      value: `${findMedian(openings).toFixed(3)} s, ${formatMegabytes(index.byteLength)}`,
      bars: [{ goal: 'at most 40 MB', isMet: index.byteLength <= 40e6 }],
    },
    ...measured.map(({ name, median }) => ({ what: `${ATLAS}, ${name}`, value: `${formatRate(median)} places/s` })),
  ];
}

function joinVertices(zones: readonly MadeZone[]): Float64Array {
  return joinArrays(zones.flatMap(({ rings }) => rings));
}

function joinArrays(arrays: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(arrays.reduce((sum, array) => sum + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    joined.set(array, at);
    at += array.length;
  }
  return joined;
}

function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
