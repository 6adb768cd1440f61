import type { Selection } from '../chart/chart-contract.ts';
import { type KeyActions, usePageKeys } from '../keys/use-page-keys.ts';
import { copyText, explainProblem } from '../parts/mod.ts';
import { reviewEvents } from '../queue/review-rows.ts';
import { findRow, walkRows } from '../queue/walk-rows.ts';
import { useApp } from '../state/app-context.ts';
import { endSentence } from '../state/end-sentence.ts';
import { changePace } from '../timebar/feed-pace.tsx';
import { formatDecimal, formatPosition } from '../words/mod.ts';
import { exportAddress } from './export-address.ts';
import { useFrame } from './frame-context.ts';
import { useLegendOpen } from './map-room.tsx';
import { nextPalette } from './palette-choice.tsx';
import { usePalette } from './use-palette.ts';

const PAN_PX = 100;
const MINUTE_MS = 60_000;

/** What every key of the page does. Keys that the panel or the map use themselves do not come here. */
export function useFrameKeys(): void {
  const app = useApp();
  const { page, openLayer, hasSound, setSound, newRing, setNewRing } = useFrame();
  const { player, messages, address, room } = page;
  const palette = usePalette();
  const legendOpen = useLegendOpen();

  const pan = (dx: number, dy: number) => () => app.viewer()?.panBy(dx * PAN_PX, dy * PAN_PX);
  const notYet = (what: string) => () => app.say({ tone: 'info', text: `${what} is not there yet.` });
  const toggle = (kind: 'feeds' | 'vessels') => () =>
    app.select(address.state.selection?.kind === kind ? undefined : ({ kind } satisfies Selection));
  const takeTool = (wanted: 'measure' | 'area') => () =>
    address.change({ tool: address.state.tool === wanted ? 'none' : wanted });
  const review = (action: 'acknowledge' | 'assign' | 'snooze' | 'dismiss') => () => {
    const row = findRow();
    const alert = row?.dataset['feedAlert'];
    if (alert !== undefined) {
      if (action === 'acknowledge') void acknowledgeFeed(app, alert);
      else
        app.say({
          tone: 'info',
          text: 'An alert about a feed can only be acknowledged; it clears when the feed is back.',
        });
      return;
    }
    const ids = row?.dataset['ids']?.split(' ') ?? [];
    if (ids.length === 0) {
      app.say({ tone: 'info', text: 'No alert is chosen. Choose one with j and k.' });
    } else if (action === 'acknowledge') {
      const open = ids.filter((id) => room.events.get(id)?.review.state === 'open');
      void reviewEvents(app, open, { action });
    } else {
      const assignee = room.events.get(ids[0]!)?.review.assignee;
      openLayer({ kind: 'review', action, ids, ...(assignee !== undefined && { assignee }) });
    }
  };
  const step = (ms: number) => () => void player.seek(room.shownTimeMs() + ms);
  const changeSpeed = (factor: number) => () => {
    const { time } = room;
    if (time.kind === 'replay') player.setSpeed(time.speed * factor);
    else if (!changePace(app, factor)) {
      app.say({ tone: 'info', text: 'Live feeds come as they come. Speed is for replays: press space first.' });
    }
  };

  const actions: KeyActions = {
    find: () => openLayer({ kind: 'search' }),
    keys: () => openLayer({ kind: 'keys' }),
    back: () => {
      if (address.state.tool !== 'none') address.change({ tool: 'none' });
      else if (newRing !== undefined) setNewRing(undefined);
      else if (address.state.room === 'register') address.leaveRecord();
      else if (address.state.room === 'assistance') address.leaveAssistance();
      else if (address.state.compare !== undefined) address.change({ compare: undefined });
      else if (address.state.selection !== undefined) address.back();
    },
    next: () => walkRows(1),
    before: () => walkRows(-1),
    open: () => findRow()?.click(),
    all: () => {
      const { filter } = address.state;
      address.change({ filter: { ...filter, show: filter.show === 'all' ? 'alerts' : 'all' } });
    },
    acknowledge: review('acknowledge'),
    assign: review('assign'),
    snooze: review('snooze'),
    dismiss: review('dismiss'),
    whose: () => {
      const { lat, lon } = app.viewer()?.cursor() ?? address.state.camera;
      app.select({ kind: 'place', lat, lon });
    },
    view: () => openLayer({ kind: 'views' }),
    // Two maps take the key themselves.
    link: () => app.say({ tone: 'info', text: 'There is one map. Compare two views first: the button at the top.' }),
    palette: () => address.change({ palette: nextPalette(palette) }),
    sound: () => setSound(!hasSound),
    vessels: toggle('vessels'),
    feeds: toggle('feeds'),
    export: () => {
      saveFile(exportAddress(address.state.filter), 'searoom-events.csv');
      app.say({ tone: 'info', text: 'The listed events are saved as CSV.' });
    },
    print: () => app.say({ tone: 'info', text: 'The page of a grant can be printed: open one in Assistance, 4.' }),
    copy: () => void copyHere(app.viewer()?.cursor(), address.href, app.say),
    legend: () => address.change({ legend: !legendOpen }),
    measure: takeTool('measure'),
    area: takeTool('area'),
    play: () => {
      const { time } = room;
      if (time.kind === 'replay') player.setPlaying(!time.playing);
      else void player.seek(room.nowMs(), false);
    },
    slower: changeSpeed(0.5),
    faster: changeSpeed(2),
    stepBack: step(-MINUTE_MS),
    stepOn: step(MINUTE_MS),
    left: pan(-1, 0),
    right: pan(1, 0),
    up: pan(0, -1),
    down: pan(0, 1),
    zoomIn: () => app.viewer()?.zoomBy(1),
    zoomOut: () => app.viewer()?.zoomBy(-1),
    retry: () => {
      if (room.connection.kind === 'lost') room.retryNow();
      else if (!messages.retry()) app.say({ tone: 'info', text: 'There is nothing to try again.' });
    },
    room1: () => (address.state.room === 'watch' ? app.select(undefined) : address.openWatch()),
    room2: notYet('Incidents'),
    room3: notYet('Rescue'),
    room4: () => address.openAssistance(),
    room5: () => address.openRegister(undefined),
  };
  usePageKeys(actions);
}

/** Has the browser save an answer of the server; the page stays whatever the answer is. */
function saveFile(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

type AppNow = ReturnType<typeof useApp>;

async function acknowledgeFeed(app: AppNow, id: string): Promise<void> {
  try {
    await app.room.acknowledgeAlert(id);
  } catch (error) {
    const { detail } = explainProblem(error);
    app.say({
      tone: 'error',
      text: `Could not acknowledge the alert about the feed: ${endSentence(detail)} It stays open.`,
      retry: () => void acknowledgeFeed(app, id),
    });
  }
}

/** The place under the cursor in both notations; where the cursor is not on the map, the address of the page. */
async function copyHere(
  place: { readonly lat: number; readonly lon: number } | undefined,
  href: string,
  say: AppNow['say'],
): Promise<void> {
  const text =
    place === undefined ? href : `${formatPosition(place.lat, place.lon)} (${formatDecimal(place.lat, place.lon)})`;
  const isCopied = await copyText(text);
  say({
    tone: isCopied ? 'info' : 'warn',
    text: isCopied ? `Copied: ${text}` : `The browser did not allow to copy: ${text}`,
  });
}
