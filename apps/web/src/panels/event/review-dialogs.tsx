import type { ReviewChange } from '@searoom/model/api';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Choice, Dialog, Field } from '../../parts/mod.ts';

interface ReviewDialogProps {
  readonly onSend: (change: ReviewChange) => void;
  readonly onClose: () => void;
}

/** Gives an event to somebody. */
export function AssignDialog({
  assignee,
  onSend,
  onClose,
}: ReviewDialogProps & { readonly assignee: string | undefined }): ReactNode {
  const [name, setName] = useState(assignee ?? '');
  return (
    <ReviewForm
      title="Assign the event"
      submit="Assign"
      canSend={name.trim() !== ''}
      onClose={onClose}
      onSubmit={() => onSend({ action: 'assign', assignee: name.trim() })}
    >
      <Field label="To whom" value={name} onChange={setName} maxLength={60} required autoFocus />
    </ReviewForm>
  );
}

const SNOOZES = [
  { value: '15', label: '15 minutes' },
  { value: '30', label: '30 minutes' },
  { value: '60', label: '1 hour' },
  { value: '240', label: '4 hours' },
  { value: '480', label: '8 hours, one watch' },
];

/** Puts an event aside for a while; it comes back by itself. */
export function SnoozeDialog({ onSend, onClose }: ReviewDialogProps): ReactNode {
  const [minutes, setMinutes] = useState('30');
  return (
    <ReviewForm
      title="Snooze the event"
      submit="Snooze"
      canSend
      onClose={onClose}
      onSubmit={() => onSend({ action: 'snooze', minutes: Number(minutes) })}
    >
      <p>It comes back by itself. A new revision is told at once all the same.</p>
      <Choice label="For how long" value={minutes} onChange={setMinutes} options={SNOOZES} />
    </ReviewForm>
  );
}

const REASONS = [
  'Known traffic, expected here',
  'Vessel called, explained',
  'Wrong position or identity',
  'Not of interest on this watch',
];

/** Dismisses an event; a reason stays with it. */
export function DismissDialog({ onSend, onClose }: ReviewDialogProps): ReactNode {
  const [reason, setReason] = useState('');
  return (
    <ReviewForm
      title="Dismiss the event"
      submit="Dismiss"
      canSend={reason.trim().length >= 3}
      onClose={onClose}
      onSubmit={() => onSend({ action: 'dismiss', reason: reason.trim() })}
    >
      <p>It leaves the queue and stays readable, with the reason. It can be opened again.</p>
      <Field
        label="Reason"
        value={reason}
        onChange={setReason}
        maxLength={500}
        minLength={3}
        required
        autoFocus
        list={REASONS}
        hint="At least three letters."
      />
    </ReviewForm>
  );
}

interface ReviewFormProps {
  readonly title: string;
  readonly submit: string;
  readonly canSend: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function ReviewForm({ title, submit, canSend, onSubmit, onClose, children }: ReviewFormProps): ReactNode {
  const handle = (event: FormEvent): void => {
    event.preventDefault();
    if (canSend) onSubmit();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={handle}>
        {children}
        <div className="dialog-buttons">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" primary disabled={!canSend} onClick={() => {}}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
