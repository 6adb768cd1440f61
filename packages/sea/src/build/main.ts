/**
 * Builds the zone atlas and the chart from the register and the base map, and writes both beside the compiled package.
 * A program, run once by set-up; the package itself reads and writes nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { makeAtlas, storeAtlas } from '../atlas.ts';
import { makeChart } from '../chart/make-chart.ts';
import { REGISTER } from '../register/mod.ts';
import { addOtherZones, BandBuilder } from '../zones/build-zones.ts';
import type { BuiltZone } from '../zones/zone.ts';
import { loadBaseMap } from './main-base-map.ts';

/** Indonesia takes half of the time and is one piece of work: a third thread would wait for it. */
const THREADS = Math.min(2, availableParallelism());

const started = Date.now();
const map = loadBaseMap();
const builder = new BandBuilder(REGISTER, map);
const built = addOtherZones(REGISTER, map, builder.sources, await buildAllBands());
tell('index');
const atlas = makeAtlas(REGISTER.asOf, built);
const stored = storeAtlas(atlas);
const chart = JSON.stringify(makeChart(REGISTER, built, atlas.index, tell));
mkdirSync(new URL('../', import.meta.url), { recursive: true });
writeFileSync(fileURLToPath(new URL('../atlas.bin', import.meta.url)), stored);
writeFileSync(fileURLToPath(new URL('../chart.json', import.meta.url)), chart);
tell(
  `${atlas.zones.length} zones, ${atlas.index.vertexCount.toLocaleString('en')} vertices, ` +
    `${(stored.length / 1e6).toFixed(1)} MB; chart ${(chart.length / 1e6).toFixed(2)} MB`,
);

/** The bands of every territory, in their order, whichever thread built them. */
async function buildAllBands(): Promise<BuiltZone[][]> {
  const bands: BuiltZone[][] = [];
  // The longest work first: it goes with the number of base points.
  const waiting = builder.sources
    .map(({ points }, number) => ({ number, size: points.origins.length }))
    .sort((a, b) => b.size - a.size)
    .map(({ number }) => number);
  const next = (): number | undefined => {
    const number = waiting.shift();
    if (number !== undefined) tell(`${builder.sources[number]!.party} ${builder.sources[number]!.name}`);
    return number;
  };
  if (THREADS === 1) {
    for (let number = next(); number !== undefined; number = next()) bands[number] = builder.build(number);
    return bands;
  }
  await Promise.all(Array.from({ length: THREADS }, () => runThread(next, bands)));
  return bands;
}

/** Gives one thread territories until none is left. */
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
