import type { ChartNames } from '@searoom/sea';

/** A part of a label in one language, so that Han and other shapes are those of that language. */
export interface NameRun {
  readonly text: string;
  readonly lang: string;
}

export const NAME_JOINT = ' · ';

/**
 * All names that differ, English first, then as they stand in the register. Pinyin is left to the panel: the same name
 * stands there in its own script. Simplified and traditional forms are two names where they differ.
 */
export function listNames(names: ChartNames): NameRun[] {
  const runs: NameRun[] = [];
  const seen = new Set<string>();
  const add = (lang: string, text: string): void => {
    const key = text.normalize('NFC').toLowerCase();
    if (text === '' || seen.has(key)) return;
    seen.add(key);
    runs.push({ text, lang });
  };
  if (names['en'] !== undefined) add('en', names['en']);
  const hasHan = 'zh-Hans' in names || 'zh-Hant' in names;
  for (const [lang, text] of Object.entries(names)) if (lang !== 'zh-Latn' || !hasHan) add(lang, text);
  return runs;
}

/**
 * Labels of a place from the longest to the shortest that the zoom allows: whoever places them takes the first that has
 * room. At small scales the English name stands alone, as nobody's; from the middle on every claimant's name is tried.
 */
export function offerNames(names: ChartNames, zoom: number, allFrom: number): NameRun[][] {
  const all = listNames(names);
  if (all.length === 0) return [];
  const alone = all.slice(0, 1);
  if (zoom < allFrom || all.length === 1) return [alone];
  return [all, alone];
}

/** Name of a land in capitals: in its own language where it has just one besides English, in Latin script. */
export function nameLand(names: ChartNames): NameRun | undefined {
  const all = listNames(names);
  const own = all.filter(({ lang }) => lang !== 'en');
  const run = own.length === 1 && /^[\p{Script=Latin}\p{P}\p{Zs}]+$/u.test(own[0]!.text) ? own[0] : all[0];
  return run === undefined ? undefined : { text: run.text.toLocaleUpperCase(run.lang), lang: run.lang };
}

/** Names in rows of at most so many letters, for names of waters that stand in a block. */
export function stackNames(runs: readonly NameRun[], mostLetters: number): NameRun[][] {
  const rows: NameRun[][] = [];
  let letters = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const needed = run.text.length + NAME_JOINT.length;
    if (letters + needed > mostLetters) {
      rows.push([run]);
      letters = run.text.length;
    } else {
      rows.at(-1)!.push(run);
      letters += needed;
    }
  }
  return rows;
}
