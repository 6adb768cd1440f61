import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Actions, CopyButton, useKeys } from '../../parts/mod.ts';
import { useApp } from '../../state/app-context.ts';
import { Trail } from './trail.tsx';
import './panels.css';

export interface PanelFrameProps {
  /** What is selected: `Whose water?`, `Zone entry`. */
  readonly title: string;
  /** Short id beside the title. */
  readonly id?: string;
  /** True where `y` is a button at the foot; else it copies the address of the page. */
  readonly hasOwnCopy?: boolean;
  /** Buttons that stay at the foot. */
  readonly actions?: ReactNode;
  /** Where the whole is one long table that scrolls by itself. */
  readonly isFilled?: boolean;
  readonly children: ReactNode;
}

/** The frame of every panel: where one is and the way back, then what is selected, then what can be done. */
export function PanelFrame({ title, id, hasOwnCopy, actions, isFilled, children }: PanelFrameProps): ReactNode {
  const app = useApp();
  const headingId = useId();
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing is selected, so its panel begins at the top
  useEffect(() => {
    if (body.current !== null) body.current.scrollTop = 0;
  }, [title, id]);
  return (
    <section className="panel-frame" aria-labelledby={headingId}>
      <header className="panel-head">
        <Trail />
        <h2 id={headingId}>{title}</h2>
        <span className="panel-head-end">
          {id !== undefined && <span className="mono">{id}</span>}
          <CopyButton text={() => app.address.href} plain {...(hasOwnCopy !== true && { hint: 'y' })}>
            copy<span className={hasOwnCopy === true ? undefined : 'unseen'}> link</span>
          </CopyButton>
        </span>
      </header>
      <div
        ref={body}
        className={isFilled === true ? 'panel-body panel-filled' : 'panel-body'}
        tabIndex={isFilled === true ? undefined : 0}
      >
        {children}
      </div>
      {actions !== undefined && <Actions label={`What can be done: ${title}`}>{actions}</Actions>}
    </section>
  );
}

/** Keys that act on a row of the queue while that has the focus, whatever the panel shows. */
const KEYS_OF_ROWS = 'agsd';

/** Keys of a panel by the buttons that show them: a key presses the first button or link of the panel with that hint. */
export function useHintKeys(keys: readonly string[]): void {
  const press = (key: string) => (): undefined | false => {
    if (KEYS_OF_ROWS.includes(key) && document.activeElement?.closest('.queue-row') != null) return false;
    const found = document.querySelector<HTMLElement>(`.panel-frame [data-key="${key}"]:not(:disabled)`);
    if (found === null) return false;
    found.click();
    return undefined;
  };
  useKeys(Object.fromEntries(keys.map((key) => [key, press(key)])));
}
