import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Room } from '@searoom/server';
import { loadAtlas } from '../atlas.ts';
import type { Machine } from './machine.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** The machine that the command really runs on. */
export const THIS_MACHINE: Machine<Room> = {
  version,
  platform: process.platform,
  env: process.env,
  loadAtlas,
  // Loaded only here: the other commands start without a server.
  loadServer: () => import('@searoom/server'),
  openStore: async (options) => (await import('@searoom/store')).openStore(options),
  findSeaFile: (name) => fileURLToPath(import.meta.resolve(`@searoom/sea/${name}`)),
  launch: (command, words) => {
    const child = spawn(command, words, { detached: true, stdio: 'ignore' });
    // A desktop without a browser is no failure: the address stands on the terminal.
    child.on('error', () => undefined);
    child.unref();
  },
};
