import { digitsOf, type Knowledge, type Money, type Quantity, type Texts, toDecimal } from '@searoom/assistance';
import { SettledReader } from './fact-cells.ts';
import { type Cell, columns, type Table } from './tables.ts';

const DIFFERS = [
  'differs',
  'string',
  'values left empty here because sources differ and none was chosen; see facts',
] as const;

/** One row for each grant. */
export function makeGrants(knowledge: Knowledge): Table {
  return {
    name: 'grants',
    means: 'Grants, with the values on which sources agree or of which one was chosen',
    columns: columns(
      ['grant', 'string', 'id of the grant'],
      ['title', 'string', 'title in English, else in the first language there is'],
      ['title_language', 'string', 'language of the title (BCP 47)'],
      ['programme', 'string', 'programme that it belongs to'],
      ['instrument', 'string', 'kind of assistance'],
      ['donor', 'string', 'who gives (ISO 3166-1 alpha-3)'],
      ['recipients', 'string', 'who receives (ISO 3166-1 alpha-3), separated by spaces'],
      ['fiscal_year', 'integer', 'fiscal year of the donor whose budget pays'],
      ['amount', 'number', 'amount in the currency of the notes'],
      ['amount_minor', 'integer', 'the same in whole minor units: yen, cents, sen'],
      ['currency', 'string', 'currency of the notes (ISO 4217)'],
      ['notes_exchanged_on', 'string', 'day of the exchange of notes as exactly as known (EDTF)'],
      DIFFERS,
    ),
    primaryKey: ['grant'],
    foreignKeys: [],
    rows: knowledge.subjects('grant').map((subject) => makeGrantRow(knowledge, subject)),
  };
}

function makeGrantRow(knowledge: Knowledge, subject: string): Cell[] {
  const read = new SettledReader(knowledge, subject);
  const texts = read.one<Texts>('title')?.texts;
  const title = texts?.find(({ language }) => language.startsWith('en')) ?? texts?.[0];
  const programme = read.one<{ programme: string }>('programme')?.programme;
  const ofProgramme =
    programme === undefined
      ? undefined
      : new SettledReader(knowledge, `programme:${programme}`).one<{ party: string }>('donor')?.party;
  const money = read.one<{ money: Money }>('amount')?.money;
  const recipients = read.all<{ party: string }>('recipient').map(({ party }) => party);
  const notes = read.find<{ step: string; on: string }>(
    'event',
    ({ step }) => step === 'notes-exchanged',
    'notes-exchanged',
  );
  return [
    subject.slice('grant:'.length),
    title?.text,
    title?.language,
    programme,
    read.one<{ kind: string }>('instrument')?.kind,
    read.one<{ party: string }>('donor')?.party ?? ofProgramme,
    recipients.length === 0 ? undefined : recipients.join(' '),
    read.one<{ year: number }>('fiscalYear')?.year,
    money && formatNumber(money),
    money?.minor,
    money?.currency,
    notes?.on,
    read.differing.length === 0 ? undefined : read.differing.join(' '),
  ];
}

const STAGES = [
  'announced',
  'contracted',
  'accepted',
  'arrived',
  'handed-over',
  'in-service',
  'ready',
  'lost',
] as const;

/** One row for each lot, with what is stated for each stage. No stage is worked out from another. */
export function makeLots(knowledge: Knowledge): Table {
  const counts = STAGES.flatMap((stage) => {
    const name = stage.replace('-', '_');
    return [
      [`${name}_least`, 'integer', `at least so many ${stage}`],
      [`${name}_most`, 'integer', `at most so many ${stage}`],
      [`${name}_text`, 'string', `how many ${stage}, in the words of the source`],
    ] as const;
  });
  return {
    name: 'lots',
    means: 'Lots of grants, with the quantities that are stated',
    columns: columns(
      ['lot', 'string', 'id of the lot'],
      ['grant', 'string', 'grant that it belongs to'],
      ['description', 'string', 'what it is, in English, else in the first language there is'],
      ['kind', 'string', 'kind of thing'],
      ['users', 'string', 'who uses it, separated by "; "'],
      ...counts,
      DIFFERS,
    ),
    primaryKey: ['lot'],
    foreignKeys: [{ fields: 'grant', table: 'grants', to: 'grant' }],
    rows: knowledge.subjects('lot').map((subject) => makeLotRow(knowledge, subject)),
  };
}

function makeLotRow(knowledge: Knowledge, subject: string): Cell[] {
  const read = new SettledReader(knowledge, subject);
  const texts = read.one<Texts>('description')?.texts;
  const users = read.all<{ name: string }>('endUser').map(({ name }) => name);
  const id = subject.slice('lot:'.length);
  const counts = STAGES.flatMap((stage): Cell[] => {
    const isStage = (value: { readonly stage: string }): boolean => value.stage === stage;
    const count = read.find<{ stage: string; count: Quantity }>('quantity', isStage, stage)?.count;
    return [count?.least, count?.most, count?.text];
  });
  return [
    id,
    id.split('/')[0],
    texts?.find(({ language }) => language.startsWith('en'))?.text ?? texts?.[0]?.text,
    read.one<{ kind: string }>('kindOfItem')?.kind,
    users.length === 0 ? undefined : users.join('; '),
    ...counts,
    read.differing.length === 0 ? undefined : read.differing.join(' '),
  ];
}

/** The amount as a number of a CSV: digits and a point, exact, and no text. */
export function formatNumber(money: Money): Cell {
  const text = toDecimal(money);
  // Every amount below 2^53 minor units prints as it is; a longer fraction would not.
  const value = Number(text);
  return String(value) === text || digitsOf(money.currency) > 0 ? value : undefined;
}
