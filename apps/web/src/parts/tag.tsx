import type { ReactNode } from 'react';
import './marks.css';

export interface TagProps {
  readonly children: ReactNode;
  /** `warn` and `alarm` only for what needs a person. */
  readonly tone?: 'plain' | 'warn' | 'alarm';
}

/** A word in a box: a state. */
export function Tag({ children, tone = 'plain' }: TagProps): ReactNode {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
