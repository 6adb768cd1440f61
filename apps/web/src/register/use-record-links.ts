import { useEffect } from 'react';
import { useFrame } from '../frame/frame-context.ts';
import { parseRecord } from '../state/address.ts';
import { useApp } from '../state/app-context.ts';

/**
 * Links to records are real addresses, so that they can be copied and opened beside; a plain click opens the page of the
 * record here, without the room being loaded again.
 */
export function useRecordLinks(): void {
  const { address } = useApp();
  const { openLayer } = useFrame();
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const record = link === null ? undefined : readRecord(link.href, window.location.href);
      if (record === undefined) return;
      event.preventDefault();
      openLayer(undefined);
      address.openRegister(record);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [address, openLayer]);
}

/** The record that a link of this page leads to; undefined for any other link. */
export function readRecord(href: string, here: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  const now = new URL(here);
  if (url.origin !== now.origin || url.pathname !== now.pathname) return undefined;
  const record = url.searchParams.get('record');
  return record === null || parseRecord(record) === undefined ? undefined : record;
}
