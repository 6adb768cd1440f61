import type { ReactNode } from 'react';
import { describeShape, type SeverityShape } from '../words/mod.ts';
import './marks.css';

/** The mark of a severity: triangle, disc, square, ring, so that colour is never alone (after IEC 62923). */
export function SeverityMark({ shape }: { readonly shape: SeverityShape }): ReactNode {
  return (
    <svg className={`severity severity-${shape}`} width="13" height="13" viewBox="0 0 13 13" role="img">
      <title>{describeShape(shape)}</title>
      {shape === 'alarm' && <path d="M6.5 .8 12.6 12H.4Z" />}
      {shape === 'warning' && <circle cx="6.5" cy="6.5" r="5.5" />}
      {shape === 'caution' && <rect x="1.75" y="1.75" width="9.5" height="9.5" />}
      {(shape === 'notice' || shape === 'retracted') && <circle cx="6.5" cy="6.5" r="5" />}
    </svg>
  );
}
