import { useEffect, useState } from 'react';
import { useApp } from '../../state/app-context.ts';

/**
 * Time of a vessel's newest report, read again at most once in `everyMs`: for questions that grow old with it. The component
 * is drawn no more often than that, however many reports come. 0 where the vessel is not known.
 */
export function useVesselStamp(mmsi: number | undefined, everyMs: number): number {
  const { vessels } = useApp();
  const [stamp, setStamp] = useState(0);
  useEffect(() => {
    if (mmsi === undefined) return;
    let readMs = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      timer = undefined;
      readMs = performance.now();
      const row = vessels.rowOf(mmsi);
      setStamp(row < 0 ? 0 : (vessels.columns.timeMs[row] ?? 0));
    };
    const hear = (): void => {
      timer ??= setTimeout(read, Math.max(0, readMs + everyMs - performance.now()));
    };
    read();
    const stop = vessels.subscribe(hear);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [vessels, mmsi, everyMs]);
  return stamp;
}
