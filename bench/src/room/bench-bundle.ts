import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Comparison, Row } from '../comparison.ts';

const MOST_BYTES = 500_000;

/** Kinds of file of the page. Fonts and the coasts of the base map are no program; they come after the first picture. */
const KINDS: readonly { readonly name: string; readonly fits: (file: string) => boolean }[] = [
  { name: 'scripts', fits: (file) => /\.m?js$/.test(file) },
  { name: 'styles', fits: (file) => file.endsWith('.css') },
  { name: 'fonts (loaded as needed)', fits: (file) => /\.woff2?$/.test(file) },
  { name: 'coasts of the base map', fits: (file) => file.endsWith('.json') },
];

/** What a browser has to fetch, packed with gzip. */
export function benchBundle(): Comparison {
  const site = dirname(fileURLToPath(import.meta.resolve('@searoom/web/site')));
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes = KINDS.map(({ name, fits }) => ({
    name,
    bytes: files.filter(fits).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0),
  }));
  const program = sizes[0]!.bytes + sizes[1]!.bytes;
  // MapLibre brings its worker as a file of its own, with a second copy of what both halves need.
  const worker = files
    .filter((file) => /maplibre-gl-worker-[^/\\]*\.js$/.test(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  const tell = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
  const rows: Row[] = [
    ...sizes.map(({ name, bytes }) => ({ what: name, value: tell(bytes) })),
    {
      what: "scripts and styles, without the map library's worker",
      value: tell(program - worker),
      bars: [{ goal: 'under 500 kB', isMet: program - worker < MOST_BYTES }],
    },
    {
      what: 'scripts and styles, with it',
      value: tell(program),
      bars: [{ goal: 'under 500 kB', isMet: program < MOST_BYTES }],
    },
  ];
  return {
    title: 'Size of the page',
    valueName: 'gzip',
    note: 'All files of a kind, also those that come later.',
    rows,
    failures: [],
  };
}
