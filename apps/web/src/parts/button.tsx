import type { ReactNode } from 'react';
import { Kbd } from './kbd.tsx';
import './button.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** The key that does the same, shown on the button; whoever shows the button also listens for the key. */
  readonly hint?: string;
  /** The next thing to do: filled. One in a panel. */
  readonly primary?: boolean;
  /** Looks like a word in the text. */
  readonly plain?: boolean;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly title?: string;
  /** A name for those who do not see it, where the text alone does not tell. */
  readonly label?: string;
  readonly type?: 'button' | 'submit';
}

/** A button of the house: a word, and the key that does the same. */
export function Button(props: ButtonProps): ReactNode {
  const { children, onClick, hint, primary, plain, disabled, pressed, title, label, type = 'button' } = props;
  const kind = primary === true ? 'button button-primary' : plain === true ? 'button-plain' : 'button';
  return (
    <button
      type={type}
      className={kind}
      onClick={onClick}
      disabled={disabled}
      title={title}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={hint}
      data-key={hint}
    >
      {children}
      {hint !== undefined && <Kbd>{hint}</Kbd>}
    </button>
  );
}
