import { describeMoney } from '@searoom/assistance';
import type { GrantPage, LotRow, MoneyRow, StepRow } from '@searoom/model/api';
import { makePrintable } from '../text.ts';
import { describeStamp } from './describe-grants.ts';
import { formatTable } from './text-table.ts';

/** How a step or value is evidenced, in one sign: filled only where a document or an official source stands behind it. */
const MARKS = { official: '●', part: '◐', reported: '○', none: '·' } as const;
const STATES: Readonly<Record<StepRow['state'], string>> = {
  done: '●',
  part: '◐',
  reported: '○',
  open: ' ',
  overdue: '!',
  'not-known': '·',
};

/** One grant as text: what stands on its page. */
export function describeGrant(page: GrantPage, where: string): string {
  const { row } = page;
  const names = row.title.map(({ text }) => text).join(' · ');
  const to = row.recipients.map(({ code }) => code).join(' ');
  return [
    `${row.id}  ${makePrintable(names)}`,
    makePrintable(
      `${row.donor?.code ?? '?'} -> ${to}, ${row.programme ?? row.kind}, FY ${row.fiscalYear ?? '?'}; agent ${page.agent ?? 'not known'}`,
    ),
    makePrintable(`State: ${row.state}`),
    makePrintable(page.force.text),
    makePrintable(`Next: ${page.next.text}${sayAge(page)}`),
    '',
    'Life cycle  ● document or official source  ◐ part  ○ reported only  ! overdue',
    ...page.steps
      .map(
        ({ number, label, state, actual, planned, missing }) =>
          `  ${STATES[state]} ${number.padStart(2)} ${label}${sayDates(actual, planned)}${missing.length > 0 ? `; missing: ${missing.join(', ')}` : ''}`,
      )
      .map(makePrintable),
    '',
    'Lots  quantities are kept apart; none is worked out from another',
    indent(describeLots(page.lots)),
    '',
    'Money  only the currency of the notes is contractual; a reported figure is a fact of its source',
    indent(describeMoneyRows(page.money)),
    ...page.exposure.map(
      ({ currency, low, lowDay, high, highDay, worstPercent }) =>
        `  in ${currency} since signing: ${describeMoney(low)} (${lowDay}) to ${describeMoney(high)} (${highDay}); lowest ${worstPercent} %`,
    ),
    '',
    `Who says what  ${page.accounts.length} disagreements, all kept`,
    ...page.accounts.flatMap(({ about, sides, resolution }) => [
      makePrintable(`  ${about}`),
      ...sides.map(({ who, says }) => makePrintable(`    ${who}: ${says}`)),
      makePrintable(`    -> ${resolution === undefined ? 'open' : `${resolution.text} (${resolution.reason})`}`),
    ]),
    '',
    `Findings  ${page.findings.length}`,
    ...page.findings.map(({ weight, text }) => makePrintable(`  ${weight.padEnd(9)} ${text}`)),
    '',
    makePrintable(`Use: ${page.use.text}`),
    '',
    'Sources',
    ...page.sources.map(({ key, publisher, title, date, address }) =>
      makePrintable(
        `  ${key}: ${publisher}, ${title}${date === undefined ? '' : `, ${date}`}${address === undefined ? '' : ` <${address}>`}`,
      ),
    ),
    '',
    describeStamp(page.stamp, where),
  ].join('\n');
}

/** Every fact of a grant, one after the other, with what became of it. */
export function describeFacts(page: GrantPage): string {
  return page.facts
    .map((fact) =>
      [
        `${fact.seq} ${fact.id}  [${fact.standing}, ${fact.confidence}]`,
        `  ${fact.sentence}`,
        `  sources: ${fact.sources.join(', ') || 'none'}; entered by ${fact.author} on ${fact.recordedAt.slice(0, 10)}${fact.approvedBy === undefined ? '' : `, approved by ${fact.approvedBy}`}`,
        ...(fact.reason === undefined ? [] : [`  because: ${fact.reason}`]),
      ]
        .map(makePrintable)
        .join('\n'),
    )
    .join('\n');
}

function describeLots(lots: readonly LotRow[]): string {
  return formatTable(
    [
      { head: 'item', most: 34 },
      { head: 'user', most: 34 },
      { head: 'announced', isRight: true },
      { head: 'contracted', isRight: true },
      { head: 'handed over', isRight: true },
      { head: 'in service', isRight: true },
      { head: 'ready', isRight: true },
      { head: 'state', most: 60 },
    ],
    lots.map((lot) => [
      lot.name[0]?.text ?? lot.id,
      lot.users.map(({ name, count }) => (count === undefined ? name : `${name} ${count}`)).join(', ') || 'none named',
      lot.announced.text,
      lot.contracted.text,
      lot.handedOver.text,
      lot.inService.text,
      lot.ready.text,
      `${MARKS[lot.evidence]} ${lot.state}`,
    ]),
  );
}

function describeMoneyRows(rows: readonly MoneyRow[]): string {
  return formatTable(
    [
      { head: 'kind' },
      { head: 'amount', isRight: true },
      { head: 'as written, by whom', most: 44 },
      { head: 'rate and its date', most: 44 },
      { head: 'at it', isRight: true },
      { head: 'reading', most: 60 },
    ],
    rows.map(({ kind, money, asWritten, by, on, rate, noRate, atRate, reading }) => [
      kind,
      describeMoney(money),
      [asWritten, by, on].filter((part) => part !== undefined).join(', '),
      rate === undefined ? (noRate ?? '') : `${rate.source} ${rate.perUnit} ${rate.from}/${rate.to}, ${rate.day}`,
      atRate === undefined ? '' : describeMoney(atRate),
      reading,
    ]),
  );
}

function sayAge({ next }: GrantPage): string {
  if (next.lastWord === undefined) return '';
  return ` (last word ${next.lastWord}${next.daysAgo === undefined ? '' : `, ${next.daysAgo} days ago`})`;
}

function sayDates(actual: string | undefined, planned: string | undefined): string {
  return `${actual === undefined ? '' : `: ${actual}`}${planned === undefined ? '' : ` (planned ${planned})`}`;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
