import { useKeys } from '../parts/mod.ts';

/** `w` and `y` press the buttons of the page that show them. */
export function useRecordKeys(): void {
  const press = (key: string) => (): undefined | false => {
    const found = document.querySelector<HTMLElement>(`.record-actions [data-key="${key}"]:not(:disabled)`);
    if (found === null) return false;
    found.click();
    return undefined;
  };
  useKeys({ w: press('w'), y: press('y') });
}
