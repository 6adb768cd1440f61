import { useSyncExternalStore } from 'react';
import { useApp } from '../../state/app-context.ts';
import type { VesselView } from '../../vessels/vessel-store.ts';

/** The vessels as they are now; draws the component again when any of them changed, at most four times a second. */
export function useVesselsVersion(): number {
  const { vessels } = useApp();
  return useSyncExternalStore(
    (listener) => vessels.subscribe(listener),
    () => vessels.version,
  );
}

/** A vessel as it is now; undefined while none with that number is known. */
export function useVessel(mmsi: number): VesselView | undefined {
  const { vessels } = useApp();
  useVesselsVersion();
  return vessels.find(mmsi);
}
