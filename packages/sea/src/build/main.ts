/**
 * Builds the zone atlas from the register and the base map, and writes it beside the compiled package.
 * A program, run once by set-up; the package itself reads and writes nothing.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeAtlas, storeAtlas } from '../atlas.ts';
import { REGISTER } from '../register/mod.ts';
import { buildZones } from '../zones/build-zones.ts';
import { type BaseMapTopology, readBaseMap } from './read-base-map.ts';

const target = fileURLToPath(new URL('../atlas.bin', import.meta.url));
const topology = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'),
) as BaseMapTopology;
const started = Date.now();
const built = buildZones(REGISTER, readBaseMap(topology, REGISTER), (name) => {
  process.stderr.write(`  ${((Date.now() - started) / 1000).toFixed(1)} s  ${name}\n`);
});
const atlas = makeAtlas(REGISTER.asOf, built);
const stored = storeAtlas(atlas);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, stored);
process.stderr.write(
  `  ${atlas.zones.length} zones, ${atlas.index.vertexCount.toLocaleString('en')} vertices, ${(stored.length / 1e6).toFixed(1)} MB\n`,
);
