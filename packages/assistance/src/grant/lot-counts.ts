import type { LotRow } from '@searoom/model/api';
import type { Group, Knowledge } from '../facts/knowledge.ts';
import type { Quantity } from '../facts/values.ts';
import { describeCount, exactCount } from '../words/describe-count.ts';
import { assetsOfLot } from './grant-parts.ts';
import { evidenceOf, idsOf, isEvidenced, type StepEvent } from './read-events.ts';

type CountCell = LotRow['announced'];

export type Stage =
  | 'announced'
  | 'contracted'
  | 'accepted'
  | 'arrived'
  | 'handed-over'
  | 'in-service'
  | 'ready'
  | 'lost';

/** How many at one stage, from what was said of that stage alone. */
export interface StageCount {
  /** Undefined where nothing is said of how many. */
  readonly count: Quantity | undefined;
  /** Something is said of the stage, how many or not. */
  readonly isReported: boolean;
  readonly evidence: 'official' | 'reported' | 'none';
  readonly contested: boolean;
  readonly facts: readonly string[];
}

export type LotCounts = Readonly<Record<Stage, StageCount>>;

const STEPS: Readonly<Record<Stage, string | undefined>> = {
  announced: undefined,
  contracted: 'contracted',
  accepted: 'accepted-at-factory',
  arrived: 'arrived',
  'handed-over': 'handed-over',
  'in-service': 'commissioned',
  ready: undefined,
  lost: 'lost',
};

/**
 * Quantities of a lot, a stage at a time; none is worked out from another. A stage has what was stated of it, else the sum of its
 * events, else what is known of single assets ("at least 2").
 */
export function countLot(knowledge: Knowledge, lot: string, events: readonly StepEvent[]): LotCounts {
  const stated = new Map<string, Group>();
  for (const group of knowledge.groups(lot, 'quantity')) {
    stated.set((group.best.fact.value as { stage: string }).stage, group);
  }
  const count = (stage: Stage): StageCount => {
    const own = events.filter(({ step }) => (step === 'in-service' ? 'commissioned' : step) === STEPS[stage]);
    return countStage(knowledge, stated.get(stage), own, countAssets(knowledge, lot, stage));
  };
  return {
    announced: count('announced'),
    contracted: count('contracted'),
    accepted: count('accepted'),
    arrived: count('arrived'),
    'handed-over': count('handed-over'),
    'in-service': count('in-service'),
    ready: count('ready'),
    lost: count('lost'),
  };
}

/** What was ordered: contracted where that is known, else announced. */
export function orderedOf(counts: LotCounts): Quantity | undefined {
  return counts.contracted.count ?? counts.announced.count;
}

/** How much of what was ordered a count covers, by the bounds of both. */
export function compareCounts(
  count: Quantity | undefined,
  ordered: Quantity | undefined,
): 'whole' | 'part' | 'more' | 'unknown' {
  if (count === undefined || ordered === undefined) return 'unknown';
  if (count.least !== undefined && ordered.most !== undefined) {
    if (count.least > ordered.most) return 'more';
    if (count.least === ordered.most) return 'whole';
  }
  return count.most !== undefined && ordered.least !== undefined && count.most < ordered.least ? 'part' : 'unknown';
}

/** A count as a table shows it. */
export function toCell(
  { count, evidence, contested, facts }: StageCount,
  { nothing = 'unknown', isPart = false }: { readonly nothing?: string; readonly isPart?: boolean } = {},
): CountCell {
  return {
    text: count === undefined ? nothing : describeCount(count),
    ...(count?.least !== undefined && { least: count.least }),
    ...(count?.most !== undefined && { most: count.most }),
    evidence: isPart ? 'part' : evidence,
    contested,
    facts: [...facts],
  };
}

function countStage(
  knowledge: Knowledge,
  stated: Group | undefined,
  events: readonly StepEvent[],
  assets: StageCount | undefined,
): StageCount {
  const sum = sumQuantities(events.map(({ value }) => value.quantity));
  const facts = [...(stated === undefined ? [] : idsOf(stated)), ...events.flatMap((event) => event.facts)];
  if (stated !== undefined) {
    const { count } = stated.best.fact.value as unknown as { readonly count: Quantity };
    const isOther = sum !== undefined && areApart(count, sum);
    return {
      count,
      isReported: true,
      evidence: evidenceOf(stated, knowledge),
      contested: stated.differs || isOther,
      facts,
    };
  }
  if (events.length === 0) return assets ?? NOTHING;
  return {
    count: sum,
    isReported: true,
    evidence: events.every(({ evidence }) => evidence === 'official') ? 'official' : 'reported',
    contested: events.some(({ contested }) => contested),
    facts,
  };
}

const NOTHING: StageCount = { count: undefined, isReported: false, evidence: 'none', contested: false, facts: [] };

/** Exact where all are; with bounds where some are known in part; undefined where nothing is said of how many. */
function sumQuantities(quantities: readonly (Quantity | undefined)[]): Quantity | undefined {
  const said = quantities.filter((quantity) => quantity !== undefined).filter(isCounted);
  if (said.length === 0) return undefined;
  if (said.length === 1 && quantities.length === 1) return said[0];
  const exact = quantities.map(exactCount);
  if (exact.every((count) => count !== undefined)) {
    const total = exact.reduce((sum, count) => sum + count, 0);
    return { least: total, most: total };
  }
  const least = said.reduce((sum, quantity) => sum + (quantity.least ?? 0), 0);
  const hasMost = quantities.every((quantity) => quantity?.most !== undefined);
  return {
    least,
    ...(hasMost && { most: quantities.reduce((sum, quantity) => sum + quantity!.most!, 0) }),
    text: 'several',
  };
}

/** Whether a quantity says how many: words alone do only where they are not those for not knowing. */
export function isCounted({ least, most, text }: Quantity): boolean {
  if (least !== undefined || most !== undefined) return true;
  return text !== undefined && !/\b(unknown|not (known|reported|public|told|given|read))\b/i.test(text);
}

function areApart(one: Quantity, other: Quantity): boolean {
  const isBelow = (a: Quantity, b: Quantity): boolean =>
    a.most !== undefined && b.least !== undefined && a.most < b.least;
  return isBelow(one, other) || isBelow(other, one);
}

/** What is known of single assets is a least: others may be so, too, and not be told of. */
function countAssets(knowledge: Knowledge, lot: string, stage: Stage): StageCount | undefined {
  if (stage !== 'handed-over' && stage !== 'in-service' && stage !== 'ready') return undefined;
  const found = assetsOfLot(knowledge, lot).flatMap((asset) =>
    stage === 'ready'
      ? knowledge
          .each(asset, 'readiness')
          .filter(({ fact }) => (fact.value as { state: string }).state === 'ready')
          .slice(0, 1)
      : knowledge
          .each(asset, 'event')
          .filter(({ fact }) => (fact.value as { step: string }).step === stage)
          .slice(0, 1),
  );
  if (found.length === 0) return undefined;
  return {
    count: { least: found.length },
    isReported: true,
    evidence: found.every(({ fact }) => isEvidenced(fact, knowledge)) ? 'official' : 'reported',
    contested: false,
    facts: found.map(({ fact }) => fact.id),
  };
}
