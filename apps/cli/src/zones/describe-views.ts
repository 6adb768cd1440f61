import { nameParty } from '@searoom/model';
import type { LegalView } from '@searoom/model/api';
import { makePrintable } from '../text.ts';

/** Every view in a line or two. The order is that of the views, and says nothing. */
export function describeViews(views: readonly LegalView[]): string {
  const width = Math.max(...views.map(({ id }) => id.length));
  return views
    .map(({ id, title, party, confidence }) => {
      const whose = party === undefined ? '' : `, view of ${party} (${nameParty(party)})`;
      return makePrintable(`${id.padEnd(width)}  ${title}${whose} [${confidence}]`);
    })
    .join('\n');
}

/** One view: what it answers, then its rules in the order in which they are tried. */
export function describeView({ id, title, party, summary, rejectedBy, confidence, ...view }: LegalView): string {
  const about = [
    ...(party === undefined ? [] : [`party ${party}`]),
    `confidence ${confidence}`,
    ...(rejectedBy.length === 0 ? [] : [`rejected by ${rejectedBy.join(', ')}`]),
  ];
  const width = Math.max(...view.answers.map(({ question }) => question.length));
  return [
    `${id}: ${title}`,
    `${about.join('; ')}`,
    summary,
    '',
    'Answers',
    ...view.answers.map(
      ({ question, answer, source }) => `  ${question.padEnd(width)}  ${answer} [${source.confidence}]`,
    ),
    '',
    'Rules: the first that fits a zone decides',
    ...view.rules.flatMap((rule) => [
      `  ${rule.id}: ${rule.stance} ${describeTest(rule.when)}`,
      `      ${rule.because}`,
    ]),
    `  otherwise: ${view.otherwise.stance}`,
    `      ${view.otherwise.because}`,
    '',
    'Reasons and sources of every answer: --format json.',
  ]
    .map(makePrintable)
    .join('\n');
}

/** Which zones a rule is about: `kind territorial-sea or contiguous-zone; group any`. */
function describeTest(when: LegalView['rules'][number]['when']): string {
  const parts = Object.entries(when).map(([field, words]) =>
    Array.isArray(words) ? `${field} ${words.join(' or ')}` : `${field} ${String(words)}`,
  );
  return parts.length === 0 ? 'for every zone' : `where ${parts.join('; ')}`;
}
