import type { GrantPage } from '@searoom/model/api';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button, CopyButton, Kbd, Name } from '../parts/mod.ts';
import { ALL_GRANTS } from '../state/address.ts';
import { useApp } from '../state/app-context.ts';
import { cleanInner, joinWords } from '../words/mod.ts';
import { FactLink } from './links.tsx';
import { TimesChoice } from './times-choice.tsx';
import { useTimes } from './use-assistance.ts';
import { mainName } from './words.ts';

/** Where one is, what the grant is, its state, and both times of the question. */
export function GrantHead({ page }: { readonly page: GrantPage }): ReactNode {
  const app = useApp();
  const times = useTimes();
  const { row } = page;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another grant is another page, and is read from its title
  useEffect(() => heading.current?.focus({ preventScroll: true }), [row.id]);
  const title = mainName(row.title, row.id);
  const others = row.title.filter(({ text }) => text !== title.text);
  const openRecipient = (recipient: string): void => {
    app.address.openAssistance('list');
    app.address.changeAssistance({ filter: { ...ALL_GRANTS, recipient } });
  };
  return (
    <header className="record-head grant-head">
      <nav className="record-trail" aria-label="Where this page stands">
        <Button plain onClick={() => app.address.openAssistance('list')}>
          Assistance
        </Button>
        {' › '}
        {row.recipients.map(({ code, name }, i) => (
          <span key={code}>
            {i > 0 && ', '}
            <Button plain onClick={() => openRecipient(code)}>
              {cleanInner(name)}
            </Button>
          </span>
        ))}
        {' › '}
        <strong className="mono">{cleanInner(row.id)}</strong>
      </nav>
      <h2 id="grant-title" ref={heading} tabIndex={-1}>
        <Name lang={title.language}>{title.text}</Name>
      </h2>
      <ul className="record-facts" aria-label="In short">
        <li>
          <strong>
            {row.donor?.code ?? 'unknown'} → {row.recipients.map(({ code }) => code).join(' ')}
          </strong>{' '}
          {[row.programme, row.kind, row.fiscalYear === undefined ? undefined : `FY ${row.fiscalYear}`]
            .filter((word) => word !== undefined)
            .map(cleanInner)
            .join(', ')}
        </li>
        {others.map(({ language, text }) => (
          <li key={language}>
            <Name lang={language}>{text}</Name>
          </li>
        ))}
        {page.agent !== undefined && <li>Agent {cleanInner(page.agent)}</li>}
        <li>State: {cleanInner(row.state)}</li>
        <li>
          <FactLink facts={page.force.facts}>
            <span className={page.force.inForce === 'no' ? 'attention' : undefined}>{cleanInner(page.force.text)}</span>
          </FactLink>
        </li>
        {page.endUsers.length > 0 && (
          <li>
            Used by{' '}
            {page.endUsers.map(({ name, facts }, i) => (
              <span key={name}>
                {i > 0 && '; '}
                <FactLink facts={facts}>{cleanInner(name)}</FactLink>
              </span>
            ))}
          </li>
        )}
        {page.signatories.length > 0 && (
          <li>
            Signed{page.place === undefined ? '' : ` in ${cleanInner(page.place)}`} by{' '}
            {cleanInner(
              joinWords(page.signatories.map(({ name, party }) => (party === undefined ? name : `${name} (${party})`))),
            )}
          </li>
        )}
      </ul>
      <div className="record-actions grant-actions">
        <TimesChoice stamp={page.stamp} />
        <a
          className="button"
          href={app.client.assistance.printAddress(row.id, times)}
          target="_blank"
          rel="noreferrer"
          data-key="p"
          aria-keyshortcuts="p"
        >
          Print
          <Kbd>p</Kbd>
        </a>
        <CopyButton text={() => app.address.href} hint="y">
          Copy link
        </CopyButton>
      </div>
    </header>
  );
}
