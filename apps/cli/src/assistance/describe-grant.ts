import type { GrantPage, StepRow } from '@searoom/model/api';
import { countOf } from '../text.ts';
import { describeStamp } from './describe-grants.ts';
import { describeLots, describeMoney } from './describe-parts.ts';
import { hold, wrapText } from './wrap.ts';

const STATES: Readonly<Record<StepRow['state'], string>> = {
  done: '●',
  part: '◐',
  reported: '○',
  open: ' ',
  overdue: '!',
  'not-known': '·',
};

/** One grant as text of so many columns: what stands on its page. */
export function describeGrant(
  page: GrantPage,
  { where, width }: { readonly where: string; readonly width: number },
): string {
  const { row, next } = page;
  const say = (text: string, indent = '', more = '  '): string => wrapText(text, width, [indent, indent + more]);
  const titles = row.title.map(({ text }) => text).join(' · ');
  const to = row.recipients.map(({ code }) => code).join(' ');
  const year = row.fiscalYear === undefined ? 'fiscal year not known' : `FY ${row.fiscalYear}`;
  return [
    say(`${row.id}  ${titles}`),
    say(
      `${row.donor?.code ?? 'donor not known'} -> ${to === '' ? 'recipient not known' : to}, ${row.programme ?? row.kind}, ${year}; agent ${page.agent ?? 'not known'}`,
    ),
    say(`State: ${row.state}`),
    say(`Force: ${page.force.text}`),
    say(`Next: ${next.text}${sayAge(next)}`),
    '',
    say('Life cycle  ● document or official source  ◐ part  ○ reported only  · not known  ! overdue'),
    ...page.steps.map(({ number, label, state, actual, planned, missing }) =>
      say(
        `${hold(`${STATES[state]} ${number.padStart(2)}`)} ${label}${sayDates(actual, planned)}${missing.length > 0 ? `; missing: ${missing.join(', ')}` : ''}`,
        '  ',
        '     ',
      ),
    ),
    '',
    say('Lots  quantities are kept apart; none is worked out from another'),
    describeLots(page.lots, width),
    '',
    say('Money  only the currency of the notes is contractual; a reported figure is a fact of its source'),
    describeMoney(page, width),
    '',
    say(
      `Who says what  ${countOf(page.accounts.length, 'disagreement')}${page.accounts.length > 0 ? ', all kept' : ''}`,
    ),
    ...page.accounts.flatMap(({ about, sides, resolution }) => [
      say(about, '  '),
      ...sides.map(({ who, says }) => say(`${who}: ${says}`, '    ')),
      say(`-> ${resolution === undefined ? 'open' : `${resolution.text} (${resolution.reason})`}`, '    ', '   '),
    ]),
    '',
    `Findings  ${page.findings.length}`,
    ...page.findings.map(({ weight, text }) => say(`${hold(weight.padEnd(9))} ${text}`, '  ', ' '.repeat(10))),
    '',
    say(`Use: ${page.use.text}`),
    '',
    'Sources',
    ...page.sources.map(({ key, publisher, title, date, address }) =>
      say(
        `${key}: ${publisher}, ${title}${date === undefined ? '' : `, ${date}`}${address === undefined ? '' : ` <${address}>`}`,
        '  ',
      ),
    ),
    '',
    say(describeStamp(page.stamp, where)),
  ].join('\n');
}

/** Every fact of a grant, one after the other, with what became of it. */
export function describeFacts({ facts }: GrantPage, width: number): string {
  const say = (text: string): string => wrapText(text, width, ['  ', '    ']);
  return facts
    .map((fact) => {
      const approved = fact.approvedBy === undefined ? '' : `, approved by ${fact.approvedBy}`;
      const entered = `entered by ${fact.author} on ${fact.recordedAt.slice(0, 10)}${approved}`;
      return [
        wrapText(`${fact.seq} ${fact.id}  [${fact.kind}, ${fact.standing}, ${fact.confidence}]`, width),
        say(fact.sentence),
        say(`sources: ${fact.sources.join(', ') || 'none'}; ${entered}`),
        ...(fact.reason === undefined ? [] : [say(`because: ${fact.reason}`)]),
        ...(fact.note === undefined ? [] : [say(`note: ${fact.note}`)]),
      ].join('\n');
    })
    .join('\n');
}

function sayAge({ lastWord, daysAgo }: GrantPage['next']): string {
  if (lastWord === undefined) return '';
  return ` (last word ${lastWord}${daysAgo === undefined ? '' : `, ${countOf(daysAgo, 'day')} ago`})`;
}

function sayDates(actual: string | undefined, planned: string | undefined): string {
  return `${actual === undefined ? '' : `: ${actual}`}${planned === undefined ? '' : ` (planned ${planned})`}`;
}
