import { type MouseEvent, type ReactNode, use } from 'react';
import { FrameContext } from '../frame/frame-context.ts';
import { useApp } from '../state/app-context.ts';

export interface RecordLinkProps {
  /** `view:chn`, `instrument:phl-ra-9522`, `feature:scarborough-shoal`, `line:phl-baseline`. */
  readonly record: string;
  readonly children: ReactNode;
  readonly title?: string | undefined;
  readonly className?: string;
}

/** A link to the page of a record in the Register room. It is a real link: it can be copied, and opened beside. */
export function RecordLink({ record, children, title, className = 'record-link' }: RecordLinkProps): ReactNode {
  const { address } = useApp();
  const frame = use(FrameContext);
  const open = (event: MouseEvent): void => {
    // With these keys the browser opens it beside.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    frame?.openLayer(undefined);
    address.openRegister(record);
  };
  return (
    <a className={className} href={addressOfRecord(address.href, record)} title={title} onClick={open}>
      {children}
    </a>
  );
}

/** The address of the page with a record of the register opened, and nothing else changed but the room. */
export function addressOfRecord(href: string, record: string): string {
  const url = new URL(href);
  for (const name of ['select', 'compare', 'search']) url.searchParams.delete(name);
  url.searchParams.set('room', 'register');
  url.searchParams.set('record', record);
  // Colons and commas may stand in a query, and an address is read by persons too.
  const search = url.search.replaceAll('%3A', ':').replaceAll('%2C', ',');
  return `${url.pathname}${search}`;
}
