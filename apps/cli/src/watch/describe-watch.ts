import type { Watch } from '@searoom/watch';
import { countOf, describeSum, formatCount } from '../text.ts';

/** What became of the reports, and how many tracks there are, for the summary. */
export function describeWatch(watch: Watch): string[] {
  const { reports, ...outcomes } = watch.counters;
  const forgotten = watch.forgotten === 0 ? '' : `, ${formatCount(watch.forgotten)} forgotten`;
  return [`reports: ${describeSum(reports, outcomes)}`, `tracks: ${formatCount(watch.trackCount)}${forgotten}`];
}

/** The sentence for what a stopped play threw away, where it did. */
export function describeDiscarded(count: number): string[] {
  return count === 0 ? [] : [`not played: ${countOf(count, 'report')} that were read when it was stopped`];
}
