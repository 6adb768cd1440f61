import type { ReactNode } from 'react';
import { cleanText } from '../words/mod.ts';
import './text.css';

export interface NameProps {
  readonly children: string;
  /** BCP 47 tag, where it is known: Han shapes differ by language. */
  readonly lang?: string | undefined;
}

/** A name that somebody else wrote: made harmless, and shut off from the direction of the text round it. */
export function Name({ children, lang }: NameProps): ReactNode {
  return (
    <bdi className="name" lang={lang}>
      {cleanText(children)}
    </bdi>
  );
}
