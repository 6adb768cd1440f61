import { useEffect, useState } from 'react';

/** A value that changes at most once in `everyMs`, so that what hangs on it is not asked for at every report. */
export function useSlowly<T>(value: T, everyMs: number): T {
  const [held, setHeld] = useState({ value, sinceMs: performance.now() });
  useEffect(() => {
    if (Object.is(held.value, value)) return;
    const waitMs = Math.max(0, held.sinceMs + everyMs - performance.now());
    const timer = setTimeout(() => setHeld({ value, sinceMs: performance.now() }), waitMs);
    return () => clearTimeout(timer);
  }, [held, value, everyMs]);
  return held.value;
}
