import type { ConductRule } from '../conduct-rule.ts';
import { ARTICLE_19, HELD, unclos } from './parts.ts';

/** The neutral view never speaks of a breach. */
export const NEUTRAL: readonly ConductRule[] = [
  {
    id: 'conduct.neutral.fishing',
    zones: ['internal-waters', 'archipelagic-waters', 'territorial-sea'],
    vessels: 'any',
    conduct: ['fish'],
    views: ['neutral'],
    stances: HELD,
    actor: 'foreign',
    verdict: 'needs-permission',
    text: 'Fishing is not innocent passage and needs the leave of the coastal state, which is not known to us.',
    instrument: 'unclos',
    article: 'Arts. 2, 19(2)(i), 51',
    sources: [ARTICLE_19, unclos('Arts. 2, 51')],
  },
  {
    id: 'conduct.neutral.enforcement',
    zones: ['internal-waters', 'archipelagic-waters', 'territorial-sea'],
    vessels: 'any',
    conduct: ['enforce'],
    views: ['neutral'],
    stances: HELD,
    actor: 'foreign',
    verdict: 'disputed',
    text: 'Law is enforced here by the coastal state; on what ground another state acted is not known to us.',
    instrument: 'unclos',
    article: 'Arts. 2, 49',
    sources: [unclos('Arts. 2, 49')],
  },
];

/** Where nothing is known that a view says against a zone, the law is told and no breach. */
export const UNOPPOSED: readonly ConductRule[] = [
  {
    id: 'conduct.unopposed.fishing',
    zones: ['internal-waters', 'archipelagic-waters', 'territorial-sea'],
    vessels: 'any',
    conduct: ['fish'],
    views: 'all',
    stances: ['no-word'],
    actor: 'foreign',
    verdict: 'needs-permission',
    text: 'Fishing is not innocent passage and needs the leave of the coastal state, which is not known to us.',
    instrument: 'unclos',
    article: 'Arts. 2, 19(2)(i), 51',
    sources: [ARTICLE_19, unclos('Arts. 2, 51')],
  },
  {
    id: 'conduct.unopposed.enforcement',
    zones: ['internal-waters', 'archipelagic-waters', 'territorial-sea'],
    vessels: 'any',
    conduct: ['enforce'],
    views: 'all',
    stances: ['no-word'],
    actor: 'foreign',
    verdict: 'disputed',
    text: 'Law is enforced here by the coastal state; on what ground another state acted is not known to us.',
    instrument: 'unclos',
    article: 'Arts. 2, 49',
    sources: [unclos('Arts. 2, 49')],
  },
];
