import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Linux distributions and their users put it; `SEAROOM_CHROMIUM` comes first. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/**
 * Software GL, so that a machine without a graphics card draws the map; and nothing that would ask the network. The
 * sandbox needs privileges that a container does not give.
 */
const WORDS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Path of a Chromium on this machine, or undefined. */
export function findChromium(): string | undefined {
  const chosen = process.env['SEAROOM_CHROMIUM'];
  return [...(chosen === undefined ? [] : [chosen]), ...PLACES].find((path) => existsSync(path));
}

/** Why the browser tests cannot run here, or false: the `skip` of a test. */
export const SKIP: string | false =
  findChromium() === undefined
    ? 'there is no Chromium here: install the package chromium, or set SEAROOM_CHROMIUM to its path'
    : false;

/** Starts Chromium. @param words further words of its command line */
export function launchChromium(words: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium()!, headless: true, args: [...WORDS, ...words] });
}
