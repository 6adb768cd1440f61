import type { Source } from '@searoom/model';
import type { Zone, ZoneKind } from '../zones/zone.ts';

/** The rule by which a zone follows from what it is measured from. */
export interface ZoneRule {
  readonly id: string;
  readonly text: string;
  readonly source: Source;
}

const UNCLOS = (articles: string): Source => ({
  title: `United Nations Convention on the Law of the Sea of 10 December 1982, ${articles}`,
  reference: 'instrument:unclos',
  confidence: 'memory',
});

const BELTS: Readonly<Partial<Record<ZoneKind, readonly [id: string, text: string, articles: string]>>> = {
  'internal-waters': ['r.iw', 'waters on the landward side of the baseline', 'Art. 8(1)'],
  'archipelagic-waters': ['r.aw', 'waters enclosed by archipelagic baselines', 'Arts. 46 to 49'],
  'territorial-sea': ['r.ts.12', 'up to 12 M from the baseline', 'Art. 3'],
  'contiguous-zone': ['r.cz.24', 'up to 24 M from the baseline', 'Art. 33'],
  'exclusive-economic-zone': ['r.eez.200', 'up to 200 M from the baseline', 'Art. 57'],
  'continental-shelf': ['r.cs.200', 'up to 200 M from the baseline, whatever the depth', 'Art. 76(1)'],
};

/** What is not a rule of the Convention: how the register itself draws the area, with where that is said. */
const DRAWN: Readonly<Partial<Record<ZoneKind, readonly [id: string, text: string]>>> = {
  'joint-development-area': [
    'r.points',
    'the points that the agreement lists (Arts. 74(3), 83(3): provisional arrangement)',
  ],
  'provisional-measures-zone': [
    'r.points',
    'the points that the agreement lists (Art. 74(3): provisional arrangement)',
  ],
  'claimed-islands-area': ['r.points', 'the points that the instrument lists; they enclose islands that are claimed'],
  'group-waters': ['r.group', 'as the party asserts it for the group; 12 M round each feature is our construction'],
  'dashed-line-band': ['r.drawing', 'a line drawn on a map; the band is as wide as drawings of it differ'],
  'dashed-line-area': ['r.drawing', 'a line drawn on a map; its dashes are joined by us'],
  land: ['r.base-map', 'land of the base map'],
};

const CONSTRUCTED: Source = {
  title: 'Searoom, docs/zones.md: how zones are built',
  confidence: 'derived',
};

export function ruleOfZone(zone: Zone): ZoneRule {
  const belt = BELTS[zone.kind];
  if (belt === undefined) {
    const [id, text] = DRAWN[zone.kind]!;
    return { id, text, source: CONSTRUCTED };
  }
  const [id, text, articles] = belt;
  const more: string[] = [];
  const also: string[] = [];
  if (zone.basis === 'features') {
    also.push('121(2)');
    more.push('from a feature above water at high tide');
    if (zone.statuses?.includes('low-tide') === true) {
      also.push('13');
      more.push('and from low-tide elevations within 12 M of it');
    }
  }
  if (zone.basis === 'coast') {
    also.push('5');
    more.push('from the low-water line of the coast');
  }
  if (zone.endsAtMedianWith !== undefined) {
    if (zone.kind === 'territorial-sea') also.push('15');
    more.push(`up to the line of equal distance from ${zone.endsAtMedianWith.join(', ')} where nothing is agreed`);
  }
  const all = also.length === 0 ? articles : `${articles.replace(/^Art\. /, 'Arts. ')}, ${also.join(', ')}`;
  return { id, text: [`${all}: ${text}`, ...more].join(', '), source: UNCLOS(all) };
}
