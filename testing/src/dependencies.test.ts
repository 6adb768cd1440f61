import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The rooms and the arrows between them (design: arrows point one way). External packages stand behind a bar. */
const TABLE: Readonly<Record<string, string>> = {
  'packages/model': '| typebox',
  'packages/geo': '|',
  'packages/ais': '|',
  'packages/sea': 'geo model |',
  'packages/watch': 'geo model sea |',
  'packages/scenario': 'ais geo |',
  'packages/feed': 'ais model | ws',
  'packages/client': 'model |',
  'packages/assistance': 'model | currency-codes typebox',
  'packages/exchange': 'assistance model | csv-parse csv-stringify ical-generator libxml2-wasm xmlbuilder2',
  'packages/store': 'assistance model | @electric-sql/pglite pg',
  'apps/server':
    'ais assistance exchange feed geo model scenario sea store watch web | @fastify/compress @fastify/helmet @fastify/static @fastify/swagger @fastify/swagger-ui @fastify/type-provider-typebox fastify prom-client typebox',
  'apps/web':
    'client geo model sea | @fontsource/ibm-plex-mono @fontsource/ibm-plex-sans @fontsource/ibm-plex-sans-condensed maplibre-gl react react-dom topojson-client world-atlas',
  'apps/cli': 'ais assistance client exchange feed geo model scenario sea server store watch |',
};

/** Rooms that do no input or output and never read the clock or a random source. */
const PURE = ['model', 'geo', 'ais', 'sea', 'watch', 'scenario', 'assistance'];

interface Manifest {
  dependencies?: Record<string, string>;
}

function readManifest(room: string): Manifest {
  return JSON.parse(readFileSync(join(repository, room, 'package.json'), 'utf8')) as Manifest;
}

function listRooms(): string[] {
  return ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(repository, group))
      .filter((name) => existsSync(join(repository, group, name, 'package.json')))
      .map((name) => `${group}/${name}`),
  );
}

/** Source files of a room without its tests and what only they use. */
function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : listSources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Modules that a file imports, other than its neighbours: statements, and imports at run time. */
function listImports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const statements =
    /^(?:import|export)\b[^'";]*?\bfrom\s+'([^'.][^']*)'|^import\s+'([^'.][^']*)'|\bimport\(\s*'([^'.][^']*)'/gm;
  return [...text.matchAll(statements)].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

function importsTypesOnly(file: string, name: string): boolean {
  const statements = [
    ...readFileSync(file, 'utf8').matchAll(new RegExp(`^(import|export)\\b( type)?[^'";]*'${name}'`, 'gm')),
  ];
  return statements.every((match) => match[2] !== undefined);
}

test('every room stands in the table, and depends on what the table allows, no more', () => {
  assert.deepEqual(listRooms().sort(), Object.keys(TABLE).sort());
  for (const [room, row] of Object.entries(TABLE)) {
    const [rooms, external] = row.split('|').map((part) => part.trim().split(' ').filter(Boolean)) as [
      string[],
      string[],
    ];
    const allowed = [...rooms.map((name) => `@searoom/${name}`), ...external].sort();
    assert.deepEqual(Object.keys(readManifest(room).dependencies ?? {}).sort(), allowed, room);
    const references = JSON.parse(readFileSync(join(repository, room, 'tsconfig.json'), 'utf8')) as {
      references: { path: string }[];
    };
    const referred = references.references
      .map(({ path }) => path.split('/').at(-1)!)
      .filter((name) => name !== 'testing');
    assert.deepEqual(referred.sort(), rooms.sort(), `${room}: project references mirror the table`);
  }
});

test('sources import only what their room declares, and only public modules of other rooms', () => {
  for (const room of listRooms()) {
    const declared = Object.keys(readManifest(room).dependencies ?? {});
    for (const file of listSources(join(repository, room, 'src'))) {
      for (const name of listImports(file)) {
        if (name.startsWith('node:')) continue;
        const owner = name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/');
        // Types alone may come from what the root installs for all rooms.
        if (existsSync(join(repository, 'node_modules/@types', owner)) && importsTypesOnly(file, name)) continue;
        // A build tool that runs before anything is installed elsewhere may use what the root installs.
        if (file.includes('/build/main') || /\/build\/[^/]*main/.test(file)) continue;
        assert.ok(declared.includes(owner), `${file} imports ${name}, which ${room} does not declare`);
      }
    }
  }
});

test('pure rooms import nothing of Node and read neither clock nor chance', () => {
  for (const name of PURE) {
    for (const file of listSources(join(repository, 'packages', name, 'src'))) {
      // The tool that writes the zone atlas is a program beside the library, not part of it.
      if (/\/src\/build\/main/.test(file)) continue;
      const text = readFileSync(file, 'utf8');
      assert.ok(!listImports(file).some((imported) => imported.startsWith('node:')), `${file} imports from node:`);
      for (const [what, pattern] of [
        ['Date.now', /\bDate\.now\b/],
        ['new Date()', /\bnew Date\(\)/],
        ['performance.now', /\bperformance\.now\b/],
        ['Math.random', /\bMath\.random\b/],
        ['process', /\bprocess\.[a-z]/],
      ] as const) {
        const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        assert.ok(!pattern.test(code), `${file} uses ${what}`);
      }
    }
  }
});

test('every error of the table tells what to do and has its own exit code or shares one on purpose', async () => {
  const { ERRORS } = (await import(join(repository, 'packages/model/dist/mod.js'))) as {
    ERRORS: Record<string, { message: string; advice: string; exitCode: number; status: number }>;
  };
  const used = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(repository, group)).flatMap((name) => listSources(join(repository, group, name, 'src'))),
  );
  const text = used
    .filter((file) => !file.endsWith('model/src/errors.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  for (const [code, entry] of Object.entries(ERRORS)) {
    assert.ok(entry.advice.length > 0 && entry.exitCode > 0 && entry.status >= 400, code);
    assert.ok(text.includes(`'${code}'`), `${code} is in the table but nothing uses it`);
  }
});
