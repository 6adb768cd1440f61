import type { LegalView, ZoneStances } from '@searoom/model/api';
import { useMemo } from 'react';
import type { HeldZones } from '../chart/hold-chart.ts';
import { type AskedHere, useAsk } from '../panels/shared/use-ask.ts';
import { useApp } from '../state/app-context.ts';
import { holdZones } from './hold-zones.ts';

/** Every legal view that the server knows; asked for once. */
export function useViews(): AskedHere<LegalView[]> {
  const { client } = useApp();
  return useAsk('views', (signal) => client.views({ signal }));
}

/** What every zone of the map is under every view; asked for when the first view is chosen. */
export function useZoneStances(isWanted: boolean): AskedHere<ZoneStances> {
  const { client } = useApp();
  return useAsk(isWanted ? 'zone stances' : undefined, (signal) => client.zoneStances({ signal }));
}

/** A legal view as the map draws it. */
export interface DrawnView {
  /** Undefined while it is not known which zones the view holds: then all claims are drawn. */
  readonly held: HeldZones | undefined;
  readonly asked: AskedHere<ZoneStances>;
  /** The server knows no view of this name. */
  readonly isUnknown: boolean;
}

/** What the map draws under a view; all claims without one. */
export function useDrawnView(view: string | undefined): DrawnView {
  const asked = useZoneStances(view !== undefined);
  const { value } = asked;
  const held = useMemo(
    () => (view === undefined || value === undefined ? undefined : holdZones(value, view)),
    [view, value],
  );
  return { held, asked, isUnknown: view !== undefined && value !== undefined && held === undefined };
}
