import type { LegalView } from '@searoom/model/api';
import type { KeyboardEvent, ReactNode } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { Button, Dialog } from '../parts/mod.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { RecordLink } from './record-link.tsx';
import { sayRejected } from './stance-words.ts';
import { useViews } from './use-views.ts';
import './views.css';

/** Chooses the legal view that map, panels and events are shown under. */
export function ViewsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const asked = useViews();
  return (
    <Dialog title="Legal view" onClose={onClose}>
      <p className="view-about">
        A legal view is a standpoint with its rules and sources. Searoom holds none of them; it shows what each one
        holds.
      </p>
      <AskedPart asked={asked} what="the legal views">
        {(views) => <Choices views={views} onClose={onClose} />}
      </AskedPart>
      <div className="dialog-buttons">
        <Button onClick={onClose} hint="Esc">
          Close
        </Button>
      </div>
    </Dialog>
  );
}

function Choices({
  views,
  onClose,
}: {
  readonly views: readonly LegalView[];
  readonly onClose: () => void;
}): ReactNode {
  const { address } = useApp();
  const chosen = useAddress(({ view }) => view);
  const choose = (view: string | undefined): void => {
    onClose();
    address.change({ view, compare: undefined });
  };
  return (
    <ul className="view-choices" onKeyDown={walkChoices}>
      <Choice isChosen={chosen === undefined} onTake={() => choose(undefined)}>
        <b>all claims</b>
        <span>Every zone that anybody asserts, under no view</span>
      </Choice>
      {views.map((view) => (
        <Choice
          key={view.id}
          isChosen={view.id === chosen}
          onTake={() => choose(view.id)}
          beside={<RecordLink record={`view:${view.id}`}>rules</RecordLink>}
        >
          <b className="mono">{view.id}</b>
          <span>{view.title}</span>
          <small>{sayRejected(view.rejectedBy)}</small>
        </Choice>
      ))}
    </ul>
  );
}

/** Arrows go from one choice to the next, round the ends. */
function walkChoices(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const choices = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.view-choice-name')];
  const at = choices.indexOf(document.activeElement as HTMLButtonElement);
  event.preventDefault();
  choices[(at + step + choices.length) % choices.length]?.focus();
}

/** The dialog is opened to choose, and begins at what is chosen: also where the list comes later than the dialog. */
function beginHere(element: HTMLButtonElement | null): void {
  element?.setAttribute('autofocus', '');
  element?.focus();
}

interface ChoiceProps {
  readonly isChosen: boolean;
  readonly onTake: () => void;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** One of the views. */
function Choice({ isChosen, onTake, beside, children }: ChoiceProps): ReactNode {
  return (
    <li className="view-choice">
      <button
        type="button"
        className="view-choice-name"
        aria-pressed={isChosen}
        ref={isChosen ? beginHere : undefined}
        onClick={onTake}
      >
        {children}
      </button>
      {beside}
    </li>
  );
}
