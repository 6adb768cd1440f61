import { type MouseEvent, type ReactNode, use } from 'react';
import { FrameContext } from '../frame/frame-context.ts';
import { type AddressState, formatAddress } from '../state/address.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { cleanInner } from '../words/mod.ts';
import { useFacts } from './facts-context.tsx';

interface PlaceLinkProps {
  readonly to: Partial<AddressState['assistance']>;
  readonly open: () => void;
  readonly children: ReactNode;
  readonly title?: string | undefined;
  readonly className?: string | undefined;
}

/** A link to a place of the room. It is a real link: it can be copied, and opened beside. */
function PlaceLink({ to, open, children, title, className = 'record-link' }: PlaceLinkProps): ReactNode {
  const frame = use(FrameContext);
  const state = useAddress((address) => address);
  const href = formatAddress({
    ...state,
    room: 'assistance',
    record: undefined,
    assistance: { ...state.assistance, ...to },
  });
  const follow = (event: MouseEvent): void => {
    // With these keys the browser opens it beside.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    frame?.openLayer(undefined);
    open();
  };
  return (
    <a className={className} href={href === '' ? '?' : href} title={title} onClick={follow}>
      {children}
    </a>
  );
}

/** A link to the page of a grant. */
export function GrantLink({ id, children }: { readonly id: string; readonly children?: ReactNode }): ReactNode {
  const { address } = useApp();
  return (
    <PlaceLink to={{ grant: id, fact: undefined }} open={() => address.openGrant(id)}>
      {children ?? <span className="mono">{cleanInner(id)}</span>}
    </PlaceLink>
  );
}

export interface FactLinkProps {
  /** Ids of the facts that the value rests on, the most telling first. */
  readonly facts: readonly string[];
  readonly children: ReactNode;
  /** What the value is, for those who do not see its row: "announced: 7 boats". */
  readonly of?: string;
}

/** A value that leads to the fact it rests on; to each of them where there are several. Plain text where there is none. */
export function FactLink({ facts, children, of }: FactLinkProps): ReactNode {
  const { address } = useApp();
  const page = useFacts();
  const [first, ...others] = [...new Set(facts)];
  if (first === undefined) return children;
  return (
    <>
      <PlaceLink
        to={{ fact: first }}
        open={() => address.openFact(first)}
        className="fact-link"
        title={page.fact(first)?.sentence}
      >
        {children}
        {of !== undefined && <span className="unseen"> ({of})</span>}
      </PlaceLink>
      {others.slice(0, MOST_OTHERS).map((id, i) => (
        <PlaceLink
          key={id}
          to={{ fact: id }}
          open={() => address.openFact(id)}
          className="fact-link fact-more"
          title={page.fact(id)?.sentence}
        >
          [{i + 2}]<span className="unseen">. fact{of === undefined ? '' : ` of ${of}`}</span>
        </PlaceLink>
      ))}
    </>
  );
}

/** More facts behind one value than this are read in the history of the first. */
const MOST_OTHERS = 3;

/** `3 sources`: leads to the fact whose sources these are. */
export function SourceCount({ facts }: { readonly facts: readonly string[] }): ReactNode {
  const page = useFacts();
  const keys = new Set(facts.flatMap((id) => page.fact(id)?.sources ?? []));
  if (facts.length === 0) return null;
  return (
    <span className="quiet unbroken">
      {' '}
      {keys.size === 1 ? '1 source' : keys.size === 0 ? 'no source' : `${keys.size} sources`}
    </span>
  );
}

/** An address of somebody else, opened beside. Only web addresses become links. */
export function OutsideLink({
  address,
  children,
}: {
  readonly address: string;
  readonly children: ReactNode;
}): ReactNode {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return children;
  return (
    <a className="record-link" href={address} target="_blank" rel="noreferrer noopener" referrerPolicy="no-referrer">
      {children}
    </a>
  );
}
