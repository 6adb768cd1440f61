import type { VesselDetail } from '@searoom/model/api';
import { type ReactNode, useState } from 'react';
import { Button, CopyButton, Name, Tag } from '../../parts/mod.ts';
import { useApp } from '../../state/app-context.ts';
import {
  cleanName,
  describeShipType,
  describeStatus,
  formatBearing,
  formatDecimal,
  formatMmsi,
  formatPosition,
  formatSpeed,
  nameVessel,
  plainMmsi,
} from '../../words/mod.ts';
import { AskedPart } from '../shared/asked-part.tsx';
import { PanelFrame, useHintKeys } from '../shared/panel-frame.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useVessel } from '../shared/use-vessel.ts';
import { useVesselStamp } from '../shared/use-vessel-stamp.ts';
import { HistorySection } from './history-section.tsx';
import { IdentitySection } from './identity-section.tsx';
import { mergeVessel, type ShownVessel } from './merge-vessel.ts';
import { NowSection } from './now-section.tsx';
import { RawSection } from './raw-section.tsx';
import { TrackSection } from './track-section.tsx';
import { useFollow } from './use-follow.ts';
import { VesselEventsSection } from './vessel-events-section.tsx';
import { ZonesSection } from './zones-section.tsx';

/** How often the server is asked again for hours in zones and counts while a vessel is shown. */
const REFRESH_MS = 15_000;

/** One vessel: what it says of itself, where it is, where it was, and the sentences behind it. */
export function VesselPanel({ mmsi }: { readonly mmsi: number }): ReactNode {
  const app = useApp();
  const live = useVessel(mmsi);
  const [isFollowed, setFollowed] = useState(false);
  useFollow(mmsi, isFollowed);
  const asked = useAsk<VesselDetail>(
    `vessel ${mmsi}`,
    (signal) => app.client.vessel(mmsi, { signal }),
    useVesselStamp(mmsi, REFRESH_MS),
  );
  const vessel = mergeVessel(live, asked.value?.vessel);
  useHintKeys(['w', 'c', 'y']);
  return (
    <PanelFrame
      title={vessel === undefined ? formatMmsi(mmsi) : nameVessel(vessel)}
      id={formatMmsi(mmsi)}
      actions={
        vessel !== undefined && (
          <>
            <Button primary hint="w" onClick={() => app.select({ kind: 'place', lon: vessel.lon, lat: vessel.lat })}>
              Whose water here
            </Button>
            <Button hint="c" pressed={isFollowed} onClick={() => setFollowed(!isFollowed)}>
              Follow on map
            </Button>
            <CopyButton text={() => describeVesselAsText(vessel)}>Copy</CopyButton>
          </>
        )
      }
    >
      {vessel !== undefined && <Head vessel={vessel} />}
      <AskedPart asked={asked} what="the vessel">
        {(detail) => (
          <>
            <IdentitySection vessel={vessel ?? detail.vessel} mmsi={mmsi} />
            <NowSection vessel={vessel ?? mergeVessel(undefined, detail.vessel)!} />
            <TrackSection mmsi={mmsi} reports={detail.reports} firstTime={detail.firstTime} />
            <ZonesSection zones={detail.zones} />
            <VesselEventsSection ids={detail.events} />
            <HistorySection history={detail.history} />
            <RawSection mmsi={mmsi} />
          </>
        )}
      </AskedPart>
    </PanelFrame>
  );
}

function Head({ vessel }: { readonly vessel: ShownVessel }): ReactNode {
  const name = cleanName(vessel.name);
  return (
    <section className="section" aria-label="Vessel">
      <p className="panel-tags">
        {vessel.simulated && <Tag tone="warn">SIMULATED</Tag>}
        {vessel.lost && <Tag tone="warn">lost</Tag>}
        {vessel.coarse && <Tag>coarse position, rounded to 0.1′</Tag>}
      </p>
      <p className="say">
        {name === undefined ? (
          'A vessel that has not said its name'
        ) : (
          <strong>
            <Name>{name}</Name>
          </strong>
        )}
        {', '}
        {describeStatus(vessel.navigationalStatus) === 'unknown'
          ? ''
          : `${describeStatus(vessel.navigationalStatus)}, `}
        <span className="unbroken">{vessel.sogKn === undefined ? 'speed unknown' : formatSpeed(vessel.sogKn)}</span>.
      </p>
    </section>
  );
}

/** The vessel in lines of text, for a message or a log. */
function describeVesselAsText(vessel: ShownVessel): string {
  return [
    `${cleanName(vessel.name) ?? 'name unknown'}, MMSI ${plainMmsi(vessel.mmsi)}, flag by MMSI ${vessel.flag ?? 'unknown'}`,
    `call sign ${vessel.callSign ?? 'unknown'}, IMO ${vessel.imo ?? 'unknown'}, ${describeShipType(vessel.shipType)}`,
    `${formatPosition(vessel.lat, vessel.lon)} (${formatDecimal(vessel.lat, vessel.lon)}) at ${new Date(vessel.timeMs).toISOString()}`,
    `course ${formatBearing(vessel.cogDeg)}, heading ${formatBearing(vessel.headingDeg)}, speed ${formatSpeed(vessel.sogKn)}`,
    ...(vessel.simulated ? ['SIMULATED'] : []),
  ].join('\n');
}
