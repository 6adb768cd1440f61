import type { ReactNode } from 'react';
import { useAsk } from '../panels/shared/use-ask.ts';
import { useVessel } from '../panels/shared/use-vessel.ts';
import { Button, Tag } from '../parts/mod.ts';
import { useApp, useRoomTime } from '../state/app-context.ts';
import { countWords, formatAge, formatMmsi, formatMotion, formatPosition } from '../words/mod.ts';

/** The track of an asset: where its number was heard last, and what happened to it. It leads to the vessel on the map. */
export function AssetVessel({ mmsi }: { readonly mmsi: number | undefined }): ReactNode {
  if (mmsi === undefined) return <span className="quiet">No AIS number is known.</span>;
  return <HeardVessel mmsi={mmsi} />;
}

function HeardVessel({ mmsi }: { readonly mmsi: number }): ReactNode {
  const app = useApp();
  const vessel = useVessel(mmsi);
  const nowMs = useRoomTime(10_000);
  const isHeard = vessel !== undefined;
  const detail = useAsk(isHeard ? `vessel ${mmsi} of an asset` : undefined, (signal) =>
    app.client.vessel(mmsi, { signal }),
  ).value;
  return (
    <span className="asset-vessel">
      <Button plain onClick={() => app.select({ kind: 'vessel', mmsi })}>
        MMSI {formatMmsi(mmsi)}
      </Button>{' '}
      {vessel === undefined ? (
        <span className="quiet">not heard in this room</span>
      ) : (
        <>
          <span className="mono">{formatPosition(vessel.lat, vessel.lon)}</span>{' '}
          {formatMotion(vessel.cogDeg, vessel.sogKn)}, heard {formatAge(Math.max(0, nowMs - vessel.timeMs))}
          {vessel.lost && ', lost since'}
          {detail !== undefined &&
            (detail.events.length === 0 ? ', no event' : `, ${countWords(detail.events.length, 'event')}`)}{' '}
          {vessel.simulated && <Tag tone="warn">SIMULATED</Tag>}
        </>
      )}
    </span>
  );
}
