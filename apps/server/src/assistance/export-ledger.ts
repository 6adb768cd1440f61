import { listCalendar } from '@searoom/assistance';
import { type Publisher, printGrant, writeCalendar, writeCsv, writeIati, writeJson } from '@searoom/exchange';
import { SearoomError } from '@searoom/model';
import type { LedgerQuery } from './answers.ts';
import type { LedgerDesk } from './ledger-desk.ts';

/** Forms in which the ledger leaves the house. */
export const EXPORT_FORMATS = ['iati', 'csv', 'json', 'ics', 'print'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file of an export. */
export interface ExportedFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly text: string;
}

export interface ExportQuestion extends LedgerQuery {
  /** One grant; all when absent. */
  readonly grant?: string | undefined;
  /** In whose name an IATI file is written. */
  readonly publisher?: Publisher | undefined;
}

/** Stands for whoever has no IATI identifier of its own: XX is no registration agency, so nobody takes it for one. */
const NO_PUBLISHER: Publisher = { ref: 'XX-SEAROOM', name: 'Searoom (secondary reporter)', secondary: true };

const TYPES = {
  xml: 'application/xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const;

/**
 * Writes the ledger, or one grant of it, in a form for others. Every form names the head of the ledger as it was known at
 * the time asked. Facts that nobody has approved are left out of all but JSON, which is the chain itself.
 *
 * @throws SearoomError SR_GRANT_UNKNOWN, SR_DATE_INVALID, SR_QUERY_INVALID
 */
export async function exportLedger(
  desk: LedgerDesk,
  format: ExportFormat,
  { grant, publisher = NO_PUBLISHER, ...query }: ExportQuestion,
  nowMs: number,
): Promise<ExportedFile[]> {
  // Also refuses a grant that is not there, for every form alike.
  if (grant !== undefined) await desk.grant(grant, query);
  const { knowledge, context, facts, head } = await desk.read(query);
  const generatedAt = new Date(nowMs).toISOString();
  const stamp = { head, question: knowledge.question, generatedAt };
  const stem = grant ?? 'searoom-assistance';
  switch (format) {
    case 'iati': {
      const options = { ...stamp, publisher, today: context.today };
      const { xml, report } = writeIati(facts, grant === undefined ? 'all' : [grant], options);
      return [
        { name: `${stem}.iati.xml`, type: TYPES.xml, text: xml },
        { name: `${stem}.iati-report.json`, type: TYPES.json, text: report },
      ];
    }
    case 'csv':
      return writeCsv(grant === undefined ? facts : listFactsOf(facts, grant), stamp).map(({ name, text }) => ({
        name,
        type: name.endsWith('.json') ? TYPES.json : TYPES.csv,
        text,
      }));
    case 'json': {
      const text = writeJson(facts, head, { generatedAt, ...(grant !== undefined && { grants: [grant] }) });
      return [{ name: `${stem}.json`, type: TYPES.json, text }];
    }
    case 'ics': {
      const entries = listCalendar(context).filter(
        ({ facts: ids }) => grant === undefined || isAbout(ids, grant, facts),
      );
      const { text } = writeCalendar(entries, { generatedAt, name: 'Searoom assistance', head: head.hash });
      return [{ name: `${stem}.ics`, type: TYPES.ics, text }];
    }
    case 'print': {
      if (grant === undefined) throw new SearoomError('SR_QUERY_INVALID', ['grant: a page is printed of one grant']);
      return [{ name: `${grant}.html`, type: TYPES.html, text: printGrant(await desk.grant(grant, query)) }];
    }
  }
}

type Facts = Awaited<ReturnType<LedgerDesk['read']>>['facts'];

/** Facts of a grant, and every source: what no fact of it names does no harm in a table of sources. */
function listFactsOf(facts: Facts, grant: string): Facts {
  const own = facts.filter(({ subject }) => isOf(subject, grant));
  const keys = new Set(own.flatMap(({ sources }) => sources.map((key) => `source:${key}`)));
  return facts.filter(({ subject }) => isOf(subject, grant) || keys.has(subject));
}

function isAbout(ids: readonly string[], grant: string, facts: Facts): boolean {
  const named = new Set(ids);
  return facts.some(
    ({ id, subject, value }) => named.has(id) && (isOf(subject, grant) || JSON.stringify(value).includes(`"${grant}"`)),
  );
}

function isOf(subject: string, grant: string): boolean {
  const key = subject.slice(subject.indexOf(':') + 1);
  return subject.startsWith('grant:') ? key === grant : key.startsWith(`${grant}/`);
}
