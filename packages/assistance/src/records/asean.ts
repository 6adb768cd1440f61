import type { FactDraft } from '../facts/fact.ts';
import { fact } from './build.ts';
import { remark } from './describe.ts';

const ASEAN = 'organisation:ASEAN';
const LIST = 'ians_20251026';

const observerOf2022 = fact(ASEAN, 'member', { party: 'TLS', role: 'observer' }, [LIST, 'csis_20231221'], {
  as: 'TLS:observer',
  from: '2022',
  note: 'Agreed in principle in 2022.',
});

/** Who is a member of the Association of Southeast Asian Nations, and since when. */
export const ASEAN_MEMBERS: readonly FactDraft[] = [
  fact(ASEAN, 'title', { texts: [{ language: 'en', text: 'Association of Southeast Asian Nations' }] }, LIST),
  member('IDN', '1967-08-08'),
  member('MYS', '1967-08-08'),
  member('PHL', '1967-08-08'),
  member('SGP', '1967-08-08'),
  member('THA', '1967-08-08'),
  member('BRN', '1984'),
  member('VNM', '1995'),
  member('LAO', '1997'),
  member('MMR', '1997'),
  member('KHM', '1999'),
  observerOf2022,
  fact(ASEAN, 'member', { party: 'TLS', role: 'member' }, LIST, {
    as: 'TLS',
    kind: 'update',
    from: '2025-10-26',
    targets: [observerOf2022.id],
    note: 'Admitted at the 47th summit, Kuala Lumpur.',
  }),
  remark(ASEAN, 'timor-leste', 'Timor-Leste applied in 2011 and had a road map to membership in 2023.', LIST),
];

function member(party: string, from: string): FactDraft {
  return fact(ASEAN, 'member', { party, role: 'member' }, LIST, { as: party, from });
}
