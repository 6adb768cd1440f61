import type { WhoseAnswer, WhoseZone } from '@searoom/model/api';
import {
  describeGrade,
  describeKind,
  findRule,
  formatBearing,
  formatDistanceNm,
  formatPosition,
  formatUncertaintyNm,
  joinWords,
  weakestMark,
} from '../../words/mod.ts';
import { measureInverse } from '../shared/measure-inverse.ts';

/** One step of why a zone is listed: what it rests on, and how well that is known. */
export interface ChainStep {
  readonly step: 'zone' | 'rule' | 'base point' | 'limit' | 'instrument' | 'source';
  readonly says: string;
  /** A second line: numbers. */
  readonly numbers?: string;
  /** What there is to say more, shown when the step is looked at. */
  readonly more: readonly string[];
  /** Confidence mark; absent where there is nothing to doubt. */
  readonly mark?: string;
  /** Id in the register. */
  readonly id?: string;
}

/** The chain zone -> rule -> base point -> instrument -> source of one zone of an answer. */
export function buildChain(zone: WhoseZone, place: WhoseAnswer['place']): ChainStep[] {
  return [
    zoneStep(zone),
    ...ruleStep(zone),
    ...baseStep(zone, place),
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

function ruleStep({ kind, breadthNm, instrument }: WhoseZone): ChainStep[] {
  const rule = findRule(kind);
  if (rule === undefined) return [];
  const asserted = breadthNm === undefined ? [] : [`Asserted breadth: ${breadthNm} M.`];
  const article = instrument.article === undefined ? [] : [`In the party's own law: ${instrument.article}.`];
  return [{ step: 'rule', says: rule, more: [...asserted, ...article] }];
}

function baseStep({ base }: WhoseZone, place: WhoseAnswer['place']): ChainStep[] {
  if (base === undefined) return [];
  const { bearingDeg } = measureInverse(place, base);
  const uncertainty = formatUncertaintyNm(base.uncertaintyM / 1852);
  return [
    {
      step: 'base point',
      says: base.name,
      numbers: `${formatPosition(base.lat, base.lon)}, ${formatDistanceNm(base.distanceNm)} ${formatBearing(bearingDeg)}, ${uncertainty}`,
      more: [
        ...(base.contestedBy.length === 0
          ? []
          : [`This base point is contested by ${joinWords(base.contestedBy.map(({ name }) => name))}.`]),
        ...base.sources.map(describeSource),
      ],
      mark: base.confidence,
      id: base.record,
    },
  ];
}

function limitStep(zone: WhoseZone): ChainStep {
  const { grade, note } = zone.exactness;
  const margin =
    zone.marginNm === undefined
      ? {}
      : { numbers: `${zone.marginNm.toFixed(2)} M inside it, ${formatUncertaintyNm(zone.uncertaintyNm)}` };
  return { step: 'limit', says: describeGrade(grade), ...margin, more: [note] };
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

function describeSource({
  title,
  reference,
  confidence,
}: {
  title: string;
  reference?: string;
  confidence: string;
}): string {
  return `${title}${reference === undefined ? '' : `, ${reference}`} [${confidence}]`;
}
