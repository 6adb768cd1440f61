import type { WhoseZone } from '@searoom/model/api';
import { nameSource } from '../../views/list-sources.ts';
import { explainStance, nameStance } from '../../views/stance-words.ts';
import {
  describeGrade,
  describeKind,
  formatBearing,
  formatDistanceNm,
  formatPosition,
  formatUncertaintyNm,
  joinWords,
  weakestMark,
} from '../../words/mod.ts';
import { stanceOf } from './judge-zones.ts';

/** One step of why a zone is listed: what it rests on, and how well that is known. */
export interface ChainStep {
  readonly step: 'zone' | 'view' | 'rule' | 'base point' | 'limit' | 'instrument' | 'source';
  readonly says: string;
  /** A second line: numbers. */
  readonly numbers?: string;
  /** What there is to say more, shown when the step is looked at. */
  readonly more: readonly string[];
  /** Confidence mark; absent where there is nothing to doubt. */
  readonly mark?: string;
  /** Id in the register. */
  readonly id?: string;
  /** Page of the register that the step leads to: `instrument:phl-ra-9522`. */
  readonly record?: string;
}

/**
 * The chain zone -> rule -> base point -> instrument -> source of one zone of an answer.
 *
 * @param view legal view that judges the zone; its rule stands behind the zone
 */
export function buildChain(zone: WhoseZone, view?: string): ChainStep[] {
  return [
    zoneStep(zone),
    ...viewStep(zone, view),
    ruleStep(zone),
    ...baseStep(zone),
    limitStep(zone),
    instrumentStep(zone),
    ...sourceSteps(zone),
  ];
}

function zoneStep(zone: WhoseZone): ChainStep {
  const parties = joinWords(zone.assertedBy.map(({ name }) => name));
  const kind = describeKind(zone.kind);
  return {
    step: 'zone',
    says: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} asserted by ${parties}: ${zone.name}`,
    more: [
      zone.contestedBy.length === 0
        ? 'The register knows of nobody who contests it.'
        : `Contested by ${joinWords(zone.contestedBy.map(({ name }) => name))}.`,
      ...(zone.within === undefined ? [] : [`Inner waters of the same party lie here: ${zone.within}.`]),
      ...(zone.note === undefined ? [] : [zone.note]),
      ...describeValidity(zone),
    ],
    id: zone.zone,
  };
}

function describeValidity({ validFrom, validTo }: WhoseZone): string[] {
  if (validFrom === undefined && validTo === undefined) return [];
  return [
    `In force ${validFrom === undefined ? '' : `since ${validFrom}`}${validTo === undefined ? '' : ` until ${validTo}`}.`,
  ];
}

function viewStep(zone: WhoseZone, view: string | undefined): ChainStep[] {
  const stance = stanceOf(zone, view);
  if (stance === undefined) return [];
  return [
    {
      step: 'view',
      says: `${stance.view}: ${nameStance(stance.stance)}. ${stance.because}`,
      more: [`Under the view ${explainStance(stance.stance)}.`, nameSource(stance.source)],
      mark: stance.source.confidence,
      id: stance.rule,
      record: `view:${stance.view}`,
    },
  ];
}

function ruleStep({ rule, breadthNm, instrument }: WhoseZone): ChainStep {
  const asserted = breadthNm === undefined ? [] : [`Asserted breadth: ${breadthNm} M.`];
  const article = instrument.article === undefined ? [] : [`In the party's own law: ${instrument.article}.`];
  return {
    step: 'rule',
    says: rule.text,
    more: [...asserted, ...article, nameSource(rule.source)],
    mark: rule.source.confidence,
    id: rule.id,
  };
}

const PAGES = { feature: 'feature', baseline: 'line', coast: undefined } as const;

function baseStep({ base }: WhoseZone): ChainStep[] {
  if (base === undefined) return [];
  const uncertainty = formatUncertaintyNm(base.uncertaintyM / 1852);
  const page = PAGES[base.kind];
  return [
    {
      step: 'base point',
      says: base.name,
      numbers: `${formatPosition(base.lat, base.lon)}, ${formatDistanceNm(base.distanceNm)} ${formatBearing(base.bearingDeg)}, ${uncertainty}`,
      more: [
        ...(base.contestedBy.length === 0
          ? []
          : [`This base point is contested by ${joinWords(base.contestedBy.map(({ name }) => name))}.`]),
        ...base.sources.map((source) => `${nameSource(source)} [${source.confidence}]`),
      ],
      mark: base.confidence,
      id: base.record,
      ...(page !== undefined && { record: `${page}:${base.record}` }),
    },
  ];
}

function limitStep(zone: WhoseZone): ChainStep {
  const { grade, note } = zone.exactness;
  const { marginNm, uncertaintyNm, withinDoubt, limit = 'it' } = zone;
  const margin =
    marginNm === undefined
      ? {}
      : {
          numbers: `${Math.abs(marginNm).toFixed(2)} M ${marginNm < 0 ? 'outside' : 'inside'} ${limit}, ${formatUncertaintyNm(uncertaintyNm)}`,
        };
  const doubt = withinDoubt === true ? ['The margin is smaller than its uncertainty: inside is not sure.'] : [];
  return { step: 'limit', says: describeGrade(grade), ...margin, more: [...doubt, note] };
}

function instrumentStep({ instrument }: WhoseZone): ChainStep {
  const { title, date, article, sources, id } = instrument;
  const parts = [title, article, date === undefined || title.includes(date) ? undefined : date];
  const mark = weakestMark(sources.map(({ confidence }) => confidence));
  return {
    step: 'instrument',
    says: parts.filter((part) => part !== undefined).join(', '),
    more: [],
    ...(mark !== undefined && { mark }),
    id,
    record: `instrument:${id}`,
  };
}

function sourceSteps({ instrument }: WhoseZone): ChainStep[] {
  if (instrument.sources.length === 0) {
    return [{ step: 'source', says: 'No source is recorded.', more: [] }];
  }
  return instrument.sources.map((source) => ({
    step: 'source' as const,
    says: source.title,
    more: [source.reference, source.licence].filter((part) => part !== undefined),
    mark: source.confidence,
  }));
}
