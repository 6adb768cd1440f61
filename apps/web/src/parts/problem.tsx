import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { explainProblem } from './explain-problem.ts';
import './problem.css';
import { useKeys } from './use-keys.ts';

export interface ProblemProps {
  readonly error: unknown;
  /** What could not be done: "Could not read the track". */
  readonly what: string;
  /** What was kept: "The last answer is still shown." */
  readonly kept?: string;
  readonly onRetry?: () => void;
}

/** An error: what happened, what was kept, what to do. */
export function Problem({ error, what, kept, onRetry }: ProblemProps): ReactNode {
  const { detail, code, advice } = explainProblem(error);
  useKeys({ r: onRetry });
  return (
    <div className="problem" role="alert">
      <p>
        {what}: {detail} {code !== undefined && <span className="problem-code">({code})</span>}
      </p>
      {kept !== undefined && <p>{kept}</p>}
      {advice !== undefined && <p className="problem-advice">{advice}</p>}
      {onRetry !== undefined && (
        <Button onClick={onRetry} hint="r">
          Try again
        </Button>
      )}
    </div>
  );
}
