import type { ReactNode } from 'react';
import { Button, Problem, Waiting } from '../../parts/mod.ts';
import type { AskedHere } from './use-ask.ts';

export interface AskedPartProps<T> {
  readonly asked: AskedHere<T>;
  /** What is read, as a noun: "the track". */
  readonly what: string;
  readonly children: (value: T) => ReactNode;
}

/** An answer of the server, or what became of the question. An old answer stays in sight while a new one is awaited. */
export function AskedPart<T>({ asked, what, children }: AskedPartProps<T>): ReactNode {
  const { value, error, isAsking, isCancelled, again, cancel } = asked;
  return (
    <>
      {error !== undefined && (
        <Problem
          error={error}
          what={`Could not read ${what}`}
          {...(value !== undefined && { kept: 'What is shown is the last answer.' })}
          onRetry={again}
        />
      )}
      {value !== undefined && children(value)}
      {value === undefined && isAsking && <Waiting what={`Reading ${what}`} onCancel={cancel} />}
      {value === undefined && isCancelled && (
        <p className="quiet">
          Cancelled. <Button plain onClick={again}>{`Read ${what}`}</Button>
        </p>
      )}
    </>
  );
}
