import { useEffect, useRef } from 'react';
import { isShutOff } from '../parts/single-keys.ts';
import { findKey, type KeyAction } from './key-table.ts';

/** One action for every entry of the table. */
export type KeyActions = Readonly<Record<KeyAction, () => void>>;

/** What is pressed or scrolled by keys of its own while it has the focus. */
const USES_KEYS = 'button, a[href], summary, select, [role="option"], [role="grid"], [tabindex="0"]';
/** Map and slider have the focus too, but stop every key that they use. */
const STOPS_KEYS = '[role="slider"], [data-testid="chart"]';
const TYPING = 'input, textarea, select, [contenteditable="true"]';

/**
 * The keys of the page. A part that stands nearer to the user (panel, map, dialog) and used a key has stopped it; keys
 * typed into fields, or with Ctrl, Alt or Meta, are never taken.
 */
export function usePageKeys(actions: KeyActions): void {
  const newest = useRef(actions);
  newest.current = actions;
  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : undefined;
      if (target?.closest(TYPING) != null || document.querySelector('dialog[open]') !== null) return;
      const entry = isShutOff(event.key) ? undefined : findKey(event.key);
      if (entry === undefined || (entry.isShared === true && usesKeys(target))) return;
      event.preventDefault();
      newest.current[entry.action]();
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, []);
}

function usesKeys(target: Element | undefined): boolean {
  const user = target?.closest(USES_KEYS);
  return user != null && (user.matches('button, a[href]') || user.closest(STOPS_KEYS) === null);
}
