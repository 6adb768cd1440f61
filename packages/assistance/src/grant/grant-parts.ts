import type { Knowledge } from '../facts/knowledge.ts';

/** Subjects that belong to a grant. */
export interface GrantParts {
  readonly lots: readonly string[];
  /** Of its lots, and those that it paid for in part. */
  readonly assets: readonly string[];
}

const NO_PARTS: GrantParts = { lots: [], assets: [] };
const known = new WeakMap<Knowledge, ReadonlyMap<string, GrantParts>>();

/** Lots and assets of a grant, by name. */
export function partsOf(knowledge: Knowledge, grant: string): GrantParts {
  return allParts(knowledge).get(grant) ?? NO_PARTS;
}

/** Whether anything is known of a grant or its lots. */
export function hasGrant(knowledge: Knowledge, grant: string): boolean {
  return allParts(knowledge).has(grant);
}

/** Ids of all grants of which anything is known, or whose lots are. */
export function listGrantIds(knowledge: Knowledge): string[] {
  return [...allParts(knowledge).keys()].sort();
}

/** Assets of one lot: those named by it; of the only lot of a grant, also those that the grant paid for in part. */
export function assetsOfLot(knowledge: Knowledge, lot: string): string[] {
  const key = lot.slice(lot.indexOf(':') + 1);
  const { lots, assets } = partsOf(knowledge, key.split('/')[0]!);
  return assets.filter((asset) => asset.startsWith(`asset:${key}/`) || (lots.length === 1 && !asset.includes('/')));
}

// One pass for all grants: a list of them would otherwise read all facts once for each.
function allParts(knowledge: Knowledge): ReadonlyMap<string, GrantParts> {
  const done = known.get(knowledge);
  if (done !== undefined) return done;
  const lots = new Map<string, Set<string>>();
  const assets = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, grant: string, subject?: string): void => {
    const set = to.get(grant) ?? new Set();
    if (subject !== undefined) set.add(subject);
    to.set(grant, set);
  };
  const read = new Set<string>();
  const named = new Set<string>();
  for (const { subject, predicate } of knowledge.facts) {
    if (predicate === 'fundedBy' && !named.has(subject)) {
      named.add(subject);
      for (const { fact } of knowledge.each(subject, 'fundedBy')) {
        add(assets, (fact.value as { grant: string }).grant.replace(/^grant:/, ''), subject);
      }
    }
    if (read.has(subject)) continue;
    read.add(subject);
    const [type, key] = [subject.slice(0, subject.indexOf(':')), subject.slice(subject.indexOf(':') + 1)];
    const grant = key.split('/')[0]!;
    if (type === 'grant') add(lots, grant);
    else if (type === 'lot') add(lots, grant, subject);
    else if (type === 'asset' && key.includes('/')) add(assets, grant, subject);
  }
  const parts = new Map<string, GrantParts>();
  for (const [grant, set] of lots) {
    parts.set(grant, { lots: [...set].sort(), assets: [...(assets.get(grant) ?? [])].sort() });
  }
  known.set(knowledge, parts);
  return parts;
}
