import { useEffect, useRef } from 'react';
import { isShutOff } from './single-keys.ts';

/**
 * What keys do while a panel is shown: by the key as `KeyboardEvent.key` gives it. An action that returns false leaves the
 * key to others.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: an action that handles the key has nothing to return
export type KeyActions = Readonly<Record<string, (() => void | false) | undefined>>;

/**
 * Listens for single keys while the component is shown. Keys typed into fields, pressed with Ctrl, Alt or Meta, or while
 * a dialog is open, stay with those. What is handled here reaches nobody else: the panel stands nearest to the user.
 */
export function useKeys(actions: KeyActions): void {
  const newest = useRef(actions);
  newest.current = actions;
  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      const action = newest.current[event.key];
      if (action === undefined || event.repeat || isShutOff(event.key)) return;
      if (action() === false) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', handle, { capture: true });
    return () => window.removeEventListener('keydown', handle, { capture: true });
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
