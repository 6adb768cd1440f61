import type { GrantPage } from '@searoom/model/api';
import { listAssets } from '../assets/list-assets.ts';
import type { Fact } from '../facts/fact.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import { topicOf } from '../facts/subject.ts';
import type { Texts } from '../facts/values.ts';
import { makeMoneyRows } from '../money/money-rows.ts';
import { describeFact } from '../words/describe-fact.ts';
import { englishOf } from '../words/name-subject.ts';
import { viewFacts } from '../words/view-fact.ts';
import { listAccounts } from './accounts.ts';
import { findFindings } from './findings.ts';
import { makeGrantRow } from './grant-state.ts';
import { makeLanes, summariseUse } from './lanes.ts';
import { findNextStep } from './next-step.ts';
import type { PageContext } from './page-context.ts';
import { listPlaces } from './places.ts';
import { idsOf } from './read-events.ts';
import { type GrantReading, readGrant } from './read-grant.ts';
import { listSteps } from './steps.ts';

/**
 * Everything that is known of one grant, at the two times of the question.
 *
 * @param id number of the grant: `OSA-MYS-2023-01`
 * @throws SearoomError SR_GRANT_UNKNOWN
 */
export function makeGrantPage(context: PageContext, id: string): GrantPage {
  const { knowledge, stamp } = context;
  const reading = readGrant(knowledge, id);
  const { subject } = reading;
  const grantMoney = makeMoneyRows(context, id);
  const findings = findFindings(context, reading, grantMoney);
  const { since: _, ...use } = summariseUse(context, reading);
  const own = listOwnFacts(knowledge, reading);
  const office = reading.programme === undefined ? undefined : nameOf(knowledge, reading.programme, 'office');
  const agent = nameOf(knowledge, subject, 'agent');
  const consent = findConsent(knowledge, reading);
  const place = reading.notes?.value.place;
  const page = {
    stamp,
    topic: subject,
    topicSeq: own.reduce((seq, fact) => (topicOf(fact.subject) === subject ? Math.max(seq, fact.seq) : seq), 0),
    row: makeGrantRow(context, reading, findings),
    ...(office !== undefined && { office }),
    ...(agent !== undefined && { agent }),
    parties: knowledge.value<{ parties: readonly string[] }>(subject, 'partiesToNotes')?.parties ?? [],
    purpose: knowledge.groups(subject, 'purpose').map((group) => ({
      text: (group.best.fact.value as { text: string }).text,
      facts: idsOf(group),
    })),
    endUsers: knowledge.groups(subject, 'endUser').map((group) => ({
      name: (group.best.fact.value as { name: string }).name,
      facts: idsOf(group),
    })),
    signatories: (reading.notes?.value.by ?? []).map((person) => ({ ...person })),
    ...(place !== undefined && { place }),
    force: reading.force,
    ...(consent !== undefined && { consent }),
    lanes: makeLanes(context, reading),
    lots: reading.lots.map(({ row }) => row),
    money: grantMoney.money,
    exposure: grantMoney.exposure,
    accounts: listAccounts(knowledge, reading),
    steps: listSteps(context, reading),
    next: findNextStep(context, reading),
    findings,
    assets: listAssets(context, id),
    use,
    places: listPlaces(knowledge, reading),
    documents: listDocuments(knowledge, reading),
    related: listRelated(knowledge, reading),
    meetings: listMeetings(knowledge, id),
    changes: listChanges(knowledge, own),
  };
  const named = new Set(own.map((fact) => fact.id));
  collectFactIds(page, named);
  return { ...page, ...viewFacts(named, knowledge) };
}

/** Facts about the grant, its lots and its assets, also those that no longer stand. */
function listOwnFacts(knowledge: Knowledge, { subjects }: GrantReading): Fact[] {
  const own = new Set(subjects);
  return knowledge.facts.filter(({ subject }) => own.has(subject));
}

function nameOf(knowledge: Knowledge, subject: string, predicate: string): string | undefined {
  return knowledge.value<{ name: string }>(subject, predicate)?.name;
}

/** The clause of the grant, else that of its programme. */
function findConsent(knowledge: Knowledge, { subject, programme }: GrantReading): string | undefined {
  const subjects = programme === undefined ? [subject] : [subject, programme];
  return subjects
    .map((of) => knowledge.value<{ text: string }>(of, 'consentClause')?.text)
    .find((text) => text !== undefined);
}

function listDocuments(knowledge: Knowledge, { subjects }: GrantReading): GrantPage['documents'] {
  return subjects.flatMap((subject) =>
    knowledge.groups(subject, 'document').map((group) => {
      const { fact } = group.best;
      const { name, kind, on } = fact.value as { name: string; kind: string; on?: string };
      const [source] = fact.sources;
      const address = source === undefined ? undefined : knowledge.source(source)?.address;
      return {
        name,
        kind,
        ...(on !== undefined && { on }),
        ...(source !== undefined && { source }),
        ...(address !== undefined && { address }),
        facts: idsOf(group),
      };
    }),
  );
}

function listRelated(knowledge: Knowledge, { subject }: GrantReading): GrantPage['related'] {
  return knowledge.each(subject, 'relatedGrant').map(({ fact }) => {
    const { grant, how } = fact.value as { grant: string; how: string };
    const id = grant.replace(/^grant:/, '');
    const title = knowledge.value<Texts>(`grant:${id}`, 'title');
    return { grant: id, how, title: title === undefined ? id : englishOf(title) };
  });
}

/** Meetings of which the grant is an outcome; those that the knowledge of this answer holds. */
function listMeetings(knowledge: Knowledge, id: string): GrantPage['meetings'] {
  return knowledge.subjects('meeting').flatMap((meeting) => {
    const outcome = knowledge
      .each(meeting, 'outcome')
      .find(({ fact }) => (fact.value as { grant?: string }).grant?.replace(/^grant:/, '') === id);
    if (outcome === undefined) return [];
    const title = knowledge.value<Texts>(meeting, 'title');
    const held = knowledge.value<{ from: string; to?: string }>(meeting, 'held');
    return [
      {
        id: meeting.slice('meeting:'.length),
        title: title === undefined ? meeting : englishOf(title),
        on: held?.from ?? 'not known',
        outcome: (outcome.fact.value as { text: string }).text,
      },
    ];
  });
}

/** Everything that changed what was known before, and what waits for approval; the newest first. */
function listChanges(knowledge: Knowledge, own: readonly Fact[]): GrantPage['changes'] {
  return own
    .filter((fact) => fact.kind !== 'statement' || knowledge.standingOf(fact) === 'proposed')
    .sort((a, b) => (a.recordedAt === b.recordedAt ? (a.id < b.id ? -1 : 1) : a.recordedAt < b.recordedAt ? 1 : -1))
    .map((fact) => ({
      fact: fact.id,
      kind: fact.kind,
      at: fact.recordedAt,
      by: fact.author,
      text: describeFact(fact, knowledge),
      ...(fact.reason !== undefined && { reason: fact.reason }),
      targets: [...(fact.targets ?? [])],
    }));
}

/** Every id in a `facts` member, wherever it stands: what an answer names it carries. */
export function collectFactIds(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectFactIds(item, ids);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'facts' && Array.isArray(part)) for (const id of part) if (typeof id === 'string') ids.add(id);
    collectFactIds(part, ids);
  }
}
