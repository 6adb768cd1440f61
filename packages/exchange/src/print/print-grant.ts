import { describeDate } from '@searoom/assistance';
import type { GrantPage } from '@searoom/model/api';
import { sayEvidence, sayMoney, sayStepState } from './format.ts';
import { type Content, type Html, html, table } from './html.ts';
import { FactNumbers } from './notes.ts';
import { PRINT_STYLE } from './style.ts';

export interface PrintOptions {
  /** Address at which the same page with the same two times can be opened. */
  readonly permalink?: string;
}

/**
 * One page about a grant for printing: A4, black on white. It is whole in itself: no script, no request; every text is
 * escaped. Small raised numbers lead to the facts at its end, and these to the sources.
 */
export function printGrant(page: GrantPage, options: PrintOptions = {}): string {
  const numbers = new FactNumbers(page);
  const title = nameIn(page.row.title) ?? page.row.id;
  const language = page.row.title.find(({ text }) => text === title)?.language;
  const body = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${page.row.id}: ${title}</title>
<style>${{ html: PRINT_STYLE }}</style>
</head>
<body>
<header>
<p class="small">Searoom, ledger of security assistance · ${page.row.id}</p>
<h1 lang="${language ?? 'en'}">${title}</h1>
${printOtherTitles(page, title)}<p><strong>${page.row.state}</strong> (${sayEvidence(page.row.evidence)})</p>
${printHead(page, numbers)}
${printStamp(page, options)}
</header>
<main>
${section('Life cycle', printSteps(page, numbers))}
${section('Lots', printLots(page, numbers))}
${section('Money', join(printMoney(page, numbers), printExposure(page)))}
${section('Who says what', printAccounts(page, numbers))}
${section('Findings', printFindings(page, numbers))}
${section('Documents', printDocuments(page, numbers))}
${section('Facts', printFacts(page, numbers))}
${section('Sources', printSources(page))}
</main>
</body>
</html>
`;
  return body.html;
}

function section(title: string, content: Html | undefined): Html {
  return html`<section>
<h2>${title}</h2>
${content ?? html`<p>None known.</p>`}</section>
`;
}

function join(...parts: readonly (Html | undefined)[]): Html | undefined {
  return parts.every((part) => part === undefined) ? undefined : html`${parts}`;
}

function nameIn(words: GrantPage['row']['title']): string | undefined {
  return (words.find(({ language }) => language.startsWith('en')) ?? words[0])?.text;
}

function printOtherTitles({ row }: GrantPage, title: string): Html {
  const others = row.title.filter(({ text }) => text !== title);
  return html`${others.map(({ language, text }) => html`<p lang="${language}">${text}</p>\n`)}`;
}

function printHead(page: GrantPage, numbers: FactNumbers): Html {
  const { row, force } = page;
  const rows: readonly (readonly [string, Content])[] = [
    ['Programme', row.programme],
    ['Given by', row.donor?.name],
    ['Office', page.office],
    ['Received by', row.recipients.map(({ name }) => name).join(', ')],
    ['Users', list(page.endUsers.map(({ name, facts }) => html`${name}${numbers.refer(facts)}`))],
    ['Procurement agent', page.agent],
    ['Amount of the notes', row.amount && sayMoney(row.amount)],
    ['Notes exchanged', [printDate(row.signedOn), page.place !== undefined && `, ${page.place}`]],
    [
      'Signed by',
      page.signatories.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`)).join('; '),
    ],
    ['Between', page.parties.join(' and ')],
    ['Purpose', list(page.purpose.map(({ text, facts }) => html`${text}${numbers.refer(facts)}`))],
    ['In force', html`${force.text}${numbers.refer(force.facts)}`],
    ['Consent', page.consent],
    ['Next', page.next.text],
    ['Follows it up', page.next.owner],
    ['Use', page.use.text],
  ];
  const said = rows.filter(([, content]) => !isEmpty(content));
  return html`<dl>
${said.map(([name, content]) => html`<dt>${name}</dt><dd>${content}</dd>\n`)}</dl>`;
}

function isEmpty(content: Content): boolean {
  if (Array.isArray(content)) return content.every((part: Content) => isEmpty(part));
  return content === undefined || content === false || content === '';
}

function list(parts: readonly Html[]): Content {
  return parts.map((part, at) => (at === 0 ? part : html`; ${part}`));
}

function printStamp({ stamp, topicSeq }: GrantPage, { permalink }: PrintOptions): Html {
  return html`<p class="small">As known on ${stamp.knownAt}, about ${stamp.about}. Ledger of ${stamp.seq} facts; the newest of this grant is ${topicSeq}.</p>
<p class="mono">Head ${stamp.head}</p>
${permalink !== undefined && html`<p class="mono">${permalink}</p>`}`;
}

function printSteps({ steps }: GrantPage, numbers: FactNumbers): Html | undefined {
  return table(
    'Steps, what they need and what is there',
    ['', 'Step', 'State', 'Planned', 'Actual', 'Responsible', 'Missing'],
    steps.map((step) => [
      step.number,
      html`${step.label}${numbers.refer(step.facts)}`,
      sayStepState(step.state),
      printDate(step.planned),
      printDate(step.actual),
      step.responsible,
      step.missing.join(', '),
    ]),
  );
}

function printLots({ lots }: GrantPage, numbers: FactNumbers): Html | undefined {
  const count = (cell: GrantPage['lots'][number]['announced']): Html =>
    html`${cell.text}${cell.contested && ' (sources differ)'}${numbers.refer(cell.facts)}`;
  return table(
    'How many, at each stage; no stage is worked out from another',
    ['Lot', 'Users', 'Announced', 'Contracted', 'Arrived', 'Handed over', 'In service', 'Ready', 'State'],
    lots.map((lot) => [
      html`${nameIn(lot.name) ?? lot.id}${numbers.refer(lot.facts)}`,
      list(
        lot.users.map(
          (user) => html`${user.name}${user.count !== undefined && ` (${user.count})`}${numbers.refer(user.facts)}`,
        ),
      ),
      count(lot.announced),
      count(lot.contracted),
      count(lot.arrived),
      count(lot.handedOver),
      count(lot.inService),
      count(lot.ready),
      `${lot.state} (${sayEvidence(lot.evidence)})`,
    ]),
  );
}

const MONEY_KINDS = { contracted: 'of the notes', paid: 'paid', reported: 'reported', converted: 'converted' } as const;

function printMoney({ money }: GrantPage, numbers: FactNumbers): Html | undefined {
  return table(
    'Amounts; only that of the notes is agreed',
    ['Amount', 'Kind', 'By', 'On', 'Rate', 'Reading'],
    money.map((row) => [
      html`${sayMoney(row.money)}${row.asWritten !== undefined && ` ("${row.asWritten}")`}${numbers.refer(row.facts)}`,
      MONEY_KINDS[row.kind],
      row.by,
      printDate(row.on),
      printRate(row),
      row.reading,
    ]),
  );
}

function printRate({ rate, noRate, atRate }: GrantPage['money'][number]): Content {
  if (rate === undefined) return noRate;
  const at = atRate === undefined ? undefined : html`; the amount of the notes at it: ${sayMoney(atRate)}`;
  return html`${rate.perUnit} ${rate.from} for 1 ${rate.to}, ${printDate(rate.day)}, ${rate.source} (${rate.rule})${at}`;
}

function printExposure({ exposure }: GrantPage): Html | undefined {
  return table(
    'The amount of the notes in other currencies since they were exchanged; converted, not agreed',
    ['Currency', 'At signing', 'Lowest', 'Highest', 'Worst', 'Days with a rate'],
    exposure.map((row) => [
      row.currency,
      sayMoney(row.atSigning),
      html`${sayMoney(row.low)}, ${printDate(row.lowDay)}`,
      html`${sayMoney(row.high)}, ${printDate(row.highDay)}`,
      `${row.worstPercent} %`,
      row.daysKnown,
    ]),
  );
}

function printAccounts({ accounts }: GrantPage, numbers: FactNumbers): Html | undefined {
  return table(
    'Accounts of the same thing',
    ['About', 'Accounts', 'Chosen'],
    accounts.map(({ about, sides, resolution }) => [
      about,
      sides.map(({ who, says, facts }) => html`<p>${who}: ${says}${numbers.refer(facts)}</p>`),
      resolution === undefined
        ? 'none was chosen'
        : html`${resolution.text} (${resolution.by}: ${resolution.reason})${numbers.refer([resolution.fact])}`,
    ]),
  );
}

function printFindings({ findings }: GrantPage, numbers: FactNumbers): Html | undefined {
  return table(
    'Worked out from the facts',
    ['Weight', 'Finding'],
    findings.map(({ weight, text, facts }) => [weight, html`${text}${numbers.refer(facts)}`]),
  );
}

function printDocuments({ documents }: GrantPage, numbers: FactNumbers): Html | undefined {
  return table(
    'Documents',
    ['Document', 'Kind', 'Date', 'Where'],
    documents.map(({ name, kind, on, source, address, facts }) => [
      html`${name}${numbers.refer(facts)}`,
      kind,
      printDate(on),
      address === undefined ? source !== undefined && numbers.source(source) : printAddress(address),
    ]),
  );
}

function printFacts({ facts }: GrantPage, numbers: FactNumbers): Html | undefined {
  if (facts.length === 0) return undefined;
  return html`<ol class="facts">
${facts.map(
  (fact) =>
    html`<li>${fact.sentence} <span class="small">[${fact.standing}; ${fact.confidence}${
      fact.saidBy !== undefined && `; said by ${fact.saidBy}`
    }; ${fact.sources.map((key) => numbers.source(key)).join(', ')}; recorded ${fact.recordedAt.slice(0, 10)} by ${fact.author}]</span></li>\n`,
)}</ol>
`;
}

function printSources({ sources }: GrantPage): Html | undefined {
  return table(
    'Where the facts can be read',
    ['', 'Source', 'Kind', 'Date', 'Address', 'Known'],
    sources.map((source, at) => [
      `S${at + 1}`,
      `${source.publisher}: ${source.title}`,
      source.kind,
      printDate(source.date),
      source.address !== undefined && printAddress(source.address),
      source.confidence,
    ]),
  );
}

/** Characters of `16 Dec 2023`. */
const LONGEST_DAY = 11;

/** A day is not broken over two lines. */
function printDate(text: string | undefined): Content {
  if (text === undefined) return undefined;
  const said = describeDate(text);
  return html`<span class="${said.length > LONGEST_DAY ? 'days' : 'day'}">${said}</span>`;
}

/** An address may break anywhere; words may not. */
function printAddress(address: string): Html {
  return html`<span class="address">${address}</span>`;
}
