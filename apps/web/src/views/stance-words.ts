import type { Stance } from '@searoom/model/api';

interface StanceWords {
  /** Behind the name of a view: "chn asserts it". */
  readonly verb: string;
  /** In full, for the title of the word. */
  readonly meaning: string;
}

const STANCES: Readonly<Record<Stance, StanceWords>> = {
  asserts: { verb: 'asserts', meaning: 'the party whose view it is asserts the zone itself' },
  accepts: { verb: 'accepts', meaning: 'the law of the view, or an agreement, accepts the zone' },
  undecided: {
    verb: 'undecided',
    meaning: 'the zone exists under the view, but whose it is or how far it reaches is not decided',
  },
  'no-word': { verb: 'no word', meaning: 'nothing is known that the view says against the zone' },
  contests: { verb: 'contests', meaning: 'the party whose view it is objects to the zone' },
  'no-effect': { verb: 'no effect', meaning: 'under the law of the view nothing of the kind can exist there' },
};

/** A stance in a word or two: `accepts`, `no effect`. One that is not known is written as it came. */
export function nameStance(stance: string): string {
  return STANCES[stance as Stance]?.verb ?? stance.replaceAll('-', ' ');
}

/** What a stance means, in half a sentence. */
export function explainStance(stance: string): string {
  return STANCES[stance as Stance]?.meaning ?? stance;
}

/** `rejected by CHN TWN`, or that nobody is known to. */
export function sayRejected(rejectedBy: readonly string[]): string {
  return rejectedBy.length === 0 ? 'rejected by nobody known' : `rejected by ${rejectedBy.join(' ')}`;
}
