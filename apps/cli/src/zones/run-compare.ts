import { SearoomError } from '@searoom/model';
import { readChoice, readText } from '../arguments.ts';
import { loadAtlas } from '../atlas.ts';
import type { Arguments, Context } from '../command.ts';
import { INTERRUPTED } from '../exit-codes.ts';
import { Output } from '../output.ts';
import { toPrintableJson } from '../text.ts';
import { describePair, describeSet } from './describe-compare.ts';
import { loadOutlines } from './load-outlines.ts';
import { readSet } from './read-set.ts';

/** Runs `searoom zones compare`; see its help. */
export async function runCompare(args: Arguments, context: Context): Promise<number> {
  const [path, ...others] = args.positionals;
  if (path === undefined || others.length > 0) {
    throw new SearoomError('SR_USAGE', ['zones compare takes one file that `searoom zones import` wrote']);
  }
  const format = readChoice(args, 'format', ['json', 'text']) ?? (context.stdout.isTTY === true ? 'text' : 'json');
  const zone = readText(args, 'zone');
  const ours = readText(args, 'with');
  const set = await readSet(path);
  const atlas = await loadAtlas();
  const outlines = await loadOutlines(atlas);
  const { choosePairs, comparePair } = await import('./compare-with-ours.ts');
  const ids = { ...(zone !== undefined && { zone }), ...(ours !== undefined && { with: ours }) };
  const pairs = choosePairs(set, outlines, ids);
  const stop = new AbortController();
  const output = new Output(context.stdout, () => stop.abort());
  if (format === 'text') output.add(describeSet(set));
  for (const pair of pairs) {
    if (context.signal.aborted) return INTERRUPTED;
    if (stop.signal.aborted) return 0;
    const compared = comparePair(pair, outlines, atlas.territories);
    if (format === 'text') output.add(describePair(compared));
    else {
      const { rings: _, properties: __, ...theirs } = compared.theirs;
      const { id, title, licence, attribution } = set;
      output.add(toPrintableJson({ set: { id, title, licence, attribution }, ...compared, theirs }));
    }
    await output.flush();
  }
  const paired = new Set(pairs.map(({ theirs }) => theirs.id));
  const alone = set.zones.length - paired.size;
  if (zone === undefined && alone > 0) {
    context.stderr.write(
      `${alone} of ${set.zones.length} zones of the set have no counterpart in ours and were not compared.\n`,
    );
  }
  return 0;
}
