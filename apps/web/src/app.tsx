import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { LazyAssistance } from './assistance/lazy-assistance.ts';
import { Announcer } from './frame/announcer.tsx';
import { ConnectionStrip } from './frame/connection-strip.tsx';
import { type Frame, FrameContext, type Layer, useFrame } from './frame/frame-context.ts';
import { Layers } from './frame/layers.tsx';
import { MapRoom } from './frame/map-room.tsx';
import { MessageStrip } from './frame/message-strip.tsx';
import { PanelRoom } from './frame/panel-room.tsx';
import { Rail } from './frame/rail.tsx';
import { TopBar } from './frame/top-bar.tsx';
import { useFrameKeys } from './frame/use-frame-keys.ts';
import { useWornPalette } from './frame/use-palette.ts';
import { useReplayAddress } from './frame/use-replay-address.ts';
import { QueuePanel } from './queue/queue-panel.tsx';
import { useQueue } from './queue/use-queue.ts';
import { LazyRegister } from './register/lazy-register.ts';
import { useRecordLinks } from './register/use-record-links.ts';
import { AppContext, useAddress, useRoom } from './state/app-context.ts';
import { makeApp, type Page } from './state/make-app.ts';
import { recall, remember } from './state/preferences.ts';
import { TimeBar } from './timebar/time-bar.tsx';
import { CompareRoom } from './views/compare-room.tsx';
import './frame/frame.css';

/** The whole page. It opens the stream when it is shown. */
export function Searoom({ page }: { readonly page: Page }): ReactNode {
  const [isReplay, setReplay] = useState(page.room.time.kind === 'replay');
  const [layer, openLayer] = useState<Layer>();
  const [hasSound, setHasSound] = useState(recall('sound') === 'on');
  const [newRing, setNewRing] = useState<[number, number][]>();
  useEffect(() => {
    page.room.open();
    return page.room.subscribe(() => setReplay(page.room.time.kind === 'replay'));
  }, [page]);
  const app = useMemo(() => makeApp(page, isReplay), [page, isReplay]);
  const frame = useMemo<Frame>(
    () => ({
      page,
      layer,
      openLayer,
      hasSound,
      setSound: (on) => {
        remember('sound', on ? 'on' : 'off');
        setHasSound(on);
      },
      newRing,
      setNewRing,
    }),
    [page, layer, hasSound, newRing],
  );
  return (
    <AppContext value={app}>
      <FrameContext value={frame}>
        <Rooms page={page} />
      </FrameContext>
    </AppContext>
  );
}

function Rooms({ page }: { readonly page: Page }): ReactNode {
  useWornPalette();
  useFrameKeys();
  useReplayAddress(page);
  useRecordLinks();
  const queue = useQueue();
  const isReplay = useRoom(({ time }) => time.kind === 'replay');
  const compare = useAddress((address) => address.compare);
  const room = useAddress((address) => address.room);
  const { newRing } = useFrame();
  const hasPanel = useAddress(({ selection }) => selection !== undefined) || newRing !== undefined;
  return (
    <div className={`frame${isReplay ? ' frame-replay' : ''}${hasPanel ? ' frame-selected' : ''}`}>
      <TopBar />
      <ConnectionStrip />
      <Rail waiting={queue.waiting} />
      {room === 'register' ? (
        <Suspense fallback={<main className="register" aria-label="Register" />}>
          <LazyRegister />
        </Suspense>
      ) : room === 'assistance' ? (
        <Suspense fallback={<main className="assistance" aria-label="Assistance" />}>
          <LazyAssistance />
        </Suspense>
      ) : compare !== undefined ? (
        <CompareRoom pair={compare} />
      ) : (
        <main className="watch">
          <QueuePanel queue={queue} />
          <MapRoom />
          <PanelRoom />
          <TimeBar />
        </main>
      )}
      <MessageStrip />
      <Layers />
      <Announcer />
    </div>
  );
}
