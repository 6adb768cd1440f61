import { SearoomError } from '@searoom/model';
import type { StoreOptions } from '@searoom/store';
import { readFlag, readText } from '../arguments.ts';
import type { Arguments, Option } from '../command.ts';
import { findDataFolder, type Surroundings } from '../data-folder.ts';

/** Options that say where things are kept. */
export const STORE_OPTIONS: readonly Option[] = [
  { name: 'data', value: 'DIR', help: "folder of the data (default: SEAROOM_DATA, or the user's data folder)" },
  {
    name: 'postgres',
    value: 'URL',
    help: 'PostgreSQL 15 or newer instead; better in SEAROOM_POSTGRES, for its password',
  },
];

export const MEMORY_OPTION: Option = { name: 'memory', help: 'keep nothing after the program ends' };

/**
 * Where a command line wants things kept.
 *
 * @throws SearoomError SR_USAGE for two places at once, or an address that is none. It may hold a password: it is not shown
 */
export function readStoreOptions(args: Arguments, surroundings: Surroundings): StoreOptions {
  const data = readText(args, 'data');
  const postgres = readText(args, 'postgres');
  const isMemory = readFlag(args, 'memory');
  if ([data !== undefined, postgres !== undefined, isMemory].filter(Boolean).length > 1) {
    throw new SearoomError('SR_USAGE', ['--data, --postgres and --memory exclude each other']);
  }
  if (data?.trim() === '') throw new SearoomError('SR_USAGE', ['--data takes a folder']);
  if (isMemory) return { memory: true };
  if (data !== undefined) return { data };
  const url = postgres ?? surroundings.env['SEAROOM_POSTGRES'] ?? '';
  if (postgres === undefined && url === '') return { data: findDataFolder(surroundings) };
  if (!/^postgres(ql)?:\/\//.test(url)) {
    const where = postgres === undefined ? 'SEAROOM_POSTGRES' : '--postgres';
    throw new SearoomError('SR_USAGE', [`${where} takes an address such as postgres://user@host:5432/searoom`]);
  }
  return { postgres: url };
}
