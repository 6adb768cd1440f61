import { memory } from '../../register/sources.ts';
import type { ConductRule } from '../conduct-rule.ts';

/** What the award of 2016 says of conduct and not of zones. */
export const AWARD: readonly ConductRule[] = [
  {
    id: 'conduct.ts.award.traditional-fishing',
    zones: ['territorial-sea'],
    vessels: 'any',
    conduct: ['fish'],
    views: ['unclos-award'],
    stances: ['asserts', 'accepts', 'undecided'],
    actor: 'foreign',
    flags: ['CHN', 'PHL', 'TWN', 'VNM'],
    groups: ['scarborough'],
    verdict: 'disputed',
    text: 'The award keeps traditional fishing at Scarborough Shoal for fishermen of several nations, whoever is sovereign; whether this is traditional fishing is not known to us.',
    instrument: 'award-2016',
    article: 'paras. 804-805, 814',
    contestedBy: ['CHN', 'TWN'],
    sources: [memory('Award of 12 July 2016, paras. 804-805, 814; to be read in the award')],
  },
];
