import type { WhoseAnswer, WhoseZone } from '@searoom/model/api';

const NAMES: Readonly<Record<string, string>> = {
  BRN: 'Brunei Darussalam',
  CHN: 'China',
  MYS: 'Malaysia',
  THA: 'Thailand',
  TWN: 'Taiwan',
  VNM: 'Viet Nam',
};

/** A party by its code. */
export function makeParty(code: string): { readonly code: string; readonly name: string } {
  return { code, name: NAMES[code] ?? code };
}

/** A zone as `/api/whose` answers it. */
export function makeZone(
  kind: string,
  assertedBy: readonly string[],
  contestedBy: readonly string[] = [],
  change: Partial<WhoseZone> = {},
): WhoseZone {
  return {
    zone: `${assertedBy.join('-').toLowerCase()}-${kind}`,
    kind,
    name: 'coast',
    assertedBy: assertedBy.map(makeParty),
    contestedBy: contestedBy.map(makeParty),
    instrument: {
      id: 'act',
      title: 'Act 311',
      date: '1984-12-24',
      article: 's. 3',
      sources: [
        { title: 'Gazette', reference: 'no. 7', confidence: 'seen' },
        { title: 'date', confidence: 'memory' },
      ],
    },
    rule: {
      id: 'r.eez.200',
      text: 'UNCLOS Art. 57: up to 200 M from the baseline',
      source: { title: 'UNCLOS', reference: 'Art. 57', confidence: 'seen' },
    },
    uncertaintyNm: 1.1,
    exactness: { grade: 'approximate', uncertaintyM: 4200, note: 'coast of a base map' },
    stances: [],
    ...change,
  };
}

/** An answer with these zones; the parties are those of the zones. */
export function makeAnswer(zones: readonly WhoseZone[], change: Partial<WhoseAnswer> = {}): WhoseAnswer {
  const codes = [...new Set(zones.flatMap((zone) => zone.assertedBy.map(({ code }) => code)))].sort();
  return {
    place: { lat: 5.03, lon: 112.65, text: '05°01.80′N 112°39.00′E' },
    at: '2026-11-01',
    registerDate: '2026-11-01',
    onLand: false,
    zones: [...zones],
    assertedBy: codes.map(makeParty),
    views: [],
    notInForce: [],
    justOutside: [],
    medians: [],
    features: [],
    imported: [],
    linesNearby: [],
    gaps: [],
    caution: 'Searoom decides no dispute.',
    ...change,
  };
}
