import { type ReactNode, useEffect, useRef } from 'react';
import { CopyButton } from '../parts/mod.ts';
import type { RecordType } from '../state/address.ts';
import { ALL_RECORDS } from '../state/address.ts';
import { useApp } from '../state/app-context.ts';
import type { ShownSource } from '../views/list-sources.ts';
import { SourcesProvider } from './sources.tsx';

const LISTS: Readonly<Record<RecordType, string>> = {
  feature: 'Features',
  instrument: 'Instruments',
  line: 'Lines',
  gap: 'Gaps',
  region: 'Rescue regions',
  view: 'Legal views',
};

export interface RecordFrameProps {
  readonly type: RecordType;
  readonly id: string;
  readonly title: ReactNode;
  /** Facts in a row under the title. */
  readonly facts: readonly ReactNode[];
  readonly sources: readonly ShownSource[];
  /** What stands over the side: a map. */
  readonly map?: ReactNode;
  readonly side: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The page of a record: where one is, what it is, then the record at the left, map and measures at the right. */
export function RecordFrame(props: RecordFrameProps): ReactNode {
  const { type, id, title, facts, sources, map, side, actions, children } = props;
  return (
    <SourcesProvider sources={sources}>
      <article className="record" data-testid="record" aria-labelledby="record-title">
        <RecordHead type={type} id={id} title={title} facts={facts} actions={actions} />
        <div className="record-body" tabIndex={-1}>
          {children}
        </div>
        <div className="record-side">
          {map}
          {side}
        </div>
      </article>
    </SourcesProvider>
  );
}

type HeadProps = Pick<RecordFrameProps, 'type' | 'id' | 'title' | 'facts' | 'actions'>;

function RecordHead({ type, id, title, facts, actions }: HeadProps): ReactNode {
  const app = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record is another page, and is read from its title
  useEffect(() => heading.current?.focus({ preventScroll: true }), [type, id]);
  return (
    <header className="record-head">
      <nav className="record-trail" aria-label="Where this page stands">
        <button type="button" className="button-plain" onClick={() => app.address.openRegister(undefined)}>
          Register
        </button>
        {' › '}
        <button
          type="button"
          className="button-plain"
          onClick={() => {
            app.address.openRegister(undefined);
            if (type !== 'view') app.address.change({ register: { ...ALL_RECORDS, type } });
          }}
        >
          {LISTS[type]}
        </button>
        {' › '}
        <strong className="mono">{id}</strong>
      </nav>
      <h2 id="record-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <ul className="record-facts" aria-label="In short">
        {facts.map((fact, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: facts of one record in one order
          <li key={i}>{fact}</li>
        ))}
      </ul>
      <div className="record-actions">
        {actions}
        <CopyButton text={() => app.address.href} hint="y">
          Copy link
        </CopyButton>
      </div>
    </header>
  );
}
