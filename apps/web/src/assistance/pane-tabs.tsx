import type { ReactNode } from 'react';
import { Kbd, useKeys } from '../parts/mod.ts';
import { PANES, type Pane } from '../state/address.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { PANE_TITLES } from './words.ts';

/** The panes of the room; `[` and `]` walk through them. */
export function PaneTabs(): ReactNode {
  const { address } = useApp();
  const pane = useAddress(({ assistance }) => assistance.pane);
  const grant = useAddress(({ assistance }) => assistance.grant);
  const walk = (step: number) => (): void => {
    const { assistance } = address.state;
    const at = PANES.indexOf(assistance.pane);
    address.openAssistance(PANES[(at + step + PANES.length) % PANES.length]);
  };
  useKeys({ '[': walk(-1), ']': walk(1) });
  const isHere = (one: Pane): boolean => grant === undefined && one === pane;
  return (
    <nav className="pane-tabs" aria-label="Panes of Assistance">
      {PANES.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={isHere(one) ? 'page' : undefined}
          onClick={() => address.openAssistance(one)}
        >
          {PANE_TITLES[one]}
        </button>
      ))}
      <span className="pane-keys" aria-hidden="true">
        <Kbd>[</Kbd>
        <Kbd>]</Kbd>
      </span>
    </nav>
  );
}
