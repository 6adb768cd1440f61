import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './button.tsx';
import './problem.css';

/** Shorter waits are not told: a word that comes and goes at once only disturbs. */
const PATIENCE_MS = 300;

export interface WaitingProps {
  /** What is being done: "Reading the track". */
  readonly what: string;
  readonly onCancel?: () => void;
}

/** Says after a moment what is waited for, with a way out. Keeps its place before it speaks, so that nothing jumps. */
export function Waiting({ what, onCancel }: WaitingProps): ReactNode {
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTold(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="waiting" role="status">
      {isTold && (
        <>
          {what} …{' '}
          {onCancel !== undefined && (
            <Button plain onClick={onCancel}>
              Cancel
            </Button>
          )}
        </>
      )}
    </div>
  );
}
