import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Dialog, Field, Problem } from '../../parts/mod.ts';
import { useApp } from '../../state/app-context.ts';
import { cleanText } from '../../words/mod.ts';

export interface NewAreaFormProps {
  /** Corners as [longitude, latitude] in degrees. */
  readonly ring: readonly (readonly [number, number])[];
  /** Called when the area stands, with its id, or when it was given up. */
  readonly onDone: (id?: string) => void;
}

/** Names a newly drawn area, and has it watched from then on. */
export function NewAreaForm({ ring, onDone }: NewAreaFormProps): ReactNode {
  const app = useApp();
  const [name, setName] = useState('');
  const [error, setError] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    setError(undefined);
    try {
      const area = await app.client.addArea({ name: name.trim(), ring: ring.map(([lon, lat]) => [lon, lat]) });
      app.say({ tone: 'info', text: `Watching ${cleanText(area.name)} from now on.` });
      onDone(area.id);
    } catch (refused) {
      setError(refused);
      setSending(false);
    }
  };
  return (
    <Dialog title="Watch this area" onClose={() => onDone()}>
      <form onSubmit={(event) => void send(event)}>
        <p>{ring.length} corners. Vessels that go in or out raise a warning. The area asserts nothing.</p>
        <Field label="Name" value={name} onChange={setName} maxLength={60} required autoFocus />
        {error !== undefined && (
          <Problem error={error} what="The area is not watched" kept="What you drew is kept until you close this." />
        )}
        <div className="dialog-buttons">
          <Button onClick={() => onDone()}>Cancel</Button>
          <Button type="submit" primary disabled={isSending || name.trim() === ''} onClick={() => {}}>
            {isSending ? 'Saving …' : 'Watch it'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
