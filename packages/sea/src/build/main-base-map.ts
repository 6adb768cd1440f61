import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { REGISTER } from '../register/mod.ts';
import type { BaseMap } from '../zones/build-zones.ts';
import { type BaseMapTopology, readBaseMap } from './read-base-map.ts';

/** Reads the base map from the package that the root of the repository installs. */
export function loadBaseMap(): BaseMap {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  return readBaseMap(JSON.parse(readFileSync(file, 'utf8')) as BaseMapTopology, REGISTER);
}
