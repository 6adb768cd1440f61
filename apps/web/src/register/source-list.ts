import type { ShownSource } from '../views/list-sources.ts';

/** One key for a source, however often a page names it. */
export function keyOfSource({ title, reference, confidence }: ShownSource): string {
  return JSON.stringify([title, reference ?? '', confidence]);
}

/** Sources of a page, each once, in their order; those of cells that the page's own list leaves out come last. */
export function joinSources(
  listed: readonly ShownSource[],
  cells: readonly (ShownSource | undefined)[],
): ShownSource[] {
  const byKey = new Map<string, ShownSource>();
  for (const source of [...listed, ...cells]) {
    if (source !== undefined && !byKey.has(keyOfSource(source))) byKey.set(keyOfSource(source), source);
  }
  return [...byKey.values()];
}

/** Every source within an answer of the server, wherever it stands. */
export function collectSources(value: unknown): ShownSource[] {
  if (Array.isArray(value)) return value.flatMap(collectSources);
  if (typeof value !== 'object' || value === null) return [];
  if (isSource(value)) return [value];
  return Object.values(value).flatMap(collectSources);
}

function isSource(value: object): value is ShownSource {
  // Points and rows of the register have a mark too, but no title of a source beside it.
  return (
    'confidence' in value &&
    'title' in value &&
    typeof value.title === 'string' &&
    !('type' in value || 'rules' in value)
  );
}
