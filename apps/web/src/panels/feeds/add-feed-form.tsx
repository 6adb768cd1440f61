import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button, Choice, Field, Problem, Section } from '../../parts/mod.ts';
import { useApp } from '../../state/app-context.ts';
import { readViewBox } from '../shared/view-box.ts';
import { buildFeed, FEED_KINDS, type FeedForm, guessKind } from './feed-kinds.ts';

const EMPTY: FeedForm = { kind: 'tcp', address: '', name: '', pace: '', key: '', isViewOnly: true };

/** Adds a feed. The key of a service is sent once, kept by the server in memory, and forgotten here at once. */
export function AddFeedForm({ onDone }: { readonly onDone: () => void }): ReactNode {
  const app = useApp();
  const [form, setForm] = useState(EMPTY);
  const [error, setError] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const boxId = useId();
  const kind = FEED_KINDS.find(({ id }) => id === form.kind) ?? FEED_KINDS[0]!;
  const change = (part: Partial<FeedForm>): void => setForm({ ...form, ...part });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    setError(undefined);
    try {
      const feed = await app.client.addFeed(buildFeed(form, readViewBox(app.address.state.camera)));
      app.say({ tone: 'info', text: `Added the feed ${feed.name}.` });
      onDone();
    } catch (refused) {
      setError(refused);
      setForm((kept) => ({ ...kept, key: '' }));
    } finally {
      setSending(false);
    }
  };
  return (
    <Section title="Add a feed">
      <form className="panel-form" aria-label="Add a feed" onSubmit={(event) => void send(event)}>
        <Choice
          label="Kind"
          value={form.kind}
          onChange={(value) => change({ kind: value })}
          options={FEED_KINDS.map(({ id, label }) => ({ value: id, label }))}
        />
        <Field
          label="Address"
          value={form.address}
          onChange={(address) => change({ address, kind: guessKind(address) ?? form.kind })}
          placeholder={kind.example}
          required
          maxLength={2000}
          hint={
            <>
              {kind.hint} Example: <span className="mono">{kind.example}</span>{' '}
              <Button plain onClick={() => change({ address: kind.example })}>
                take it
              </Button>
            </>
          }
        />
        <Field label="Name, if you like" value={form.name} onChange={(name) => change({ name })} maxLength={60} />
        {kind.takes.includes('pace') && (
          <Field
            label="Pace: 1 is real time, 60 is an hour in a minute"
            type="number"
            value={form.pace}
            onChange={(pace) => change({ pace })}
            min={0.1}
            max={100_000}
            placeholder="1"
          />
        )}
        {kind.takes.includes('key') && (
          <Field
            label="Key of the service"
            type="password"
            value={form.key}
            onChange={(key) => change({ key })}
            maxLength={500}
            hint="Kept by the server in memory only, and never shown again."
          />
        )}
        {kind.takes.includes('boxes') && (
          <div className="panel-check">
            <input
              id={boxId}
              type="checkbox"
              checked={form.isViewOnly}
              onChange={(event) => change({ isViewOnly: event.target.checked })}
            />
            <label htmlFor={boxId}>Only for what the map shows now</label>
          </div>
        )}
        {error !== undefined && (
          <Problem error={error} what="The feed was not added" kept="What you typed is kept, but for the key." />
        )}
        <div className="dialog-buttons">
          <Button onClick={onDone}>Cancel</Button>
          <Button type="submit" primary disabled={isSending || form.address.trim() === ''} onClick={() => {}}>
            {isSending ? 'Adding …' : 'Add'}
          </Button>
        </div>
      </form>
    </Section>
  );
}
