import type { Finding, GrantRow } from '@searoom/model/api';
import { toDay } from '../dates/partial-date.ts';
import type { Texts } from '../facts/values.ts';
import type { Money } from '../money/money.ts';
import { describeCount, exactCount } from '../words/describe-count.ts';
import { viewParty } from '../words/party-name.ts';
import { stepPast } from '../words/step-words.ts';
import { listAccounts } from './accounts.ts';
import { findFindings } from './findings.ts';
import { orderedOf } from './lot-counts.ts';
import type { LotReading } from './lot-state.ts';
import type { LotStage } from './machine.ts';
import { findNextStep } from './next-step.ts';
import type { PageContext } from './page-context.ts';
import { allEvents, type GrantReading, lastEvent, wordOf } from './read-grant.ts';

/**
 * A grant in the list of grants.
 *
 * @param findings of the grant, where they were worked out before
 */
export function makeGrantRow(
  context: PageContext,
  reading: GrantReading,
  findings: readonly Finding[] = findFindings(context, reading),
): GrantRow {
  const { knowledge } = context;
  const { id, subject, notes, programme } = reading;
  const today = toDay(context.today);
  const title = knowledge.value<Texts>(subject, 'title');
  const donor =
    knowledge.value<{ party: string }>(subject, 'donor') ??
    (programme === undefined ? undefined : knowledge.value<{ party: string }>(programme, 'donor'));
  const fiscalYear = knowledge.value<{ year: number }>(subject, 'fiscalYear')?.year;
  const amount = knowledge.value<{ money: Money }>(subject, 'amount')?.money;
  const last = lastEvent(allEvents(reading), today);
  const least = findLeastAdvanced(reading.lots);
  return {
    id,
    title: title?.texts ?? [{ language: 'en', text: id }],
    ...(programme !== undefined && { programme: programme.slice('programme:'.length) }),
    kind: knowledge.value<{ kind: GrantRow['kind'] }>(subject, 'instrument')?.kind ?? 'grant',
    ...(donor !== undefined && { donor: viewParty(donor.party) }),
    recipients: knowledge
      .each(subject, 'recipient')
      .map(({ fact }) => viewParty((fact.value as { party: string }).party)),
    ...(fiscalYear !== undefined && { fiscalYear }),
    ...(amount !== undefined && { amount: { ...amount } }),
    ...(notes !== undefined && { signedOn: notes.value.on }),
    state: describeGrantState(reading),
    step: least === undefined || least.step === 'open' ? stepOfGrant(reading) : least.step,
    evidence: findEvidence(reading, least),
    nextStep: findNextStep(context, reading).text,
    overdue: findings.filter(({ weight }) => weight === 'overdue').length,
    findings: findings.length,
    ...(last !== undefined && { lastWord: wordOf(last), daysSilent: Math.max(0, today - last.day) }),
    disagreements: listAccounts(knowledge, reading).length,
  };
}

/** State by lot, in one line: `boats 7 of 7 handed over; drones several of 14; trucks in tender`. */
export function describeGrantState(reading: GrantReading): string {
  const { lots, hold, notes } = reading;
  const ended = hold === 'suspended' || hold === 'cancelled' || hold === 'closed' ? `${hold}: ` : '';
  if (!lots.some(({ step }) => step !== 'open')) {
    if (ended !== '') return hold;
    const name = stepOfGrant(reading);
    const step = name === 'open' ? 'no step reported' : stepPast(name);
    return notes === undefined ? step : `${step}; no step of a lot reported`;
  }
  return ended + lots.map(describeLot).join('; ');
}

/** The lot that has come least far; of equal ones the first. */
export function findLeastAdvanced(lots: readonly LotReading[]): LotReading | undefined {
  let least: LotReading | undefined;
  for (const lot of lots) if (least === undefined || advanceOf(lot) < advanceOf(least)) least = lot;
  return least;
}

/** Lots by how far they have come, those that lag first. */
export function advanceOf({ stage, share }: LotReading): number {
  return STAGES.indexOf(stage) - (share === 'part' ? 0.5 : 0);
}

const STAGES: readonly LotStage[] = [
  'open',
  'tender-failed',
  'in-tender',
  'contracted',
  'accepted',
  'shipped',
  'arrived',
  'cleared',
  'handed-over',
  'in-service',
  'disposed',
  'lost',
];

function describeLot({ word, share, counts, step }: LotReading): string {
  const ordered = exactCount(orderedOf(counts));
  const { count } = counts['handed-over'];
  if (step !== 'handed-over') {
    const own = step === 'commissioned' || step === 'in-service' ? counts['in-service'].count : undefined;
    const many = own === undefined ? '' : `${describeCount(own)}${ordered === undefined ? '' : ` of ${ordered}`} `;
    return `${word} ${many}${step === 'open' ? 'not reported' : stepPast(step)}`;
  }
  if (count === undefined) return `${word} handed over, how many is not reported`;
  // Of assets told one by one, "at least 2 of 2" are all.
  const told = share === 'whole' && ordered !== undefined ? String(ordered) : describeCount(count);
  const many = ordered === undefined ? told : `${told} of ${ordered}`;
  return share === 'part' && exactCount(count) === undefined ? `${word} ${many}` : `${word} ${many} handed over`;
}

/** The furthest step of the grant itself; announcements and the like are no step on. */
function stepOfGrant({ events, hold }: GrantReading): string {
  if (hold === 'suspended' || hold === 'cancelled' || hold === 'closed') return hold;
  const order = ['requested', 'surveyed', 'announced', 'donor-approved', 'recipient-approved', 'notes-exchanged'];
  const further = [...order, 'entered-into-force', 'agent-agreed'];
  const taken = further.filter((step) => events.some((event) => event.step === step));
  return taken.at(-1) ?? 'open';
}

/** No better than its weakest: official only where every lot is, and the notes are. */
function findEvidence({ lots, notes }: GrantReading, least: LotReading | undefined): GrantRow['evidence'] {
  if (least === undefined || lots.every(({ step }) => step === 'open')) return notes?.evidence ?? 'none';
  const marks = lots.map(({ row }) => row.evidence);
  if (marks.every((mark) => mark === 'official')) return 'official';
  return marks.some((mark) => mark === 'official' || mark === 'part') ? 'part' : 'reported';
}
