import type { Finding } from '@searoom/model/api';
import { fromDay, toDay } from '../../dates/partial-date.ts';
import type { Knowledge } from '../../facts/knowledge.ts';
import { joinNames } from '../../words/describe-event.ts';
import { nameSubject } from '../../words/name-subject.ts';
import { stepPast } from '../../words/step-words.ts';
import { listAccounts } from '../accounts.ts';
import { assetsOfLot } from '../grant-parts.ts';
import type { LotReading } from '../lot-state.ts';
import { isSurelyAfter } from '../machine.ts';
import type { PageContext } from '../page-context.ts';
import { readEvents, type StepEvent } from '../read-events.ts';
import { allEvents, findPolicy, type GrantReading, lastDayOf } from '../read-grant.ts';
import { makeFinding } from './make-finding.ts';

/** Who uses it, whether that was checked, and whether consent was given to what changed. */
export function findUseFindings(context: PageContext, reading: GrantReading): Finding[] {
  return [
    ...findChecks(context, reading),
    ...findSilentAssets(context, reading),
    ...findMissingConsent(context, reading),
    ...findNoUser(context, reading),
    ...findOtherUser(context, reading),
  ];
}

/** A user of the grant is that of each lot, unless the lots name their own. */
function findNoUser({ knowledge }: PageContext, { subject, lots }: GrantReading): Finding[] {
  const nameless = lots.filter((lot) => knowledge.groups(lot.subject, 'endUser').length === 0);
  if (nameless.length === 0) return [];
  const ofGrant = knowledge.groups(subject, 'endUser').length > 0;
  if (ofGrant && nameless.length === lots.length) return [];
  const text = `No user named: ${joinNames(nameless.map(({ word }) => word))}`;
  return [
    makeFinding(
      'no-user',
      'attention',
      text,
      nameless.flatMap(({ row }) => row.facts.slice(0, 1)),
    ),
  ];
}

/** Only where a source says so; purposes and users are not compared by their words. */
function findOtherUser({ knowledge }: PageContext, reading: GrantReading): Finding[] {
  const told = new Set(
    reading.subjects.flatMap((subject) =>
      knowledge
        .each(subject, 'discrepancy')
        .filter(({ fact }) =>
          /\buser\b/i.test(`${String((fact.value as { id: string }).id)} ${(fact.value as { about: string }).about}`),
        )
        .map(({ fact }) => fact.id),
    ),
  );
  return listAccounts(knowledge, reading)
    .filter(({ sides }) => sides.some(({ facts }) => facts.some((id) => told.has(id))))
    .map(({ about, sides }) => {
      const text = `User differs: ${about}. ${sides.map(({ who, says }) => `${who}: ${says}`).join('; ')}`;
      return makeFinding(
        'user-differs',
        'note',
        text,
        sides.flatMap(({ facts }) => facts),
      );
    });
}

function findChecks(context: PageContext, reading: GrantReading): Finding[] {
  const { knowledge } = context;
  const delivered = reading.lots.filter(({ counts }) => counts['handed-over'].isReported);
  if (delivered.length === 0) return [];
  const first = findPolicy(knowledge, reading, 'firstCheckWithinDays');
  const every = findPolicy(knowledge, reading, 'checkEveryDays');
  if (first === undefined && every === undefined) {
    const facts = delivered.flatMap(({ counts }) => counts['handed-over'].facts);
    return [
      makeFinding('no-policy', 'attention', 'No policy: end-use check interval is not set for this grant', facts),
    ];
  }
  const today = toDay(context.today);
  return delivered.flatMap((lot): Finding[] => {
    const handed = lot.events.filter(({ step }) => step === 'handed-over').at(0);
    if (handed === undefined) return [];
    const checks = listChecks(knowledge, reading, lot);
    const last = checks.at(-1);
    const interval = last === undefined ? (first ?? every) : every;
    const since = last ?? handed;
    if (interval === undefined || since.day + interval.days >= today) return [];
    const due = since.day + interval.days;
    const from = last === undefined ? 'after the handover' : 'after the last check';
    const text = `Check overdue: ${lot.word}, due ${fromDay(due)} (${interval.days} days ${from}), ${today - due} days ago`;
    return [makeFinding('check-overdue', 'overdue', text, [...since.facts, interval.fact])];
  });
}

/** Checks of a lot: its own, those of its assets, and those of the whole grant. */
function listChecks(knowledge: Knowledge, { events }: GrantReading, lot: LotReading): StepEvent[] {
  const ofAssets = assetsOfLot(knowledge, lot.subject).flatMap((asset) => readEvents(knowledge, asset));
  return [...events, ...lot.events, ...ofAssets]
    .filter(({ step }) => step === 'end-use-checked')
    .sort((a, b) => a.day - b.day);
}

/** Assets, or lots without single assets, of which no use was reported for longer than was set. */
function findSilentAssets(context: PageContext, reading: GrantReading): Finding[] {
  const { knowledge } = context;
  const policy = findPolicy(knowledge, reading, 'silentAfterDays');
  if (policy === undefined) return [];
  const today = toDay(context.today);
  return reading.lots.flatMap((lot) => {
    const handed = lot.events.filter(({ step }) => step === 'handed-over').at(0);
    if (lot.stage === 'lost' || lot.stage === 'disposed') return [];
    const assets = assetsOfLot(knowledge, lot.subject);
    return (assets.length === 0 ? [lot.subject] : assets).flatMap((subject): Finding[] => {
      const own = readEvents(knowledge, subject);
      if (own.some(({ step }) => step === 'lost' || step === 'disposed' || step === 'transferred')) return [];
      const start = own.filter(({ step }) => step === 'handed-over').at(0) ?? handed;
      const uses = listUses(knowledge, subject, own);
      const last = uses.at(-1);
      const since = last?.day ?? start?.day;
      if (since === undefined || today - since <= policy.days) return [];
      const what = last === undefined ? 'no mission or track since the handover' : 'no mission or track since';
      const text = `Silent: ${nameSubject(subject, knowledge)}, ${what} ${fromDay(since)}, ${today - since} days`;
      return [makeFinding('asset-silent', 'attention', text, [...(last?.facts ?? start?.facts ?? []), policy.fact])];
    });
  });
}

/** Days on which something was used, oldest first: simulated missions do not count. */
export function listUses(
  knowledge: Knowledge,
  subject: string,
  events: readonly StepEvent[],
): { readonly day: number; readonly facts: readonly string[] }[] {
  const missions = knowledge.each(subject, 'mission').flatMap(({ fact }) => {
    const { from, to, simulated } = fact.value as { from: string; to?: string; simulated?: boolean };
    const day = simulated === true ? undefined : lastDayOf(to ?? from);
    return day === undefined ? [] : [{ day, facts: [fact.id] }];
  });
  const used = events.filter(({ step }) => step === 'used');
  return [...missions, ...used].sort((a, b) => a.day - b.day);
}

/** A transfer or disposal needs consent that was answered on or before it, of the thing itself, its lot or its grant. */
function findMissingConsent({ knowledge }: PageContext, reading: GrantReading): Finding[] {
  const all = allEvents(reading);
  const answers = all.filter(({ step }) => step === 'consent-answered');
  return all
    .filter(({ step }) => step === 'transferred' || step === 'disposed')
    .flatMap((event): Finding[] => {
      const own = answers.filter(
        ({ subject }) =>
          subject === event.subject ||
          subject === reading.subject ||
          event.subject.replace(/^asset:/, 'lot:').startsWith(`${subject}/`),
      );
      if (own.some((answer) => !isSurelyAfter(answer, event))) return [];
      const late = own[0] === undefined ? 'no consent on record' : `consent only ${own[0].value.on}`;
      const name = nameSubject(event.subject, knowledge);
      const text = `Consent missing: ${name}, ${stepPast(event.step)} ${event.value.on}; ${late}`;
      return [
        makeFinding('consent-missing', 'attention', text, [...event.facts, ...own.flatMap(({ facts }) => facts)]),
      ];
    });
}
