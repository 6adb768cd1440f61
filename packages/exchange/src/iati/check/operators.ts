import type { XmlNode } from 'libxml2-wasm';
import { sumEquals } from '../../shared/decimal.ts';
import type { RuleCase } from './rule-set.ts';
import type { XPathCache } from './xpath-cache.ts';

/** What an operator looks at. */
export interface RuleContext {
  readonly paths: XPathCache;
  /** ISO day. */
  readonly today: string;
  /** What stands for `ORG-ID-PREFIX`. */
  readonly prefixes: readonly string[];
}

/** Nodes at which a case is broken; none where it holds. The context itself where something is missing. */
export type Operator = (rule: RuleCase, node: XmlNode, context: RuleContext) => readonly XmlNode[];

/** Every operator of `standard.json` but `loop`, which runs others. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  atleast_one: (rule, node, context) => (findAll(rule.paths, node, context).length > 0 ? [] : [node]),

  no_more_than_one: (rule, node, context) => findAll(rule.paths, node, context).slice(1),

  unique: (rule, node, context) => {
    const seen = new Set<string>();
    return findAll(rule.paths, node, context).filter(({ content }) => {
      const isAgain = seen.has(content);
      seen.add(content);
      return isAgain;
    });
  },

  startswith: (rule, node, context) => {
    const starts = (rule.prefix ?? []).flatMap((prefix) =>
      prefix === 'ORG-ID-PREFIX'
        ? // An agency's code ends at the hyphen, whether the case names it or not.
          context.prefixes.map((code) => code + (rule.separator ?? '-'))
        : context.paths.find(node, prefix).map(({ content }) => content + (rule.separator ?? '')),
    );
    return findAll(rule.paths, node, context).filter(
      ({ content }) => !starts.some((start) => content.startsWith(start)),
    );
  },

  one_or_all: (rule, node, { paths }) => {
    if (paths.isTrue(node, rule.one!)) return [];
    const others = OTHERS[rule.all!];
    return others === undefined ? [] : paths.find(node, others);
  },

  date_now: (rule, node, { paths, today }) =>
    paths.find(node, rule.date!).filter(({ content }) => isAfter(readDay(content), today)),

  date_order: (rule, node, { paths, today }) => {
    const read = (path: string): { readonly node: XmlNode; readonly day: string | undefined }[] =>
      path === 'NOW'
        ? [{ node, day: today }]
        : paths.find(node, path).map((found) => ({ node: found, day: readDay(found.content) }));
    const later = read(rule.more!);
    return read(rule.less!)
      .filter(({ day }) => later.some((other) => isAfter(day, other.day)))
      .map((found) => found.node);
  },

  time_limit: (rule, node, { paths }) => {
    const [start] = paths.find(node, rule.start!);
    const [end] = paths.find(node, rule.end!);
    if (start === undefined || end === undefined) return [];
    return isAfter(readDay(end.content), addYear(readDay(start.content))) ? [end] : [];
  },

  between_dates: (rule, node, { paths }) => {
    const start = readDay(paths.find(node, rule.start!)[0]?.content);
    const end = readDay(paths.find(node, rule.end!)[0]?.content);
    return paths.find(node, rule.date!).filter(({ content }) => {
      const day = readDay(content);
      return isAfter(start, day) || isAfter(day, end);
    });
  },

  regex_matches: (rule, node, context) => {
    const pattern = new RegExp(rule.regex!);
    return findAll(rule.paths, node, context).filter(({ content }) => !pattern.test(content));
  },

  no_spaces: (rule, node, context) =>
    findAll(rule.paths, node, context).filter(({ content }) => content !== content.trim()),

  strict_sum: (rule, node, context) => {
    const nodes = findAll(rule.paths, node, context);
    // What is no number is told by the schema.
    const isEqual =
      nodes.length === 0
        ? true
        : (sumEquals(
            nodes.map(({ content }) => content),
            rule.sum!,
          ) ?? true);
    return isEqual ? [] : nodes.slice(0, 1);
  },

  range: (rule, node, context) =>
    findAll(rule.paths, node, context).filter(({ content }) => {
      const value = content.trim() === '' ? Number.NaN : Number(content);
      return value < (rule.min ?? Number.NEGATIVE_INFINITY) || value > (rule.max ?? Number.POSITIVE_INFINITY);
    }),

  if_then: (rule, node, { paths }) => {
    if (!paths.isTrue(node, rule.if!) || paths.isTrue(node, rule.then!)) return [];
    const at = (rule.paths ?? []).flatMap((path) => paths.find(node, path).slice(0, 1));
    return at.length > 0 ? at.slice(0, 1) : [node];
  },
};

/** What lacks the thing that stands neither at the activity nor there. */
const OTHERS: Readonly<Record<string, string>> = {
  lang: './/narrative[not(@xml:lang)]',
  currency: './/*[self::value or self::forecast or self::loan-status][not(@currency)]',
  sector: 'transaction[not(sector)]',
};

function findAll(list: readonly string[] | undefined, node: XmlNode, { paths }: RuleContext): XmlNode[] {
  return (list ?? []).flatMap((path) => paths.find(node, path));
}

/** The UTC day of an `xs:date` or `xs:dateTime`; undefined for what is neither, which the schema tells. */
function readDay(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  const day = /^\d{4}-\d\d-\d\d/.exec(trimmed)?.[0];
  if (day === undefined || !trimmed.includes('T')) return day;
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(trimmed) ? trimmed : `${trimmed}Z`;
  const ms = Date.parse(zoned);
  return Number.isNaN(ms) ? day : new Date(ms).toISOString().slice(0, 10);
}

function isAfter(day: string | undefined, other: string | undefined): boolean {
  return day !== undefined && other !== undefined && day > other;
}

function addYear(day: string | undefined): string | undefined {
  return day === undefined ? undefined : `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
}
