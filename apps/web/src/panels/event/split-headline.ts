/** A piece of a headline: a vessel's name, or the words round it. */
export interface HeadlinePart {
  readonly text: string;
  readonly isName: boolean;
}

/**
 * Splits a headline at the names of its vessels, so that each can be shut off from the text round it: a name in a script
 * that runs the other way must not turn the sentence.
 */
export function splitHeadline(headline: string, names: readonly string[]): HeadlinePart[] {
  const longestFirst = names.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const parts: HeadlinePart[] = [];
  let words = '';
  for (let i = 0; i < headline.length; ) {
    const name = longestFirst.find((one) => headline.startsWith(one, i));
    if (name === undefined) {
      words += headline[i];
      i++;
      continue;
    }
    if (words !== '') parts.push({ text: words, isName: false });
    words = '';
    parts.push({ text: name, isName: true });
    i += name.length;
  }
  if (words !== '') parts.push({ text: words, isName: false });
  return parts;
}
