import type { Json } from '../../facts/canonical-json.ts';
import { EMPTY_CHAIN, sealFacts } from '../../facts/chain.ts';
import type { Fact, FactDraft } from '../../facts/fact.ts';
import { hashText } from '../../testing/hash-text.ts';

/** When the facts below are recorded. */
export const RECORDED_AT = '2026-01-05T00:00:00.000Z';

let drafts: FactDraft[] = [];

function say(id: string, subject: string, predicate: string, value: Json, more: Partial<FactDraft> = {}): void {
  drafts.push({ id, kind: 'statement', subject, predicate, value, sources: ['then'], confidence: 'seen', ...more });
}

function addSource(key: string, kind: string, date: string): void {
  say(
    `source:${key}`,
    `source:${key}`,
    'source',
    { title: `Page ${key}`, publisher: 'A publisher', kind, date, confidence: 'seen' },
    { sources: [] },
  );
}

/** A small set of facts on which every statement of the article can be checked, of two sources: of then and of later. */
export function makeDrafts(): readonly FactDraft[] {
  drafts = [];
  addSource('then', 'official', '2023-12-16');
  addSource('later', 'press', '2025-10-26');
  addSource('seed', 'press', '2023-12-16');
  const later = { sources: ['later'] };

  const grant = 'grant:OSA-MYS-2023-01';
  say('amount', grant, 'amount', { money: { minor: 400_000_000, currency: 'JPY' } });
  say('donor', grant, 'donor', { party: 'JPN' });
  say('recipient', grant, 'recipient', { party: 'MYS' });
  say('notes', grant, 'event', {
    step: 'notes-exchanged',
    on: '2023-12-16',
    place: 'Tokyo',
    by: [
      { name: 'Kamikawa Yoko', role: 'Minister for Foreign Affairs', party: 'JPN' },
      { name: 'Mohamad bin Haji Hasan', role: 'Minister of Foreign Affairs', party: 'MYS' },
    ],
  });
  say('purpose', grant, 'purpose', { text: 'monitoring and surveillance' });
  say('purpose:own', grant, 'purpose', { text: 'maritime security' }, { sources: ['seed'] });
  const boats = 'lot:OSA-MYS-2023-01/boats';
  say('boats', boats, 'description', { texts: [{ language: 'en', text: 'Rescue boat' }] });
  say('boats:kind', boats, 'kindOfItem', { kind: 'boat' });
  say('boats:user', boats, 'endUser', { name: 'Air Force, special forces' }, later);
  say('level:before', 'partnership:JPN/MYS', 'level', { label: 'strategic partnership' }, { validTo: '2023-12-16' });
  say(
    'level',
    'partnership:JPN/MYS',
    'level',
    { label: 'comprehensive strategic partnership' },
    { validFrom: '2023-12-16' },
  );
  for (const [party, day] of [
    ['PHL', '2023-11-03'],
    ['BGD', '2023-11-15'],
  ]) {
    const other = `grant:OSA-${party}-2023-01`;
    say(`${party}:programme`, other, 'programme', { programme: 'OSA' });
    say(`${party}:recipient`, other, 'recipient', { party: party! });
    say(`${party}:notes`, other, 'event', { step: 'notes-exchanged', on: day! });
  }
  say('adopted', 'programme:OSA', 'event', { step: 'adopted', on: '2023-04-05' });

  const summit = 'meeting:ASEAN-JPN-2023';
  say('summit', summit, 'held', { from: '2023-12-16', to: '2023-12-18', place: 'Tokyo' });
  say('summit:title', summit, 'title', { texts: [{ language: 'en', text: 'Summit for the 50th Year of Friendship' }] });
  say('summit:host', summit, 'side', { party: 'JPN', role: 'host' });
  say('summit:absent', summit, 'side', { party: 'MMR', role: 'not-invited' }, later);
  say('summit:met', summit, 'sidesMet', { count: { least: 7, most: 7 }, of: 'leaders met separately on 16 December' });

  for (const party of ['IDN', 'MYS', 'PHL', 'SGP', 'THA', 'BRN', 'VNM', 'LAO', 'MMR', 'KHM']) {
    say(`member:${party}`, 'organisation:ASEAN', 'member', { party, role: 'member' }, { validFrom: '1999', ...later });
  }
  say(
    'member:TLS:observer',
    'organisation:ASEAN',
    'member',
    { party: 'TLS', role: 'observer' },
    { validFrom: '2022', validTo: '2025-10-26', ...later },
  );
  say(
    'member:TLS',
    'organisation:ASEAN',
    'member',
    { party: 'TLS', role: 'member' },
    { validFrom: '2025-10-26', ...later },
  );

  const sea = 'matter:south-china-sea';
  for (const party of ['CHN', 'PHL', 'VNM', 'MYS', 'BRN', 'TWN']) {
    say(`asserts:${party}`, sea, 'assertedBy', { party, what: 'islands and waters' });
  }
  say('asserts:IDN', sea, 'assertedBy', { party: 'IDN', what: 'overlap of its exclusive economic zone' });
  say('trade', sea, 'measure', { what: 'annualTrade', value: 3.37e12, unit: 'USD', year: 2016 });
  say('award', 'matter:award-2016', 'decidedBy', {
    body: 'arbitral tribunal under Annex VII of UNCLOS',
    registry: 'Permanent Court of Arbitration',
    on: '2016-07-12',
  });
  say('account:CHN', 'matter:east-china-sea-2023-12-09', 'account', {
    party: 'CHN',
    on: '2023-12-10',
    text: 'A fishing vessel and patrol ships were told to leave.',
  });
  return drafts;
}

/** Drafts as a ledger holds them: of the register. */
export function seal(list: readonly FactDraft[], recordedAt: string = RECORDED_AT): Fact[] {
  return sealFacts(list, { author: 'register', role: 'register', recordedAt }, EMPTY_CHAIN, hashText);
}
