import { SearoomError } from '@searoom/model';
import { readChoice } from '../arguments.ts';
import { loadAtlas } from '../atlas.ts';
import type { Arguments, Context } from '../command.ts';
import { Output } from '../output.ts';
import { toPrintableJson } from '../text.ts';
import { describeView, describeViews } from './describe-views.ts';
import { openView } from './open-view.ts';

/** Runs `searoom zones views`; see its help. */
export async function runViews(args: Arguments, context: Context): Promise<number> {
  const [name, ...others] = args.positionals;
  if (others.length > 0) throw new SearoomError('SR_USAGE', ['zones views takes one view at most']);
  const format = readChoice(args, 'format', ['json', 'text']) ?? (context.stdout.isTTY === true ? 'text' : 'json');
  const atlas = await loadAtlas();
  const output = new Output(context.stdout);
  if (name === undefined) {
    if (format === 'text') output.add(describeViews(atlas.views));
    else for (const view of atlas.views) output.add(toPrintableJson(view));
  } else {
    const opened = await openView(atlas, name);
    const view = opened.atlas.views.find(({ id }) => id === opened.id)!;
    output.add(format === 'text' ? describeView(view) : toPrintableJson(view));
  }
  await output.flush();
  return 0;
}
