import { fromDay, type PartialDate, parseDate } from '../dates/partial-date.ts';
import { agree } from '../facts/agree.ts';
import type { Fact } from '../facts/fact.ts';
import type { Group, Knowledge } from '../facts/knowledge.ts';
import { isEvidence } from '../facts/rank-source.ts';
import type { EventValue } from '../facts/values.ts';
import { documentsOfStep, rankOfStep } from './life-cycle.ts';

/** A step that was taken, as it is to be shown. */
export interface StepEvent {
  readonly subject: string;
  readonly step: EventValue['step'];
  readonly value: EventValue;
  readonly on: PartialDate;
  /** Last day on which it can have been; the first where nothing bounds it above. Days since 1970-01-01. */
  readonly day: number;
  /** `official` where a document or an official source says the same. */
  readonly evidence: 'official' | 'reported';
  readonly contested: boolean;
  /** Ids of every account of it, and of documents that evidence it. */
  readonly facts: readonly string[];
}

/** Steps of a grant, lot or asset that were taken by the day asked about, oldest first. What may have been later is not. */
export function readEvents(knowledge: Knowledge, subject: string): StepEvent[] {
  return knowledge
    .groups(subject, 'event')
    .filter(({ best }) => best.holds === 'yes')
    .map((group) => toStepEvent(knowledge, subject, group))
    .sort(compareEvents);
}

/** Whether a fact is evidence: read, not recalled or worked out, in a document or with an official source. */
export function isEvidenced(fact: Fact, knowledge: Knowledge): boolean {
  if (fact.confidence === 'memory' || fact.confidence === 'derived') return false;
  return fact.sources.some((key) => isEvidence(knowledge.source(key)));
}

/** Evidence for what a group shows: its best statement, or another that says the same. */
export function evidenceOf(group: Group, knowledge: Knowledge): 'official' | 'reported' {
  const { value } = group.best.fact;
  return group.statements.some(({ fact }) => isEvidenced(fact, knowledge) && agree(fact.value, value))
    ? 'official'
    : 'reported';
}

/** Ids of a group's statements, by name. */
export function idsOf(group: Group): string[] {
  return group.statements.map(({ fact }) => fact.id).sort();
}

/** ISO day that a step is told by. */
export function isoDayOf(event: StepEvent): string {
  return fromDay(event.day);
}

export function compareEvents(a: StepEvent, b: StepEvent): number {
  return a.day - b.day || rankOfStep(a.step) - rankOfStep(b.step) || (a.facts[0]! < b.facts[0]! ? -1 : 1);
}

function toStepEvent(knowledge: Knowledge, subject: string, group: Group): StepEvent {
  const value = group.best.fact.value as unknown as EventValue;
  const on = parseDate(value.on);
  const papers = findPapers(knowledge, subject, value.step);
  return {
    subject,
    step: value.step,
    value,
    on,
    day: on.lastDay ?? on.firstDay ?? 0,
    evidence: papers.length > 0 ? 'official' : evidenceOf(group, knowledge),
    contested: group.differs,
    facts: [...idsOf(group), ...papers],
  };
}

/** Documents of a step whose text is held by its issuer: that a paper speaks of one is no evidence. */
function findPapers(knowledge: Knowledge, subject: string, step: string): string[] {
  const kinds: readonly string[] = documentsOfStep(step);
  if (kinds.length === 0) return [];
  return knowledge
    .each(subject, 'document')
    .filter(({ fact }) => kinds.includes((fact.value as { kind: string }).kind) && isEvidenced(fact, knowledge))
    .map(({ fact }) => fact.id)
    .sort();
}
