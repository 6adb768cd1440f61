import { isDateText, toAlpha3 } from '@searoom/assistance';
import type { ActivityElement } from './iati-activity.ts';
import type { FactSink } from './read-iati-facts.ts';

const ROLES: Readonly<Record<string, string>> = {
  '1': 'funding',
  '2': 'accountable',
  '3': 'extending',
  '4': 'implementing',
};
const STATUSES: Readonly<Record<string, string>> = {
  '1': 'pipeline',
  '2': 'implementation',
  '3': 'finalisation',
  '4': 'closed',
  '5': 'cancelled',
  '6': 'suspended',
};
const DATE_TYPES: Readonly<Record<string, string>> = {
  '1': 'planned start',
  '2': 'actual start',
  '3': 'planned end',
  '4': 'actual end',
};
/** Kinds of document by their category. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  A07: 'evaluation',
  A09: 'exchange-of-notes',
  A10: 'tender',
  A11: 'contract',
  A12: 'announcement',
};
const KNOWN = new Set([
  'iati-identifier',
  'reporting-org',
  'title',
  'description',
  'participating-org',
  'activity-status',
  'activity-date',
  'budget',
  'recipient-country',
  'sector',
  'conditions',
  'transaction',
  'document-link',
]);

/** Everything of an activity but its money. */
export function listParts(activity: ActivityElement, sink: FactSink): void {
  const title = activity.narratives('title');
  if (title.length > 0) sink.add('title', '', { texts: title });
  for (const [at, part] of activity.each('description').entries()) readDescription(part, at + 1, sink);
  for (const [at, part] of activity.each('participating-org').entries()) readOrganisation(part, at + 1, sink);
  readStatus(activity, sink);
  for (const part of activity.each('activity-date')) readDate(part, sink);
  for (const part of activity.each('recipient-country')) {
    const party = toAlpha3(part.mark('code') ?? '');
    if (party !== undefined) sink.add('recipient', party, { party });
    else sink.skip(`recipient-country ${part.mark('code') ?? ''}`, 'ISO 3166-1 has no such code', part.line);
  }
  for (const [at, part] of activity.each('sector').entries()) readSector(part, at + 1, sink);
  for (const [at, part] of activity.each('conditions/condition').entries()) {
    const [first] = part.narratives('.');
    if (first !== undefined)
      sink.add('remark', `condition-${at + 1}`, { text: `Condition: ${first.text}`.slice(0, 2000) });
  }
  for (const [at, part] of activity.each('document-link').entries()) readDocument(part, at + 1, sink);
  for (const name of activity.others(KNOWN)) sink.skip(name, 'the ledger takes no fact from it');
}

function readDescription(part: ActivityElement, at: number, sink: FactSink): void {
  const [first, ...more] = part.narratives('.');
  if (first === undefined) return;
  // Types 1 (general) and 2 (objectives) say what it is for; what else there is, is a remark.
  const isPurpose = ['1', '2', undefined].includes(part.mark('type'));
  sink.add(isPurpose ? 'purpose' : 'remark', `description-${at}`, { text: first.text });
  for (const { language } of more) sink.skip(`description in ${language}`, 'one language is taken', part.line);
}

function readOrganisation(part: ActivityElement, at: number, sink: FactSink): void {
  const name = part.narratives('.')[0]?.text ?? part.mark('ref');
  if (name === undefined) return;
  const role = ROLES[part.mark('role') ?? ''] ?? 'in an unknown role';
  const ref = part.mark('ref');
  const text = `Takes part, ${role}: ${name}${ref !== undefined && ref !== name ? ` (${ref})` : ''}`;
  // Which state stands behind an organisation, or whether it is a procurement agent, the file does not say.
  sink.add('remark', `organisation-${at}`, { text: text.slice(0, 2000) });
}

function readStatus(activity: ActivityElement, sink: FactSink): void {
  const code = activity.text('activity-status/@code');
  if (code === undefined) return;
  const word = STATUSES[code];
  if (word === undefined) {
    sink.skip(`activity-status ${code}`, 'the standard has no such code');
    return;
  }
  const on = (activity.mark('last-updated-datetime') ?? activity.text('../@generated-datetime'))?.slice(0, 10);
  const note = `IATI activity status ${code} (${word})`;
  if (on !== undefined && isDateText(on)) sink.add('event', `status:${on}`, { step: 'status-reported', on, note });
  else sink.add('remark', 'status', { text: `${note}, of no date` });
}

function readDate(part: ActivityElement, sink: FactSink): void {
  const type = part.mark('type') ?? '';
  const on = part.mark('iso-date')?.slice(0, 10) ?? '';
  const word = DATE_TYPES[type];
  if (word === undefined || !isDateText(on)) {
    sink.skip(`activity-date ${type} ${on}`, 'it has no known type or no date', part.line);
    return;
  }
  const words = part.narratives('.').map(({ text }) => text);
  if (type === '2' && words.some((text) => namesNotes(text))) {
    sink.add('event', `notes-exchanged:${on}`, { step: 'notes-exchanged', on, note: words.join('; ').slice(0, 2000) });
  } else if (type === '4') sink.add('event', `closed:${on}`, { step: 'closed', on, note: 'IATI: actual end' });
  else if (type === '3') sink.add('planned', `closed:${on}`, { step: 'closed', by: on, note: 'IATI: planned end' });
  else
    sink.add('remark', `date-${type}:${on}`, {
      text: `${word}: ${on}${words.length > 0 ? ` (${words.join('; ')})` : ''}`.slice(0, 2000),
    });
}

/** Whether words say that it was an exchange of notes; a start alone may be anything. */
export function namesNotes(text: string): boolean {
  return /exchange of notes|\bE\/N\b|交換公文/i.test(text);
}

function readSector(part: ActivityElement, at: number, sink: FactSink): void {
  const vocabulary = part.mark('vocabulary') ?? '1';
  const percentage = part.mark('percentage');
  const name = part.narratives('.')[0]?.text;
  const parts = [`vocabulary ${vocabulary}`, percentage !== undefined && `${percentage} %`, name].filter(Boolean);
  sink.add('remark', `sector-${at}`, {
    text: `Sector ${part.mark('code') ?? ''} (${parts.join(', ')})`.slice(0, 2000),
  });
}

function readDocument(part: ActivityElement, at: number, sink: FactSink): void {
  const name = part.narratives('title')[0]?.text ?? part.mark('url');
  const category = part.text('category/@code') ?? '';
  const kind = Object.hasOwn(DOCUMENTS, category) ? DOCUMENTS[category] : undefined;
  if (name === undefined || kind === undefined) {
    sink.skip(`document-link ${name ?? ''} (${category})`, 'the ledger has no kind of document for it', part.line);
    return;
  }
  const on = part.text('document-date/@iso-date')?.slice(0, 10);
  const note = `IATI category ${category}: ${part.mark('url') ?? 'no address'}`.slice(0, 2000);
  sink.add('document', `${at}`, { name, kind, note, ...(on !== undefined && isDateText(on) && { on }) });
}
