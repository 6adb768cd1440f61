/**
 * Builds the zone atlas, the outlines of its zones, the lines of equal distance and the chart from the register, the views and
 * the base map, and writes them beside the compiled package, or into the folder that its only argument names.
 * A program, run once by set-up; the package itself reads and writes nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ZoneIndex } from '@searoom/geo';
import { makeAtlas, storeAtlas } from '../atlas.ts';
import { makeChart } from '../chart/make-chart.ts';
import { listMedians } from '../median/list-medians.ts';
import { storeOutlines } from '../outlines.ts';
import { REGISTER } from '../register/mod.ts';
import { addOtherZones, BandBuilder, type BandTask } from '../zones/build-zones.ts';
import type { BuiltZone } from '../zones/zone.ts';
import { loadBaseMap } from './main-base-map.ts';
import { loadViews } from './main-views.ts';

const THREADS = Math.min(8, availableParallelism());

const started = Date.now();
const map = loadBaseMap();
const views = loadViews();
const builder = new BandBuilder(REGISTER, map);
const built = addOtherZones(REGISTER, map, builder.sources, await buildAllBands());
tell('lines of equal distance');
const medians = listMedians(REGISTER, builder.sources, ZoneIndex.build([{ rings: map.land }]));
tell('index');
const atlas = makeAtlas(
  REGISTER,
  built,
  views,
  medians.map(({ a, b, vertices }) => ({
    between: [a, b] as const,
    line: Float64Array.from(vertices.flatMap(({ lon, lat }) => [lon, lat])),
  })),
);
const stored = storeAtlas(atlas);
const outlines = storeOutlines(built.zones);
const chart = JSON.stringify(makeChart(REGISTER, built, atlas.index, medians, tell));
const folder = process.argv[2];
const out = folder === undefined ? new URL('../', import.meta.url) : pathToFileURL(`${folder}/`);
mkdirSync(out, { recursive: true });
writeFileSync(new URL('atlas.bin', out), stored);
writeFileSync(new URL('outlines.bin', out), outlines);
writeFileSync(new URL('medians.json', out), JSON.stringify(medians));
writeFileSync(new URL('chart.json', out), chart);
tell(
  `${atlas.zones.length} zones, ${views.length} views, ${atlas.index.vertexCount.toLocaleString('en')} vertices, ` +
    `${(stored.length / 1e6).toFixed(1)} MB; chart ${(chart.length / 1e6).toFixed(2)} MB`,
);

/** The zones of every task, in their order, whichever thread built them. */
async function buildAllBands(): Promise<BuiltZone[][]> {
  const bands: BuiltZone[][] = [];
  // The longest work first: it goes with the number of base points, and reaches farther with the breadth.
  const sizeOf = ({ territory, claims }: BandTask): number =>
    builder.sources[territory]!.points.origins.length * (claims[0]!.endsAt === undefined ? 1 : 2);
  const waiting = builder.tasks
    .map((task, number) => ({ number, size: sizeOf(task) }))
    .sort((a, b) => b.size - a.size)
    .map(({ number }) => number);
  const next = (): number | undefined => {
    const number = waiting.shift();
    if (number !== undefined) {
      const { territory, claims } = builder.tasks[number]!;
      const { party, name, validTo } = builder.sources[territory]!;
      const kinds = claims.map(({ kind }) => kind.replaceAll('-', ' ')).join(', ');
      tell(`${party} ${name}${validTo === undefined ? '' : ` until ${validTo}`}: ${kinds}`);
    }
    return number;
  };
  if (THREADS === 1) {
    for (let number = next(); number !== undefined; number = next()) bands[number] = builder.build(number);
    return bands;
  }
  await Promise.all(Array.from({ length: THREADS }, () => runThread(next, bands)));
  return bands;
}

/** Gives one thread tasks until none is left. */
function runThread(next: () => number | undefined, bands: BuiltZone[][]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./main-bands.js', import.meta.url));
    let number = next();
    const go = (): void => {
      if (number !== undefined) worker.postMessage(number);
      else worker.terminate().then(() => resolve(), reject);
    };
    worker.on('message', (built: BuiltZone[]) => {
      bands[number!] = built;
      number = next();
      go();
    });
    worker.on('error', reject);
    go();
  });
}

function tell(what: string): void {
  process.stderr.write(`  ${((Date.now() - started) / 1000).toFixed(1)} s  ${what}\n`);
}
