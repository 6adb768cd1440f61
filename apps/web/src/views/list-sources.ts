import type { WhoseZone } from '@searoom/model/api';

/** A source as the interface gives it. */
export type ShownSource = WhoseZone['instrument']['sources'][number];

/** References that are no words: addresses of the web, and records of the register, which are links. */
const NO_WORDS = /^(https?|instrument|feature|line|view):/;

/** Sources of the cells of a row, each once. */
export function listSources(sources: readonly ShownSource[]): ShownSource[] {
  const byText = new Map<string, ShownSource>();
  for (const source of sources) {
    const text = nameSource(source);
    if (!byText.has(text)) byText.set(text, source);
  }
  return [...byText.values()];
}

/** `PCA 2013-19, paras 646-647`: a title, and the place in it where that is given in words. */
export function nameSource({ title, reference }: ShownSource): string {
  return reference === undefined || NO_WORDS.test(reference) ? title : `${title}, ${reference}`;
}
