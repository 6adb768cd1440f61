import { type ReactNode, useEffect, useRef } from 'react';
import { useFrame } from '../frame/frame-context.ts';
import { Guard } from '../frame/guard.tsx';
import type { Pane } from '../state/address.ts';
import { useAddress } from '../state/app-context.ts';
import { AssetsPane } from './assets-pane.tsx';
import { CheckPane } from './check-pane.tsx';
import { ComparisonPane } from './comparison-pane.tsx';
import { FactDialog } from './fact-dialog.tsx';
import { GrantRecord } from './grant-page.tsx';
import { GrantsPane } from './grants-pane.tsx';
import { LedgerPane } from './ledger-pane.tsx';
import { PaneTabs } from './pane-tabs.tsx';
import { ReconciliationPane } from './reconciliation-pane.tsx';
import { RelationsPane } from './relations-pane.tsx';
import { PANE_TITLES } from './words.ts';
import '../styles/register.css';
import '../styles/assistance.css';
import '../styles/assistance-grant.css';
import '../styles/assistance-panes.css';
// Last: it takes back what the others set.
import '../styles/assistance-narrow.css';

/** The Assistance room: one of its panes, or the page of one grant, with a fact over it where one is asked for. */
export function AssistanceRoom(): ReactNode {
  const { page } = useFrame();
  const pane = useAddress(({ assistance }) => assistance.pane);
  const grant = useAddress(({ assistance }) => assistance.grant);
  const fact = useAddress(({ assistance }) => assistance.fact);
  const last = useRef<string>(undefined);
  useEffect(() => {
    // The map of the watch is gone; what wants one is told to go by the address.
    page.chart.viewer = undefined;
  }, [page]);
  useEffect(() => {
    if (grant !== undefined) last.current = grant;
  }, [grant]);
  return (
    <main className="assistance" data-testid="assistance">
      {grant === undefined && <h2 className="unseen">Assistance: {PANE_TITLES[pane]}</h2>}
      <PaneTabs />
      <Guard what="The ledger" of={grant ?? pane}>
        {grant !== undefined ? (
          <GrantRecord key={grant} id={grant} />
        ) : (
          <ShownPane key={pane} pane={pane} last={last.current} />
        )}
      </Guard>
      {fact !== undefined && <FactDialog key={fact} id={fact} />}
    </main>
  );
}

function ShownPane({ pane, last }: { readonly pane: Pane; readonly last: string | undefined }): ReactNode {
  switch (pane) {
    case 'list':
      return <GrantsPane last={last} />;
    case 'reconciliation':
      return <ReconciliationPane />;
    case 'comparison':
      return <ComparisonPane />;
    case 'relations':
      return <RelationsPane />;
    case 'assets':
      return <AssetsPane />;
    case 'check':
      return <CheckPane />;
    case 'ledger':
      return <LedgerPane />;
  }
}
