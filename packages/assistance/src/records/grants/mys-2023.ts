import type { FactDraft } from '../../facts/fact.ts';
import { event, exactly, fact, millions, reported, resolution, yen } from '../build.ts';
import { calledBy, grant, lot, notes, remark } from '../describe.ts';

const ID = 'OSA-MYS-2023-01';
const GRANT = `grant:${ID}`;
const BOATS = `lot:${ID}/boats`;
const DRONES = `lot:${ID}/drones`;
const TRUCKS = `lot:${ID}/trucks`;
const MOFA = ['mofa_mys23', 'mofa_mys23ja'];
const AMBASSADOR = { name: 'Shikata Noriyuki', role: 'Ambassador of Japan', party: 'JPN' } as const;

const notesBetweenMinisters = fact(
  GRANT,
  'partiesToNotes',
  { parties: ['Minister for Foreign Affairs of Japan', 'Minister of Foreign Affairs of Malaysia'] },
  MOFA,
  { as: 'mofa' },
);
const notesWithAgent = fact(
  GRANT,
  'partiesToNotes',
  { parties: ['Malaysia', 'Japan International Cooperation System'] },
  'sun2',
  { as: 'sun' },
);

const boatsHandedOver = event(
  BOATS,
  {
    step: 'handed-over',
    on: '2025-10-01',
    quantity: exactly(7),
    place: 'Jugra Air Base, Banting',
    by: [AMBASSADOR],
    to: [{ name: 'Masro Kaliwon', role: 'Air Operations Commander, Lieutenant General', party: 'MYS' }],
  },
  ['embmy', 'sun2'],
);
const boatsReceivedByHeadline = event(
  BOATS,
  { step: 'handed-over', on: '2025-09-22', quantity: exactly(7), note: 'The headline has the boats received.' },
  'bernama',
  { as: 'bernama' },
);

/** Malaysia 2023: rescue boats, drones, trucks. The grant of the article that Searoom starts from. */
export const MYS_2023: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: {
        en: 'Equipment for monitoring and surveillance (rescue boats etc.)',
        ja: '警戒監視用機材（救難艇等）',
      },
      donor: 'JPN',
      recipients: ['MYS'],
      programme: 'OSA',
      fiscalYear: 2023,
      amount: yen(400_000_000),
    },
    MOFA,
  ),
  fact(GRANT, 'endUser', { name: 'Malaysian Armed Forces' }, ['sun2', 'star25']),
  fact(GRANT, 'agent', { name: 'Japan International Cooperation System (JICS)' }, ['bernama', 'sun2']),
  fact(GRANT, 'purpose', { text: 'monitoring and surveillance' }, MOFA, { as: 'mofa' }),
  fact(GRANT, 'purpose', { text: "to boost Malaysia's maritime security" }, 'seed', {
    as: 'reuters',
    saidBy: 'Reuters',
  }),

  event(
    GRANT,
    {
      step: 'recipient-approved',
      on: '2023-12-01',
      by: [{ name: 'Cabinet of Malaysia', party: 'MYS' }],
      note: 'Decision to accept the grant.',
    },
    'sun2',
  ),
  ...notes(
    ID,
    {
      on: '2023-12-16',
      place: 'Tokyo',
      by: [
        { name: 'Kamikawa Yoko', role: 'Minister for Foreign Affairs of Japan', party: 'JPN' },
        { name: 'Mohamad bin Haji Hasan', role: 'Minister of Foreign Affairs of Malaysia', party: 'MYS' },
      ],
      inPresenceOf: [
        { name: 'Kishida Fumio', role: 'Prime Minister of Japan', party: 'JPN' },
        { name: 'Anwar bin Ibrahim', role: 'Prime Minister of Malaysia', party: 'MYS' },
      ],
    },
    MOFA,
  ),
  notesBetweenMinisters,
  notesWithAgent,
  resolution(
    notesBetweenMinisters,
    [notesWithAgent],
    MOFA,
    'The ministry that exchanged the notes names the two foreign ministers; the Japan International Cooperation System is the procurement agent.',
  ),
  fact(
    GRANT,
    'document',
    {
      name: 'Announcement of the handover of the boats by the Embassy of Japan',
      kind: 'announcement',
      on: '2025-10-01',
    },
    'embmy',
    { as: 'handover-announcement' },
  ),
  remark(
    GRANT,
    'drones-named',
    'The press named drones beside rescue boats before the notes were exchanged.',
    'jiji_mys',
  ),

  ...lot(
    `${ID}/boats`,
    {
      is: { en: 'Rescue boat JE-470' },
      kind: 'boat',
      unit: 'boat',
      announced: exactly(7),
      endUsers: [{ name: 'Royal Malaysian Air Force, special forces (PASKAU)', quantity: exactly(7) }],
    },
    ['sun2', 'bernama'],
  ),
  boatsHandedOver,
  boatsReceivedByHeadline,
  resolution(
    boatsHandedOver,
    [boatsReceivedByHeadline],
    ['embmy', 'sun2'],
    'The embassy that gave the boats has 1 October 2025, and so has The Sun; the headline of 22 September gives the day of the report.',
  ),
  fact(
    BOATS,
    'base',
    {
      name: 'Jugra Air Base',
      lat: 2.83,
      lon: 101.42,
      note: 'Place of the handover; that the boats stay there was not read. The position is approximate.',
    },
    'sun2',
    { confidence: 'memory' },
  ),
  fact(
    GRANT,
    'discrepancy',
    { id: 'user', about: 'Who the boats are for', says: "to boost Malaysia's maritime security" },
    'seed',
    { as: 'user:reuters', saidBy: 'Reuters' },
  ),
  fact(
    GRANT,
    'discrepancy',
    {
      id: 'user',
      about: 'Who the boats are for',
      says: 'special forces of the Royal Malaysian Air Force (PASKAU), not the coast guard (MMEA)',
    },
    'sun2',
    { as: 'user:sun' },
  ),

  ...lot(
    `${ID}/drones`,
    {
      is: { en: 'Unmanned aerial vehicle, VTOL' },
      kind: 'drone',
      unit: 'aircraft',
      announced: exactly(14),
      endUsers: [
        { name: 'Malaysian Army', quantity: exactly(6) },
        { name: 'Royal Malaysian Navy', quantity: exactly(6) },
        {
          name: 'Defence Cyber and Electromagnetic Division',
          quantity: exactly(2),
          note: 'Under the headquarters of the Malaysian Armed Forces.',
        },
      ],
    },
    'star25',
  ),
  event(
    DRONES,
    {
      step: 'trained',
      on: '2025-05',
      quantity: { text: '12 officers' },
      place: 'Japan',
      note: '12 officers of the Malaysian Armed Forces completed the training.',
    },
    'star25',
  ),
  event(
    DRONES,
    {
      step: 'handed-over',
      on: '2025-09-22',
      quantity: { least: 2, most: 13, text: 'several of 14' },
      place: 'Kompleks Haigate, Ministry of Defence, Kuala Lumpur',
      by: [AMBASSADOR],
      to: [{ name: 'Mohamed Khaled Nordin', role: 'Minister of Defence', party: 'MYS' }],
      note: 'Several of 14 were there, the rest on the way.',
    },
    'star25',
  ),

  ...lot(
    `${ID}/trucks`,
    { is: { en: 'Road-cleaning truck' }, kind: 'vehicle', unit: 'truck', announced: exactly(2) },
    'bernama',
  ),
  calledBy(TRUCKS, 'lorries', 'road-cleaning lorries', ['bernama', 'sun2']),
  calledBy(TRUCKS, 'leading', 'road leading trucks', 'star25'),
  event(
    TRUCKS,
    { step: 'tendered', on: '../2025-09-22', quantity: exactly(2), note: 'Still in tender on that day.' },
    'bernama',
  ),

  reported(
    GRANT,
    'usd-reuters',
    { money: millions('2.8', 'USD'), asWritten: '$2.8 million', on: '2023-12-16' },
    'seed',
    { saidBy: 'Reuters' },
  ),
  reported(
    GRANT,
    'myr-bernama',
    { money: millions('12.63', 'MYR'), asWritten: 'RM12.63 million', on: '2025-09-22' },
    'bernama',
  ),
  reported(
    GRANT,
    'myr-sun',
    { money: millions('12.63', 'MYR'), asWritten: 'RM12.63 million', on: '2025-10-01' },
    'sun2',
    { saidBy: 'Royal Malaysian Air Force' },
  ),
  reported(
    GRANT,
    'myr-star',
    {
      money: millions('12.36', 'MYR'),
      asWritten: 'RM12.36 million',
      on: '2025-09-23',
      note: 'Perhaps 12.63 with two digits changed over.',
    },
    'star25',
  ),
];
