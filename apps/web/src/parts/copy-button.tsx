import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';
import './text.css';

export interface CopyButtonProps {
  readonly text: string | (() => string);
  readonly children?: ReactNode;
  readonly hint?: string;
  readonly label?: string;
  readonly primary?: boolean;
  readonly plain?: boolean;
}

/** Copies a text, and says for two seconds that it did. */
export function CopyButton({ text, children = 'copy', hint, label, primary, plain }: CopyButtonProps): ReactNode {
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(() => setSaid(undefined), 2000);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(typeof text === 'string' ? text : text());
    setSaid(isCopied ? 'copied' : 'not copied');
  };
  return (
    <>
      <Button
        onClick={() => void copy()}
        {...(hint !== undefined && { hint })}
        {...(label !== undefined && { label })}
        {...(primary !== undefined && { primary })}
        {...(plain !== undefined && { plain })}
      >
        {said ?? children}
      </Button>
      <span role="status" className="unseen">
        {said}
      </span>
    </>
  );
}
