import type { RefObject } from 'react';
import { useKeys } from './use-keys.ts';

/** `j`, `k` and Enter as everywhere, `e` saves; the table itself takes arrows once it has the focus. */
export function useListKeys(box: RefObject<HTMLElement | null>, save: () => void): void {
  const send = (key: string) => (): undefined | false => {
    const table = box.current?.querySelector<HTMLElement>('[role="grid"]');
    if (table == null) return false;
    table.focus();
    table.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return undefined;
  };
  const open = (): undefined | false => (document.activeElement === document.body ? send('Enter')() : false);
  useKeys({
    j: send('ArrowDown'),
    k: send('ArrowUp'),
    Enter: open,
    e: save,
  });
}
