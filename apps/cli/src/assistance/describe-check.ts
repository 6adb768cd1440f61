import type { CheckAnswer, CheckList, CheckRow, Verdict } from '@searoom/model/api';
import { describeStamp } from './describe-grants.ts';
import { formatTable } from './text-table.ts';
import { wrapText } from './wrap.ts';

/** Documents that can be checked. */
export function describeDocuments(documents: CheckList, width: number): string {
  return formatTable(
    [
      { head: 'document' },
      { head: 'of' },
      { head: 'publisher' },
      { head: 'statements', isRight: true },
      { head: 'title' },
    ],
    documents.map(({ id, date, publisher, statements, title }) => [id, date, publisher, String(statements), title]),
    width,
  );
}

/** The table of a check: a line for each statement, then why for each. */
export function describeCheck(
  { document, rows, stamp, summary }: CheckAnswer,
  { where, width }: { readonly where: string; readonly width: number },
): string {
  const table = formatTable(
    [
      { head: '#', isRight: true },
      { head: 'statement' },
      { head: `about ${document.date}` },
      { head: `about ${stamp.about}` },
    ],
    rows.map((row, at) => [String(at + 1), row.statement, sayVerdict(row.onItsDay), sayVerdict(row.onThatDay)]),
    width,
  );
  const { supported, contradicted, notKnown } = summary;
  return [
    wrapText(`${document.title} (${document.publisher}, ${document.date})`, width),
    '',
    table,
    '',
    `About its day: ${supported} supported, ${contradicted} contradicted, ${notKnown} not known.`,
    wrapText(describeStamp(stamp, where), width),
    '',
    ...rows.map((row, at) => explain(row, at, width)),
  ].join('\n');
}

function explain({ onItsDay, onThatDay, publishedThen }: CheckRow, at: number, width: number): string {
  const indent = '    ';
  const facts = [...onItsDay.for, ...onItsDay.against];
  const more = [
    ...(onThatDay.why === onItsDay.why ? [] : [onThatDay.why]),
    ...(publishedThen ? [] : ['What decides this was published after the day of the document.']),
    ...(facts.length === 0 ? [] : [`facts: ${facts.join(', ')}`]),
  ];
  return [
    wrapText(onItsDay.why, width, [`${String(at + 1).padStart(2)}  `, indent]),
    ...more.map((text) => wrapText(text, width, [indent, indent])),
  ].join('\n');
}

function sayVerdict({ verdict, qualifiers }: Verdict): string {
  const words = verdict === 'not-known' ? 'not known' : verdict;
  return qualifiers.length === 0 ? words : `${words} (${qualifiers.join(', ')})`;
}
