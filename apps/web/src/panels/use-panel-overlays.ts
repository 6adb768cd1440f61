import type { Track, WhoseAnswer } from '@searoom/model/api';
import { useMemo } from 'react';
import type { EventPoint, Selection } from '../chart/chart-contract.ts';
import { useAddress } from '../state/app-context.ts';
import { listEventPoints } from './event/event-points.ts';
import { useEventDetail } from './event/use-event-detail.ts';
import { useDesk } from './shared/use-ask.ts';
import { useTrack } from './vessel/use-track.ts';
import { judgeZones } from './whose/judge-zones.ts';
import { useWhose } from './whose/use-whose.ts';

/** What the panel has the map draw. */
export interface PanelOverlays {
  readonly eventPoints: readonly EventPoint[];
  readonly track: Track | undefined;
  readonly whose: WhoseAnswer | undefined;
}

const NO_POINTS: readonly EventPoint[] = [];

/**
 * What belongs on the map with the selected thing: the points of an event and the track of its vessel, a vessel's track, the
 * lines of an answer. Asks the server nothing that the panel does not ask as well.
 */
export function usePanelOverlays(selection: Selection | undefined): PanelOverlays {
  const { trackSpan, whoseAt, eventRevision } = useDesk();
  const view = useAddress((state) => state.view);
  const eventId = selection?.kind === 'event' ? selection.id : undefined;
  const event = useEventDetail(eventId).value;
  const answer = useWhose(selection?.kind === 'place' ? selection : undefined, whoseAt, view).value;
  // Under a view only the zones that it holds have their lines on the map.
  const whose = useMemo(
    () => (answer === undefined ? undefined : { ...answer, zones: judgeZones(answer, view).held }),
    [answer, view],
  );
  const shown =
    event?.revisions.find(({ revision }) => eventRevision?.id === eventId && revision === eventRevision?.revision) ??
    event?.current.event;
  const firstVessel = shown?.vessels[0]?.mmsi;
  const mmsi =
    selection?.kind === 'vessel' ? selection.mmsi : firstVessel === undefined ? undefined : Number(firstVessel);
  const track = useTrack(mmsi, trackSpan).value;
  const eventPoints = useMemo(() => (shown === undefined ? NO_POINTS : listEventPoints(shown)), [shown]);
  return { eventPoints, track, whose };
}
