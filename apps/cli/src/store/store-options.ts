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

/** Where a command line wants things kept. @throws SearoomError SR_USAGE for two places at once */
export function readStoreOptions(args: Arguments, surroundings: Surroundings): StoreOptions {
  const data = readText(args, 'data');
  const url = readText(args, 'postgres') ?? (data === undefined ? surroundings.env['SEAROOM_POSTGRES'] : undefined);
  const places = [data !== undefined, readText(args, 'postgres') !== undefined, readFlag(args, 'memory')];
  if (places.filter(Boolean).length > 1) {
    throw new SearoomError('SR_USAGE', ['--data, --postgres and --memory exclude each other']);
  }
  if (readFlag(args, 'memory')) return { memory: true };
  if (url !== undefined && url !== '') return { postgres: url };
  return { data: data ?? findDataFolder(surroundings) };
}
