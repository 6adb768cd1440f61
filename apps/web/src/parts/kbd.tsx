import type { ReactNode } from 'react';
import './text.css';

/** A key of the keyboard as a hint. It is told to screen readers by `aria-keyshortcuts` of its button, not by its text. */
export function Kbd({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: no part of it can have the focus
    <kbd className="kbd" aria-hidden="true">
      {children}
    </kbd>
  );
}
