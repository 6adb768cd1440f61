import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a program is told of its surroundings. */
export interface Surroundings {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The folder of the data where none is named: SEAROOM_DATA, else where programs of this system keep the data of a user
 * (XDG Base Directory Specification on Linux).
 */
export function findDataFolder({ platform, env }: Surroundings): string {
  const named = env['SEAROOM_DATA'] ?? '';
  if (named !== '') return resolve(named);
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Searoom');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Searoom');
  const base = env['XDG_DATA_HOME'] ?? '';
  return join(base === '' ? join(home, '.local', 'share') : base, 'searoom');
}
