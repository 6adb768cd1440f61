import type { EventRevision } from '@searoom/model';
import type { ReactNode } from 'react';
import { Name } from '../../parts/mod.ts';
import { cleanInner } from '../../words/mod.ts';
import { splitHeadline } from './split-headline.ts';

/** The sentence of an event, the names of its vessels set off. */
export function Headline({ event }: { readonly event: EventRevision }): ReactNode {
  const names = event.vessels.map(({ name }) => name).filter((name) => name !== undefined);
  return splitHeadline(event.headline, names).map(({ text, isName }, i) =>
    isName ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed sentence
      <strong key={i}>
        <Name>{text}</Name>
      </strong>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed sentence
      <span key={i}>{cleanInner(text)}</span>
    ),
  );
}
