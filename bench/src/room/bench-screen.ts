import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium, type RunningRoom, Sender, SKIP, startRoom } from '@searoom/browser-tests/testing';
import { SearoomClient } from '@searoom/client';
import type { Browser, Page } from 'playwright-core';
import type { Comparison, Row } from '../comparison.ts';
import { findMedian } from '../round.ts';
import { Fleet } from './fleet.ts';
import { Probe } from './probe.ts';
import { Pump } from './pump.ts';

const VESSELS = 50_000;
const PER_SECOND = 5000;
const ROUNDS = 3;
const SECONDS = 8;
const PROBES = 10;
const SIZE = { width: 1280, height: 800 };
const VIEW = 'lon=113&lat=10&zoom=5';
const MOST_EXTRA_MS = 100;
const LATEST_EVENT_MS = 500;
const FIRST_PICTURE_MS = 2000;
const FLAT_BYTES = 20e6;

interface Frames {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly longestMs: number;
}

/** What the page knows of its own drawing, when its address says `bench`. */
interface Hook {
  readonly __searoom?: { readonly chart?: { readonly drawCalls: number; readonly vesselsDrawn: number } };
}

/**
 * The page with fifty thousand vessels beside the page with none, in turn: frames while the map stands and while it is
 * moved; then how late an event is on the screen, and how the heap does over some minutes.
 */
export async function benchScreen(minutes: number): Promise<Comparison> {
  if (SKIP !== false) return { title: 'The page', note: `Not measured: ${SKIP}.`, rows: [], failures: [] };
  const senders = [await Sender.open(), await Sender.open()] as const;
  const rooms = [await startRoom([senders[0].address]), await startRoom([senders[1].address])] as const;
  const browser = await launchChromium(['--enable-precise-memory-info', '--js-flags=--expose-gc']);
  try {
    for (const sender of senders) await sender.connected();
    const pump = new Pump(senders[1], new Fleet(VESSELS, 7), VESSELS, PER_SECOND);
    const client = new SearoomClient(rooms[1].url);
    while ((await client.room()).vessels < VESSELS * 0.9) await sleep(500);
    const firstMs = await measureFirstPicture(browser, rooms[1]);
    const frames = await measureFrames(browser, rooms);
    const page = await openPage(browser, rooms[1]);
    const drawn = await page.evaluate(() => {
      const chart = (globalThis as Hook).__searoom?.chart;
      return { calls: chart?.drawCalls ?? Number.NaN, vessels: chart?.vesselsDrawn ?? Number.NaN };
    });
    const latencies = await measureLatencies(page, new Probe(senders[1]));
    const heap = await measureHeap(page, minutes);
    pump.stop();
    return describe({ firstMs, frames, drawn, latencies, heap, minutes });
  } finally {
    await browser.close();
    for (const room of rooms) await room.stop();
    for (const sender of senders) sender.close();
  }
}

async function openPage(browser: Browser, room: RunningRoom): Promise<Page> {
  const page = await browser.newPage({ viewport: SIZE });
  await page.goto(`${room.url}/?bench&${VIEW}`);
  await page.locator('[data-testid=chart][data-ready=true]').waitFor({ timeout: 60_000 });
  return page;
}

/** From the request to the first picture of the frame (First Contentful Paint), the server being warm. */
async function measureFirstPicture(browser: Browser, room: RunningRoom): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const page = await openPage(browser, room);
    const ms = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
    if (round > 0) times.push(ms);
    await page.close();
  }
  return findMedian(times);
}

async function measureFrames(
  browser: Browser,
  rooms: readonly RunningRoom[],
): Promise<Record<'still' | 'moved', { readonly empty: Frames; readonly full: Frames }>> {
  const all = { still: [[], []] as number[][], moved: [[], []] as number[][] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, room] of rooms.entries()) {
      const page = await openPage(browser, room);
      await sleep(2000);
      all.still[i]!.push(...(await recordFrames(page, SECONDS)));
      const moving = movePage(page, SECONDS);
      all.moved[i]!.push(...(await recordFrames(page, SECONDS)));
      await moving;
      await page.close();
    }
  }
  const summarize = (which: 'still' | 'moved') => ({
    empty: summarizeFrames(all[which][0]!),
    full: summarizeFrames(all[which][1]!),
  });
  return { still: summarize('still'), moved: summarize('moved') };
}

async function movePage(page: Page, seconds: number): Promise<void> {
  await page.mouse.move(640, 400);
  await page.mouse.down();
  const end = performance.now() + seconds * 1000;
  for (let step = 0; performance.now() < end; step++) {
    await page.mouse.move(640 + 120 * Math.sin(step / 6), 400 + 60 * Math.cos(step / 9));
  }
  await page.mouse.up();
}

/** Times between the frames of a page over some seconds, in milliseconds. */
function recordFrames(page: Page, seconds: number): Promise<number[]> {
  return page.evaluate(
    (ms) =>
      new Promise<number[]>((resolve) => {
        const gaps: number[] = [];
        const start = performance.now();
        let last = start;
        const look = (now: number): void => {
          gaps.push(now - last);
          last = now;
          if (now - start < ms) requestAnimationFrame(look);
          else resolve(gaps.slice(1));
        };
        requestAnimationFrame(look);
      }),
    seconds * 1000,
  );
}

function summarizeFrames(gaps: readonly number[]): Frames {
  const sorted = [...gaps].sort((a, b) => a - b);
  return {
    medianMs: findMedian(gaps),
    p95Ms: sorted[Math.floor(sorted.length * 0.95)]!,
    longestMs: sorted.at(-1)!,
  };
}

/** Milliseconds from the sentence that crosses a limit to its row in the queue of the page. */
async function measureLatencies(page: Page, probe: Probe): Promise<number[]> {
  const latencies: number[] = [];
  for (let i = 0; i < PROBES; i++) {
    const { mmsi, enter } = probe.approach();
    await sleep(1200);
    const seen = page.evaluate(
      (text) =>
        new Promise<number>((resolve) => {
          const look = (): boolean =>
            document.querySelector('[data-testid=queue]')?.textContent?.replaceAll(/\s/g, '').includes(text) ?? false;
          const observer = new MutationObserver(() => {
            if (!look()) return;
            observer.disconnect();
            // The frame that shows it.
            requestAnimationFrame(() => resolve(Date.now()));
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
          setTimeout(() => resolve(Number.NaN), 10_000);
        }),
      String(mmsi),
    );
    await sleep(100);
    const sent = Date.now();
    enter();
    latencies.push((await seen) - sent);
  }
  return latencies;
}

async function measureHeap(page: Page, minutes: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const samples: number[] = [];
  const count = Math.max(3, Math.min(12, minutes * 2));
  for (let i = 0; i < count; i++) {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    samples.push(usedSize);
    if (i + 1 < count) await sleep((minutes * 60_000) / (count - 1));
  }
  return samples;
}

interface Results {
  readonly firstMs: number;
  readonly frames: Awaited<ReturnType<typeof measureFrames>>;
  readonly drawn: { readonly calls: number; readonly vessels: number };
  readonly latencies: readonly number[];
  readonly heap: readonly number[];
  readonly minutes: number;
}

function describe({ firstMs, frames, drawn, latencies, heap, minutes }: Results): Comparison {
  const name = { still: 'map at rest', moved: 'map being moved' };
  const frameRows = (['still', 'moved'] as const).map((which): Row => {
    const { empty, full } = frames[which];
    const tell = (f: Frames): string => `${f.medianMs.toFixed(0)}, ${f.p95Ms.toFixed(0)}, ${f.longestMs.toFixed(0)} ms`;
    return {
      what: `frame: median, 95 %, longest; ${name[which]}`,
      value: `${tell(full)} (empty map: ${tell(empty)})`,
      bars: [
        {
          goal: `longest at most ${MOST_EXTRA_MS} ms beyond the empty map's`,
          isMet: full.longestMs <= empty.longestMs + MOST_EXTRA_MS,
        },
      ],
    };
  });
  const told = latencies.filter((ms) => !Number.isNaN(ms));
  const growth = Math.max(...heap) - heap[0]!;
  return {
    title: 'The page',
    valueName: 'measured',
    note: `${VESSELS.toLocaleString('en')} vessels, ${PER_SECOND.toLocaleString('en')} messages/s; Chromium with software GL, ${SIZE.width}x${SIZE.height}; server, sender and browser on the same machine.`,
    rows: [
      {
        what: 'first picture (first contentful paint), warm server',
        value: `${firstMs.toFixed(0)} ms`,
        bars: [{ goal: 'under 2 s', isMet: firstMs < FIRST_PICTURE_MS }],
      },
      {
        what: 'draw calls for the vessels',
        value: `${drawn.calls} for ${drawn.vessels.toLocaleString('en')}`,
        bars: [{ goal: 'one', isMet: drawn.calls === 1 }],
      },
      ...frameRows,
      {
        what: `sentence to row on the screen: median, longest of ${told.length}`,
        value: `${findMedian(told).toFixed(0)}, ${Math.max(...told).toFixed(0)} ms`,
        bars: [{ goal: 'under 500 ms', isMet: told.every((ms) => ms < LATEST_EVENT_MS) }],
      },
      {
        what: `heap over ${minutes} min: first, last, greatest growth`,
        value: [heap[0]!, heap.at(-1)!, growth].map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`).join(', '),
        bars: [{ goal: 'flat (at most 20 MB)', isMet: growth <= FLAT_BYTES }],
      },
    ],
    failures:
      told.length < latencies.length ? [`${latencies.length - told.length} events never came on the screen`] : [],
  };
}
