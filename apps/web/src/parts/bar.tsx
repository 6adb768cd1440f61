import type { ReactNode } from 'react';
import { scaleBar } from './bar-scale.ts';
import './marks.css';

export interface BarProps {
  readonly value: number;
  readonly threshold: number;
}

/** A measure against its threshold, for the eye alone: both numbers stand beside it. */
export function Bar({ value, threshold }: BarProps): ReactNode {
  const { valueShare, thresholdShare } = scaleBar(value, threshold);
  return (
    <span className="bar" aria-hidden="true">
      <i style={{ width: `${(valueShare * 100).toFixed(1)}%` }} />
      <u style={{ left: `${(thresholdShare * 100).toFixed(1)}%` }} />
    </span>
  );
}
