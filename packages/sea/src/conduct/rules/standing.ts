import { memory } from '../../register/sources.ts';
import type { ConductRule } from '../conduct-rule.ts';
import { ours, STATE_SHIPS, UNDENIED } from './parts.ts';

/** A vessel in a zone of its own flag is at home, whatever it does. */
export const OWN_FLAG: readonly ConductRule[] = [
  {
    id: 'conduct.flag.own',
    zones: 'any',
    vessels: 'any',
    conduct: 'any',
    views: 'all',
    stances: UNDENIED,
    actor: 'own',
    verdict: 'normal',
    text: 'The vessel flies the flag of a party that asserts the zone, so it is no foreign vessel there.',
    sources: [ours('a vessel in a zone of its own flag is not foreign')],
  },
];

/** What is said instead of anything but `normal` where the flag is not known. */
export const FLAG_UNKNOWN: ConductRule = {
  id: 'conduct.flag.unknown',
  zones: 'any',
  vessels: 'any',
  conduct: 'any',
  views: 'all',
  stances: UNDENIED,
  actor: 'any',
  verdict: 'no-rule',
  text: 'The flag is not known, so it is not known whether the vessel is foreign in this zone.',
  sources: [ours('without a flag nothing is held against a vessel')],
};

/** Vessels of the two sides of the Taiwan Strait in each other's waters, seen from these two views. */
export const CROSS_STRAIT: readonly ConductRule[] = [
  {
    id: 'conduct.cross-strait.chn-zone',
    zones: 'any',
    vessels: STATE_SHIPS,
    conduct: 'any',
    views: ['chn', 'twn'],
    stances: UNDENIED,
    actor: 'foreign',
    assertedBy: ['CHN'],
    flags: ['TWN'],
    verdict: 'disputed',
    text: 'Neither of these two views treats a state ship of the other as that of a foreign state, so rules on foreign ships do not decide.',
    sources: [memory('law and statements of both sides on ships across the strait; to be read')],
  },
  {
    id: 'conduct.cross-strait.twn-zone',
    zones: 'any',
    vessels: STATE_SHIPS,
    conduct: 'any',
    views: ['chn', 'twn'],
    stances: UNDENIED,
    actor: 'foreign',
    assertedBy: ['TWN'],
    flags: ['CHN'],
    verdict: 'disputed',
    text: 'Neither of these two views treats a state ship of the other as that of a foreign state, so rules on foreign ships do not decide.',
    sources: [
      memory(
        'Act Governing Relations between the People of the Taiwan Area and the Mainland Area, Art. 29; to be read',
      ),
    ],
  },
];

/** A view that does not hold a zone has nothing to say against a vessel in it. */
export const STANCES: readonly ConductRule[] = [
  {
    id: 'conduct.stance.contests',
    zones: 'any',
    vessels: 'any',
    conduct: 'any',
    views: 'all',
    stances: ['contests'],
    actor: 'any',
    verdict: 'disputed',
    text: 'This view contests the zone, so it does not hold that the vessel is in waters of the party that asserts it.',
    sources: [ours('a zone that a view contests gives no incursion under it')],
  },
  {
    id: 'conduct.stance.undecided',
    zones: 'any',
    vessels: 'any',
    conduct: 'any',
    views: 'all',
    stances: ['undecided'],
    actor: 'any',
    verdict: 'disputed',
    text: 'This view leaves open whose waters these are, so what the vessel may do here is open too.',
    sources: [ours('a zone that a view leaves open gives no incursion under it')],
  },
  {
    id: 'conduct.stance.no-effect',
    zones: 'any',
    vessels: 'any',
    conduct: 'any',
    views: 'all',
    stances: ['no-effect'],
    actor: 'any',
    verdict: 'no-rule',
    text: 'This view gives the zone no legal effect, so the zone asks nothing of the vessel.',
    sources: [ours('a zone without effect in a view gives no incursion under it')],
  },
];

/** The last word where only the presence of a vessel is known. */
export const CONDUCT_UNKNOWN: readonly ConductRule[] = [
  {
    id: 'conduct.act.unknown',
    zones: 'any',
    vessels: 'any',
    conduct: ['unknown'],
    views: 'all',
    stances: UNDENIED,
    actor: 'foreign',
    verdict: 'no-rule',
    text: 'What the vessel did is not known, and no rule of this view is about its mere presence.',
    sources: [ours('mere presence is judged only by rules about mere entry')],
  },
];
