import type { CheckAnswer, CheckList, CheckRow, Verdict } from '@searoom/model/api';
import { makePrintable } from '../text.ts';
import { describeStamp } from './describe-grants.ts';
import { formatTable } from './text-table.ts';

/** Documents that can be checked. */
export function describeDocuments(documents: CheckList): string {
  return formatTable(
    [
      { head: 'document' },
      { head: 'of' },
      { head: 'publisher' },
      { head: 'statements', isRight: true },
      { head: 'title' },
    ],
    documents.map(({ id, date, publisher, statements, title }) => [id, date, publisher, String(statements), title]),
  );
}

/** The table of a check: a line for each statement, then why for each. */
export function describeCheck({ document, rows, stamp, summary }: CheckAnswer, where: string): string {
  const table = formatTable(
    [
      { head: '#', isRight: true },
      { head: 'statement', most: 62 },
      { head: `about ${document.date}` },
      { head: `about ${stamp.about}` },
    ],
    rows.map((row, at) => [String(at + 1), row.statement, sayVerdict(row.onItsDay), sayVerdict(row.onThatDay)]),
  );
  const { supported, contradicted, notKnown } = summary;
  return [
    `${makePrintable(document.title)} (${makePrintable(document.publisher)}, ${document.date})`,
    '',
    table,
    '',
    `About its day: ${supported} supported, ${contradicted} contradicted, ${notKnown} not known.`,
    describeStamp(stamp, where),
    '',
    ...rows.flatMap(explain),
  ].join('\n');
}

function explain(row: CheckRow, at: number): string[] {
  const number = `${String(at + 1).padStart(2)}  `;
  const facts = [...row.onItsDay.for, ...row.onItsDay.against];
  const later = row.onThatDay.why === row.onItsDay.why ? [] : [`    ${makePrintable(row.onThatDay.why)}`];
  return [
    `${number}${makePrintable(row.onItsDay.why)}`,
    ...later,
    ...(row.publishedThen ? [] : ['    What decides this was published after the day of the document.']),
    ...(facts.length === 0 ? [] : [`    facts: ${facts.map(makePrintable).join(', ')}`]),
  ];
}

function sayVerdict({ verdict, qualifiers }: Verdict): string {
  const words = verdict === 'not-known' ? 'not known' : verdict;
  return qualifiers.length === 0 ? words : `${words} (${qualifiers.join(', ')})`;
}
