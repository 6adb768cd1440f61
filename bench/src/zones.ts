import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type BuiltZones,
  collectTerritories,
  makeAtlas,
  openAtlas,
  openOutlines,
  REGISTER,
  rebuildFeature,
} from '@searoom/sea';
import { loadBaseMap } from '@searoom/sea/base-map';
import type { Comparison, Row } from './comparison.ts';
import { readAtlasFile } from './load-atlas.ts';
import { findMedian } from './round.ts';

const MOST_BUILD_SECONDS = 60;
const MOST_FEATURE_SECONDS = 2;
const MOST_OPEN_SECONDS = 1;
const PROGRAM = fileURLToPath(new URL('./build/main.js', import.meta.resolve('@searoom/sea')));

/** How long zones take: all of them with the views and the chart, those round one feature, and opening what was built. */
export async function benchZones(rounds: number): Promise<Comparison> {
  const full = await measureFullBuild();
  const buffer = readAtlasFile();
  const openings = Array.from({ length: rounds + 1 }, () => measure(() => openAtlas(buffer))).slice(1);
  const opened = findMedian(openings);
  const atlas = openAtlas(buffer);
  const features = rebuildEachGroup(rounds);
  const slowest = features.reduce((most, one) => (one.seconds > most.seconds ? one : most));
  const rows: Row[] = [
    {
      what: `all zones, views and the chart, as set-up builds them (${availableParallelism()} cores), once`,
      value: `${full.toFixed(1)} s`,
      bars: [{ goal: `under ${MOST_BUILD_SECONDS} s`, isMet: full < MOST_BUILD_SECONDS }],
    },
    ...features.map(({ feature, zones, seconds, indexSeconds }) => ({
      what: `${feature} moved: ${zones} zones round it ${(seconds - indexSeconds).toFixed(2)} s, index of all ${indexSeconds.toFixed(2)} s`,
      value: `${seconds.toFixed(2)} s`,
    })),
    {
      what: `one feature moved, the slowest (${slowest.feature})`,
      value: `${slowest.seconds.toFixed(2)} s`,
      bars: [{ goal: `under ${MOST_FEATURE_SECONDS} s`, isMet: slowest.seconds < MOST_FEATURE_SECONDS }],
    },
    {
      what: `open the atlas: ${atlas.zones.length} zones, ${atlas.views.length} views, ${(buffer.byteLength / 1e6).toFixed(1)} MB`,
      value: `${opened.toFixed(3)} s`,
      bars: [{ goal: `under ${MOST_OPEN_SECONDS} s`, isMet: opened < MOST_OPEN_SECONDS }],
    },
    {
      what: `memory of the index, ${atlas.index.vertexCount.toLocaleString('en')} vertices`,
      value: `${(atlas.index.byteLength / 1e6).toFixed(1)} MB`,
    },
  ];
  const note =
    'Wall-clock seconds. The full build is the program of set-up, from the start of its process to the files written. One ' +
    'feature: in each group the one whose zones have the most base points; the zones round it, and the index of every zone.';
  return { title: 'Zones', valueName: 'time', note, rows, failures: [] };
}

async function measureFullBuild(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'searoom-bench-'));
  try {
    const started = process.hrtime.bigint();
    const child = spawn(process.execPath, [PROGRAM, folder], { stdio: 'ignore' });
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', resolve);
    });
    if (code !== 0) throw new Error(`The build of the zones ended with ${code}`);
    return Number(process.hrtime.bigint() - started) / 1e9;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface RebuiltFeature {
  readonly feature: string;
  readonly zones: number;
  readonly seconds: number;
  readonly indexSeconds: number;
}

/** In each disputed group the feature whose zones have the most base points, moved by some metres. */
function rebuildEachGroup(rounds: number): RebuiltFeature[] {
  const built = readBuilt();
  const sources = collectTerritories(REGISTER, loadBaseMap().coasts);
  return REGISTER.groups
    .filter(({ zones }) => zones === 'disputed')
    .flatMap((group) => {
      const feature = pickBusiest(built, group.id);
      if (feature === undefined) return [];
      const totals: number[] = [];
      const indexing: number[] = [];
      for (let round = 0; round <= rounds; round++) {
        const register = moveFeature(feature, 1e-4 * (round + 1));
        let indexSeconds = 0;
        const seconds = measure(() => {
          const again = rebuildFeature(register, built, sources, feature);
          indexSeconds = measure(() => makeAtlas(register, again));
        });
        if (round === 0) continue;
        totals.push(seconds);
        indexing.push(indexSeconds);
      }
      const zones = built.zones.filter(({ zone }) => zone.features?.includes(feature)).length;
      return [{ feature, zones, seconds: findMedian(totals), indexSeconds: findMedian(indexing) }];
    });
}

function pickBusiest({ zones }: BuiltZones, group: string): string | undefined {
  const work = new Map<string, number>();
  for (const { zone } of zones) {
    if (zone.group !== group) continue;
    for (const feature of zone.features ?? []) {
      work.set(feature, (work.get(feature) ?? 0) + zone.features!.length);
    }
  }
  return [...work].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function moveFeature(id: string, northDeg: number): typeof REGISTER {
  const features = REGISTER.features.map((feature) => {
    const { position } = feature;
    return feature.id === id ? { ...feature, position: { ...position, lat: position.lat + northDeg } } : feature;
  });
  return { ...REGISTER, features };
}

/** The zones that set-up built, with their outlines. */
function readBuilt(): BuiltZones {
  const { zones, territories } = openAtlas(readAtlasFile());
  const file = readFileSync(fileURLToPath(import.meta.resolve('@searoom/sea/outlines')));
  const outlines = openOutlines(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  return { zones: zones.map((zone, number) => ({ zone, rings: outlines.ringsOf(number) })), territories };
}

function measure(run: () => unknown): number {
  const started = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - started) / 1e9;
}
