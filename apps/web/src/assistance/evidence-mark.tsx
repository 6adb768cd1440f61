import type { GrantRow } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { EVIDENCE_FILL, EVIDENCE_WORDS } from './words.ts';
import '../parts/marks.css';

/** How well something is evidenced: filled, half, hollow or dashed, with the words for those who do not see it. */
export function EvidenceMark({ evidence }: { readonly evidence: GrantRow['evidence'] }): ReactNode {
  return (
    <span className="evidence" title={EVIDENCE_WORDS[evidence]}>
      <span className={`mark-disc mark-${EVIDENCE_FILL[evidence]}`} aria-hidden="true" />
      <span className="unseen">{EVIDENCE_WORDS[evidence]}: </span>
    </span>
  );
}
