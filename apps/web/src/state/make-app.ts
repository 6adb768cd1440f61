import { SearoomClient } from '@searoom/client';
import type { ChartViewer } from '../chart/chart-map.tsx';
import { VesselStore } from '../vessels/vessel-store.ts';
import { AddressStore } from './address-store.ts';
import type { App } from './app-context.ts';
import { MessageStore } from './message-store.ts';
import { ReplayPlayer } from './replay-player.ts';
import { RoomStore } from './room-store.ts';

/** The things of a page that live as long as it does. */
export interface Page {
  readonly client: SearoomClient;
  readonly live: VesselStore;
  readonly replayed: VesselStore;
  readonly room: RoomStore;
  readonly address: AddressStore;
  readonly player: ReplayPlayer;
  readonly messages: MessageStore;
  /** The map; set by whoever shows it. */
  readonly chart: { viewer: ChartViewer | undefined };
}

/** Makes the things of the page and ties replay, room and address together. Nothing is asked of the server yet. */
export function makePage(): Page {
  const client = new SearoomClient('');
  const live = new VesselStore();
  const replayed = new VesselStore();
  const room = new RoomStore({ client, live, replayed });
  const address = new AddressStore(window);
  const messages = new MessageStore();
  const player = new ReplayPlayer({
    client,
    vessels: replayed,
    newestMs: () => (room.info?.live === true ? room.nowMs() : (room.info?.memory.toMs ?? room.nowMs())),
    oldestMs: () => room.info?.memory.fromMs,
    onProblem: (text) => messages.say({ tone: 'warn', text }),
    onTime: (time) => {
      room.setTime(time);
      address.change({
        replay: time.kind === 'live' ? undefined : { timeMs: time.timeMs, speed: time.speed, playing: time.playing },
      });
    },
  });
  return { client, live, replayed, room, address, player, messages, chart: { viewer: undefined } };
}

/** What the parts of the page are given; another object when it goes from now to a replay or back. */
export function makeApp(page: Page, isReplay: boolean): App {
  const { client, live, replayed, room, address, messages, chart } = page;
  return {
    client,
    vessels: isReplay ? replayed : live,
    room,
    address,
    select: (selection) => address.select(selection),
    viewer: () => chart.viewer,
    say: messages.say,
  };
}
