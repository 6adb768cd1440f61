import type { ImportedSet, ImportNote } from '@searoom/sea';
import { countOf, formatCount, makePrintable } from '../text.ts';

/** Notes of one kind that a reader is shown; the file holds more. */
const MOST_SHOWN = 20;

/** What was imported, in sentences. @param out the file that holds it now */
export function describeImport(set: ImportedSet, out: string): string {
  const { report } = set;
  const rejected = report.read - report.kept;
  const kinds = countBy(set.zones.map(({ kind }) => kind));
  const parties = countBy(
    set.zones.map(({ assertedBy }) => (assertedBy.length === 0 ? 'not told' : assertedBy.join('+'))),
  );
  return [
    `${set.title} (${set.id})`,
    `Licence: ${set.licence}`,
    `Attribution: ${set.attribution === '' ? 'not told' : set.attribution}`,
    `Source: ${set.source}, SHA-256 ${set.sha256}`,
    `Datum: ${set.datum}`,
    `Read ${countOf(report.read, set.kindOfData === 'coast' ? 'coast line' : 'zone')}: kept ${formatCount(report.kept)}, rejected ${formatCount(rejected)}.`,
    `Kinds: ${kinds}`,
    ...(set.kindOfData === 'coast' ? [] : [`Asserted by: ${parties}`]),
    ...listNotes('Rejected', report.rejected, rejected),
    ...listNotes('Worth knowing', report.warnings, report.warnings.length),
    `Written to ${out}`,
  ]
    .map(makePrintable)
    .join('\n');
}

function countBy(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([word, count]) => `${word} ${formatCount(count)}`).join(', ');
}

function listNotes(heading: string, notes: readonly ImportNote[], count: number): string[] {
  if (count === 0) return [];
  const shown = notes.slice(0, MOST_SHOWN).map(({ where, why }) => `  ${where}: ${why}`);
  const more = count - shown.length;
  return [`${heading}:`, ...shown, ...(more > 0 ? [`  and ${formatCount(more)} more`] : [])];
}
