import type { ReactNode } from 'react';
import './actions.css';

/** The buttons at the foot of a panel; they stay where they are while the panel scrolls. */
export function Actions({ children, label }: { readonly children: ReactNode; readonly label: string }): ReactNode {
  return (
    <fieldset className="actions" aria-label={label}>
      {children}
    </fieldset>
  );
}
