import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const BINARIES = '/usr/lib/postgresql';

/** A PostgreSQL for the tests of one file. */
export interface TestPostgres {
  /** Makes an empty database and tells its address. */
  newDatabase(): Promise<string>;
  /** Ends the server, or drops what was made in one that is shared. */
  stop(): Promise<void>;
}

/** Why no PostgreSQL can be had here, for `skip`; false where one can. */
export function skipWithoutPostgres(): string | false {
  if (process.env['SEAROOM_TEST_POSTGRES'] !== undefined || findBinaries() !== undefined) return false;
  return `neither SEAROOM_TEST_POSTGRES nor ${BINARIES}: no PostgreSQL to test with`;
}

/** The server of `SEAROOM_TEST_POSTGRES`, else one of its own in a new folder, of Debian's binaries. */
export async function openTestPostgres(): Promise<TestPostgres> {
  const address = process.env['SEAROOM_TEST_POSTGRES'];
  if (address !== undefined) return shareServer(address, async () => {});
  const { server, folder, address: own } = await startServer(findBinaries()!);
  return shareServer(own, async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGQUIT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
}

function shareServer(address: string, stop: () => Promise<void>): TestPostgres {
  const names: string[] = [];
  return {
    async newDatabase() {
      const name = `searoom_test_${process.pid}_${names.length}`;
      await ask(address, `drop database if exists ${name}`);
      await ask(address, `create database ${name} encoding 'UTF8' template template0`);
      names.push(name);
      const url = new URL(address);
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      for (const name of names) await ask(address, `drop database if exists ${name} with (force)`);
      await stop();
    },
  };
}

async function ask(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function startServer(
  binaries: string,
): Promise<{ readonly server: ChildProcess; readonly folder: string; readonly address: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'searoom-postgres-'));
  // PostgreSQL refuses to run as root: it runs as the user that Debian's package made.
  const user = process.getuid?.() === 0 ? readUser('postgres') : undefined;
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const port = await findPort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off'];
  const server = spawn(join(binaries, 'postgres'), ['-D', data, ...settings.flatMap((text) => ['-c', text])], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  });
  await waitForReady(server);
  return { server, folder, address: `postgres://tester@127.0.0.1:${port}/postgres` };
}

/** The server says itself when it is ready. */
function waitForReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (bytes: Buffer) => {
      said = `${said}${bytes}`.slice(-10_000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
}

function findBinaries(): string | undefined {
  if (!existsSync(BINARIES)) return undefined;
  const versions = readdirSync(BINARIES).filter((version) => Number(version) >= 15);
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  const folder = join(BINARIES, newest ?? '-', 'bin');
  const isWhole = existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'));
  return isWhole ? folder : undefined;
}

function readUser(name: string): { readonly uid: number; readonly gid: number } {
  const read = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: read('-u'), gid: read('-g') };
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { readonly port: number };
      probe.close(() => resolve(port));
    });
  });
}
