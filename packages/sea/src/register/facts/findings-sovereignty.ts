import type { FindingRecord } from '../fact-schema.ts';
import { memory } from '../sources.ts';
import { recallFinding } from './award.ts';
import { AWARD_ISLAND_FINDINGS } from './findings-award-islands.ts';
import { AWARD_REEF_FINDINGS } from './findings-award-reefs.ts';

const ICJ = { by: 'ICJ, Malaysia/Singapore', date: '2008-05-23', rejectedBy: [] } as const;

/** Every feature of which the award of 2016 says something, once. */
const RULED_ON = [...new Set([...AWARD_REEF_FINDINGS, ...AWARD_ISLAND_FINDINGS].map(({ feature }) => feature))];

/** To whom a feature belongs: what a court found, and that the award of 2016 left it open. */
export const SOVEREIGNTY_FINDINGS: readonly FindingRecord[] = [
  ...RULED_ON.map((feature) => recallFinding(feature, 'sovereignty', 'Not decided; outside jurisdiction')),
  {
    feature: 'pedra-branca',
    question: 'sovereignty',
    finding: 'Belongs to Singapore',
    ...ICJ,
    source: memory('judgment of 23 May 2008, operative part'),
  },
  // South Ledge, the third feature of the case, is not in the register: it belongs to the state in whose territorial
  // waters it lies.
  {
    feature: 'middle-rocks',
    question: 'sovereignty',
    finding: 'Belongs to Malaysia',
    ...ICJ,
    source: memory('judgment of 23 May 2008, operative part'),
  },
];
