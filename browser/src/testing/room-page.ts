import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';

const ARTEFACTS = fileURLToPath(new URL('../../../artefacts/screens', import.meta.url));

/** Waits are for what a person would see; this only ends a test that will never see it. */
const PATIENCE_MS = 30_000;

interface Hook {
  readonly __searoom: { readonly chart: { project(lon: number, lat: number): { x: number; y: number } } };
}

export interface PageSettings {
  readonly width?: number;
  readonly height?: number;
  /** Behind the question mark of the address. */
  readonly query?: string;
}

/** The page of a room, with the words a test needs to use it as a person does. */
export class RoomPage {
  readonly page: Page;
  /** Addresses that were asked for beyond the server of the room. There must be none. */
  readonly outside: string[] = [];
  /** What the page complained of: errors of its scripts, and messages of its console of that kind. */
  readonly complaints: string[] = [];

  private constructor(page: Page, url: string) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(url) && !/^(data|blob):/.test(address)) this.outside.push(address);
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  /** Opens the page and waits until its map is drawn. */
  static async open(browser: Browser, url: string, settings: PageSettings = {}): Promise<RoomPage> {
    const { width = 1280, height = 800, query = '' } = settings;
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const room = new RoomPage(page, url);
    await page.goto(`${url}/${query === '' ? '' : `?${query}`}`);
    await room.chart.and(page.locator('[data-ready=true]')).waitFor();
    return room;
  }

  get chart(): Locator {
    return this.page.getByTestId('chart');
  }

  get panel(): Locator {
    return this.page.getByTestId('panel');
  }

  get queue(): Locator {
    return this.page.getByTestId('queue');
  }

  /** Keeps a picture for whoever looks at the run. */
  async shoot(name: string): Promise<void> {
    mkdirSync(ARTEFACTS, { recursive: true });
    await this.page.screenshot({ path: join(ARTEFACTS, `${name}.png`) });
  }

  /** Pixels of the page at a place. The page tells them when its address says `bench`. */
  project(lon: number, lat: number): Promise<{ x: number; y: number }> {
    return this.page.evaluate(
      (place) => (globalThis as unknown as Hook).__searoom.chart.project(place.lon, place.lat),
      { lon, lat },
    );
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
