import { readFile, stat } from 'node:fs/promises';
import { SearoomError } from '@searoom/model';
import type { Atlas } from '@searoom/sea';
import { makePrintable } from '../text.ts';

/** Larger than any view that a person writes. */
const MOST_BYTES = 4_000_000;

export interface OpenedView {
  /** The atlas, with the view in it. */
  readonly atlas: Atlas;
  readonly id: string;
}

/**
 * A legal view by what a user calls it: the id of one of the atlas, or a path that ends in `.json` to one of their own.
 *
 * @throws SearoomError SR_VIEW_UNKNOWN; SR_VIEW_INVALID when the file cannot be read or is no view
 */
export async function openView(atlas: Atlas, name: string): Promise<OpenedView> {
  if (!/\.json$/i.test(name)) {
    atlas.judge.findView(makePrintable(name));
    return { atlas, id: name };
  }
  const { checkView, withViews } = await import('@searoom/sea');
  const view = checkView(await readJson(name));
  return { atlas: withViews(atlas, [view]), id: view.id };
}

async function readJson(path: string): Promise<unknown> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES / 1e6} MB`);
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = isMissing ? 'there is no such file' : (error as Error).message;
    throw new SearoomError('SR_VIEW_INVALID', [makePrintable(`${path}: ${why}`)], { cause: error });
  }
}
