import type { DecodeCounters } from '@searoom/ais';
import {
  type CsvExample,
  type CsvReport,
  type FeedSummary,
  formatBytes,
  type ProblemExamples,
  type SourceDecoders,
} from '@searoom/feed';
import { countOf, describeSum, formatCount, makePrintable, toWords } from '../text.ts';

/** What became of one source, for the summary: a line with its size, then where its lines or rows went. */
export function describeSource(summary: FeedSummary, decoders: SourceDecoders, examples: ProblemExamples): string[] {
  const { health, csv } = summary;
  const lines = [`${makePrintable(summary.name)}: ${formatBytes(health.bytes)}`];
  if (csv !== undefined) lines.push(...describeRows(csv));
  else {
    lines.push(...describeLines(decoders.counters));
    lines.push(...examples.describe().map((line) => `  ${line}`));
  }
  const { dropped, reconnects } = health;
  if (reconnects > 0) lines.push(`  connected again ${countOf(reconnects, 'time')}`);
  if (dropped.count > 0) lines.push(`  dropped ${countOf(dropped.count, 'piece')}, ${formatBytes(dropped.bytes)}`);
  if (decoders.forgottenSenders > 0) {
    lines.push(`  ${countOf(decoders.forgottenSenders, 'sender')} forgotten for newer ones`);
  }
  return lines;
}

/** Lines, sentences and messages of a decoder, each as a sum. */
export function describeLines(counters: DecodeCounters): string[] {
  const { ais, nmea, tagOnly, blank, text, overlong } = counters.lineKinds;
  const kinds = { withAis: ais, ofOtherNmea: nmea, withATagBlockAlone: tagOnly, blank, ofOtherText: text, overlong };
  const waiting = counters.sentences - Object.values(counters.outcomes).reduce((sum, count) => sum + count, 0);
  const sums = [
    `  lines: ${describeSum(counters.lines, kinds)}`,
    `  sentences: ${describeSum(counters.sentences, { ...counters.outcomes, waitingForOtherParts: waiting })}`,
    `  messages: ${formatCount(counters.messages)}`,
  ];
  if (counters.tagBlocks.bad > 0) sums.push(`  bad TAG blocks: ${formatCount(counters.tagBlocks.bad)}`);
  if (counters.lines > 0 && counters.sentences === 0) sums.push('  no AIS sentence (!..VDM or !..VDO) was found here');
  return sums;
}

function describeRows(csv: CsvReport): string[] {
  const { positions, withoutPosition, otherStations, repeatedHeaders, bad } = csv;
  const rows = describeSum(csv.rows, { positions, withoutPosition, otherStations, repeatedHeaders, ...bad });
  const unusable = Object.entries(csv.unusable).filter(([, count]) => count > 0);
  return [
    `  rows (${csv.profile === '' ? 'no header was understood' : csv.profile}): ${rows}`,
    ...unusable.map(([name, count]) => `  ${name} not usable in ${countOf(count, 'position')}`),
    ...csv.examples.map((example) => `  ${describeExample(example)}`),
  ];
}

function describeExample({ reason, line, offset, column, value }: CsvExample): string {
  const where = `line ${formatCount(line)}, offset ${formatCount(offset)}`;
  const what = column === undefined ? '' : `${makePrintable(column)} = `;
  return `${toWords(reason)} at ${where}: ${what}${makePrintable(value)}`;
}
