import type { DroppedItem } from '@searoom/exchange';
import { countOf } from '../text.ts';

/** How the report beside an IATI file names a grant of which nothing could be written. */
const WHOLE_GRANT = 'the whole grant';

/**
 * What of a ledger has no place in an IATI file, in a few lines.
 *
 * @param report the JSON that is written beside the file
 * @param isKept whether the report is; else it is told how to get it
 */
export function describeDropped(report: string, isKept: boolean): string[] {
  const { activities, dropped } = JSON.parse(report) as { activities: number; dropped: readonly DroppedItem[] };
  const whole = dropped.filter(({ what }) => what === WHOLE_GRANT);
  const [only] = whole;
  const others = dropped.length - whole.length;
  return [
    ...(activities === 0 ? ['The file has no activity, and is not valid.'] : []),
    ...(only !== undefined && whole.length === 1 ? [`Left out: ${only.grant}: ${only.why}`] : []),
    ...(whole.length > 1
      ? [`Left out, as IATI demands what is not known of them: ${whole.map(({ grant }) => grant).join(', ')}`]
      : []),
    ...(others > 0
      ? [
          `${countOf(others, 'other thing')} ${others === 1 ? 'has' : 'have'} no place in IATI; ` +
            `${isKept ? 'the report names each.' : 'the report that -o FILE writes beside it names each.'}`,
        ]
      : []),
  ];
}
