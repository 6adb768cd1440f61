import type { GrantPage } from '@searoom/model/api';
import { type ReactNode, useRef } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { useKeys } from '../parts/mod.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { AccountsSection } from './accounts-section.tsx';
import { EnterFactForm } from './enter-fact-form.tsx';
import { FactsProvider } from './facts-context.tsx';
import { GrantHead } from './grant-head.tsx';
import { GrantSide } from './grant-side.tsx';
import { LotsSection } from './lots-section.tsx';
import { MoneySection } from './money-section.tsx';
import { DocumentsSection, StepsSection } from './steps-section.tsx';
import { TimeLine } from './time-line.tsx';
import { useGrantPage, useTimes } from './use-assistance.ts';

/** Everything that is known of one grant. */
export function GrantRecord({ id }: { readonly id: string }): ReactNode {
  const times = useTimes();
  const asked = useGrantPage(id, times);
  return (
    <AskedPart asked={asked} what="the page of the grant">
      {(page) => <Page page={page} />}
    </AskedPart>
  );
}

function Page({ page }: { readonly page: GrantPage }): ReactNode {
  const { client } = useApp();
  const currency = useAddress(({ assistance }) => assistance.currency);
  const body = useRef<HTMLElement>(null);
  const press = (key: string) => (): undefined | false => {
    const found = body.current?.querySelector<HTMLElement>(`[data-key="${key}"]`);
    if (found == null) return false;
    found.click();
    return undefined;
  };
  const scroll = (step: number) => (): void => {
    body.current?.querySelector('.grant-body')?.scrollBy({ top: step * 120 });
  };
  useKeys({ p: press('p'), e: press('e'), y: press('y'), j: scroll(1), k: scroll(-1) });
  const { knownAt, about } = page.stamp;
  return (
    <FactsProvider facts={page.facts} sources={page.sources}>
      <article className="grant" data-testid="grant-page" aria-labelledby="grant-title" ref={body}>
        <GrantHead page={page} />
        <div className="grant-body" tabIndex={-1}>
          <TimeLine lanes={page.lanes} today={about} />
          <LotsSection
            lots={page.lots}
            file={client.assistance.exportAddress('csv', { table: 'lots', grant: page.row.id, knownAt, about })}
          />
          <MoneySection page={page} currency={currency} />
          <AccountsSection accounts={page.accounts} />
          <StepsSection steps={page.steps} />
          <DocumentsSection documents={page.documents} />
          <EnterSection page={page} />
        </div>
        <div className="grant-side">
          <GrantSide page={page} />
        </div>
      </article>
    </FactsProvider>
  );
}

/** A form for a fact of this grant, its lots or assets. Shut at first: most who read do not write. */
function EnterSection({ page: { row, lots, assets, topic, topicSeq } }: { readonly page: GrantPage }): ReactNode {
  return (
    <section className="page-section" aria-label="Enter a fact of this grant">
      <details>
        <summary>Enter a fact</summary>
        <EnterFactForm
          subject={`grant:${row.id}`}
          subjects={[`grant:${row.id}`, ...lots.map(({ id }) => `lot:${id}`), ...assets.map(({ id }) => `asset:${id}`)]}
          seen={{ topic, seq: topicSeq }}
        />
      </details>
    </section>
  );
}
