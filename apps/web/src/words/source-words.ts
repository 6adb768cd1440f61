/** What a mark of confidence means, for the title of the mark. */
const MARKS: Readonly<Record<string, string>> = {
  seen: 'read in the named source',
  partly: 'part of it read in the source, the rest recalled',
  memory: 'recalled, not yet read in a source: to be confirmed',
  measured: 'measured by Searoom',
  derived: 'computed by Searoom from other facts',
};

/** Explains a confidence mark. */
export function describeConfidence(mark: string): string {
  return MARKS[mark] ?? mark;
}

/** How full a mark is drawn: filled has evidence, half has part of it, hollow is reported only, dashed has no word. */
export function fillOfConfidence(mark: string | undefined): 'filled' | 'half' | 'hollow' | 'dashed' {
  if (mark === 'seen' || mark === 'measured') return 'filled';
  if (mark === 'partly' || mark === 'derived') return 'half';
  return mark === 'memory' ? 'hollow' : 'dashed';
}

/** From the worst known to the best known. */
const WORST_FIRST = ['memory', 'partly', 'derived', 'measured', 'seen'];

/** The weakest of several marks: a chain is as good as that. */
export function weakestMark(marks: readonly string[]): string | undefined {
  return WORST_FIRST.find((mark) => marks.includes(mark)) ?? marks[0];
}
