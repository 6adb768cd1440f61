import type { Source } from '@searoom/model';
import type { Stance } from '@searoom/model/api';
import { memory, seen } from '../../register/sources.ts';
import type { VesselClass } from '../conduct-rule.ts';

/** The view holds the zone: only then can anything in it be a breach. */
export const HELD: readonly Stance[] = ['asserts', 'accepts'];

/** Held, or nothing is known that the view says against it: the law holds, but no breach is spoken of. */
export const UNDENIED: readonly Stance[] = ['asserts', 'accepts', 'no-word'];

/** Ships of a state on its service: immune, and not in trade. */
export const STATE_SHIPS: readonly VesselClass[] = ['coast-guard', 'naval'];

/** All others, those of unknown class with them: a class that is not known is never read as a warship. */
export const PRIVATE_SHIPS: readonly VesselClass[] = ['merchant', 'fishing', 'research', 'unknown'];

/** The Convention, recalled; `what` names the article and its subject. */
export function unclos(what: string): Source {
  return memory(`UNCLOS, ${what}; to be read in the text of the Convention`);
}

/** The list of acts that make passage not innocent. */
export const ARTICLE_19: Source = seen(
  'UNCLOS Art. 19(2), list of acts that are not innocent',
  'lawin.org; hoonting.blogspot.com 2015/10',
);

/** Where the demands of three parties on foreign warships were read. */
export const WARSHIPS_IN_PASSAGE: Source = seen(
  'Statement of the United States Navy: China, Taiwan and Viet Nam each require permission or notice before a warship passes their territorial sea',
  'standuptochina.com, 21 January 2022',
);

/** What is a rule of Searoom itself and of no law. */
export function ours(what: string): Source {
  return { title: `Searoom, docs/conduct.md: ${what}`, confidence: 'derived' };
}
