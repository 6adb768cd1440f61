import type { ReactNode } from 'react';
import { describeConfidence, fillOfConfidence } from '../words/mod.ts';
import './marks.css';

/**
 * How well something is known: the word of the mark, and a disc that is filled for evidence, half for a part of it, hollow
 * for what is recalled only.
 */
export function Mark({ confidence }: { readonly confidence: string }): ReactNode {
  const fill = fillOfConfidence(confidence);
  const needsCare = fill === 'hollow' || confidence === 'derived';
  return (
    <span className={needsCare ? 'mark mark-care' : 'mark'} title={describeConfidence(confidence)}>
      <span className={`mark-disc mark-${fill}`} aria-hidden="true" />
      {confidence}
    </span>
  );
}
