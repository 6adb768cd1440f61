import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SearoomError } from '@searoom/model';
import type { Atlas, Collection, MedianLine, Selection } from '@searoom/sea';
import { readFlag, readNumber, readText, readWords } from '../arguments.ts';
import { loadAtlas } from '../atlas.ts';
import type { Arguments, Context } from '../command.ts';
import { parseDate } from '../dates.ts';
import { INTERRUPTED } from '../exit-codes.ts';
import { Output } from '../output.ts';
import { countOf, makePrintable, toPrintableJson } from '../text.ts';
import { loadOutlines } from './load-outlines.ts';
import { openView } from './open-view.ts';
import { writeWhole } from './write-whole.ts';

/** Options that choose among things, and mean nothing for the whole register. */
const CHOOSING = ['collection', 'kind', 'party', 'at', 'view', 'stance', 'max-error'];

/** Runs `searoom zones export`; see its help. */
export async function runExport(args: Arguments, context: Context): Promise<number> {
  if (args.positionals.length > 0) {
    throw new SearoomError('SR_USAGE', [`zones export takes no ${makePrintable(args.positionals[0]!)}`]);
  }
  const path = readText(args, 'output');
  if (path === '') throw new SearoomError('SR_USAGE', ['--output takes the name of a file']);
  if (readFlag(args, 'register')) {
    const other = CHOOSING.find((name) => args.values[name] !== undefined);
    if (other !== undefined)
      throw new SearoomError('SR_USAGE', [`--register is the whole register, without --${other}`]);
    const [{ composeRegisterDocument }, atlas] = await Promise.all([import('@searoom/sea'), loadAtlas()]);
    const pieces = [`${toPrintableJson(composeRegisterDocument(atlas.views))}\n`];
    return writeOut(pieces, path, context, 'The register');
  }
  return exportCollection(args, context, path);
}

async function exportCollection(args: Arguments, context: Context, path: string | undefined): Promise<number> {
  // What can be refused without the atlas is refused before it is read.
  const at = readText(args, 'at');
  const day = at === undefined ? undefined : new Date(parseDate(at)).toISOString().slice(0, 10);
  const maxErrorM = readNumber(args, 'max-error', { least: 0, most: 100_000 });
  const name = readText(args, 'collection') ?? 'zones';
  const viewName = readText(args, 'view');
  const [kinds, parties, stances] = ['kind', 'party', 'stance'].map((option) => readWords(args, option));
  if (stances !== undefined && viewName === undefined) {
    throw new SearoomError('SR_USAGE', ['--stance needs --view: a stance is that of a view']);
  }
  const loaded = await loadAtlas();
  const { atlas, id: view } =
    viewName === undefined ? { atlas: loaded, id: undefined } : await openView(loaded, viewName);
  const collection = await openCollection(atlas, name);
  if (view !== undefined && !collection.isJudged) {
    throw new SearoomError('SR_USAGE', [`Legal views judge zones, not ${collection.id}`]);
  }
  const { selectItems, STANCES } = await import('@searoom/sea');
  checkWords('kind', kinds, collection.kinds);
  checkWords('stance', stances, STANCES);
  const wrong = parties?.find((code) => !/^[A-Z]{3}$/.test(code));
  if (wrong !== undefined) {
    throw new SearoomError('SR_USAGE', [`--party takes ISO alpha-3 codes such as VNM, not ${makePrintable(wrong)}`]);
  }
  const selection: Selection = {
    ...(kinds !== undefined && { kinds }),
    ...(parties !== undefined && { parties }),
    ...(stances !== undefined && { stances }),
    ...(view !== undefined && { view }),
    ...(day !== undefined && { fromDay: day, toDay: day }),
  };
  const items = selectItems(atlas, collection, selection);
  const draw = { ...(view !== undefined && { view }), ...(maxErrorM !== undefined && maxErrorM > 0 && { maxErrorM }) };
  const head = { title: collection.title, description: collection.description, registerDate: atlas.registerDate };
  function* pieces(): Generator<string> {
    yield `{"type":"FeatureCollection",${toPrintableJson(head).slice(1, -1)},"features":[\n`;
    for (const [number, item] of items.entries()) {
      yield `${toPrintableJson(item.toFeature(draw))}${number + 1 < items.length ? ',' : ''}\n`;
    }
    yield ']}\n';
  }
  const what = `${countOf(items.length, 'feature')} of ${collection.items.length} in ${collection.id}`;
  if (items.length === 0) context.stderr.write('Nothing fits what was asked for.\n');
  return writeOut(pieces(), path, context, what);
}

/** @throws SearoomError SR_USAGE for a name that there is not; SR_ATLAS_INVALID when its data cannot be read */
async function openCollection(atlas: Atlas, name: string): Promise<Collection> {
  const { listCollections, makeMedianCollection } = await import('@searoom/sea');
  if (name === 'medians') return makeMedianCollection(await readMedians(), atlas.registerDate);
  const collections = listCollections(atlas, await loadOutlines(atlas));
  const found = collections.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const known = [...collections.map(({ id }) => id), 'medians'].join(', ');
  throw new SearoomError('SR_USAGE', [`There is no collection ${makePrintable(name)}: there are ${known}`]);
}

async function readMedians(): Promise<MedianLine[]> {
  try {
    const text = await readFile(fileURLToPath(import.meta.resolve('@searoom/sea/medians')), 'utf8');
    return JSON.parse(text) as MedianLine[];
  } catch (error) {
    throw new SearoomError('SR_ATLAS_INVALID', [(error as Error).message], { cause: error });
  }
}

/** @throws SearoomError SR_USAGE */
function checkWords(option: string, words: readonly string[] | undefined, known: readonly string[]): void {
  const wrong = words?.find((word) => !known.includes(word));
  if (wrong === undefined) return;
  throw new SearoomError('SR_USAGE', [`--${option} takes ${known.join(', ')}, not ${makePrintable(wrong)}`]);
}

/** Into a file, whole or not at all, or to whoever reads standard output as long as somebody does. */
async function writeOut(
  pieces: Iterable<string>,
  path: string | undefined,
  context: Context,
  what: string,
): Promise<number> {
  if (path !== undefined) {
    try {
      await writeWhole(path, pieces, context.signal);
    } catch (error) {
      if (context.signal.aborted) return INTERRUPTED;
      throw error;
    }
    context.stderr.write(makePrintable(`${what}, written to ${path}`) + '\n');
    return 0;
  }
  const output = new Output(context.stdout);
  for (const piece of pieces) {
    if (output.isClosed) break;
    if (context.signal.aborted) return INTERRUPTED;
    await output.write(piece);
  }
  return 0;
}
