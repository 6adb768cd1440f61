import { type ReactNode, useEffect, useId, useRef } from 'react';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Called by `Esc` and by a click beside it; the owner takes the dialog away. */
  readonly onClose: () => void;
  /** For tables. */
  readonly isWide?: boolean;
}

/** A question that must be answered or left: keeps the focus inside, and gives it back to where it was. */
export function Dialog({ title, children, onClose, isWide }: DialogProps): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    const had = document.activeElement;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (had instanceof HTMLElement && had.isConnected) had.focus();
    };
  }, []);
  return (
    // Keys are handled by the browser: Esc sends `cancel`.
    <dialog
      ref={ref}
      className={isWide === true ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
