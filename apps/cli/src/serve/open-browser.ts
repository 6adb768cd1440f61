import type { Machine } from './machine.ts';

/** A user's wish: always, never, or where a person seems to sit in front of it. */
export type OpenWish = 'always' | 'never' | 'desktop';

/**
 * The program that opens an address in a browser, with its words; undefined where none should be opened. Never in CI and
 * never without a display.
 *
 * @param isTerminal whether standard output is a terminal
 */
export function chooseOpener(
  url: string,
  wish: OpenWish,
  isTerminal: boolean,
  { platform, env }: Pick<Machine, 'platform' | 'env'>,
): readonly [command: string, words: readonly string[]] | undefined {
  const isSet = (name: string): boolean => (env[name] ?? '') !== '';
  if (wish === 'never' || isSet('CI') || (wish === 'desktop' && !isTerminal)) return undefined;
  // Over SSH the browser would open on the other machine, or slowly over the line.
  if (wish === 'desktop' && isSet('SSH_CONNECTION')) return undefined;
  if (platform === 'darwin') return ['open', [url]];
  // `start` takes its first word in quotes for the title of a window.
  if (platform === 'win32') return ['cmd', ['/c', 'start', '""', url]];
  return isSet('DISPLAY') || isSet('WAYLAND_DISPLAY') ? ['xdg-open', [url]] : undefined;
}
