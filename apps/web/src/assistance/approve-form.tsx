import type { SearoomClient } from '@searoom/client';
import type { FactView } from '@searoom/model/api';
import { type ReactNode, useState } from 'react';
import { Button, Field, Problem } from '../parts/mod.ts';
import { useApp } from '../state/app-context.ts';
import { nextEdition } from './ledger-edition.ts';
import { recallName, rememberName } from './recall-name.ts';

/** Ids of the sources that came with a fact and wait as well. */
async function listProposedSources(client: SearoomClient, fact: FactView): Promise<string[]> {
  const pages = await Promise.all(
    // A source that the ledger has under another id is not new, and does not wait.
    fact.sources.map((key) => client.assistance.fact(`source:${key}`).catch(() => undefined)),
  );
  return pages.flatMap((page) => (page?.fact.standing === 'proposed' ? page.fact.id : []));
}

/** Approves a fact that somebody else proposed: until then it moves no state and is not published. */
export function ApproveForm({ fact }: { readonly fact: FactView }): ReactNode {
  const { client, say } = useApp();
  const [by, setBy] = useState(recallName());
  const [error, setError] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    setSending(true);
    setError(undefined);
    try {
      const sources = await listProposedSources(client, fact);
      await client.assistance.approve({ by: by.trim(), facts: [...sources, fact.id] });
      rememberName(by.trim());
      say({ tone: 'info', text: 'Approved. It counts from now on.' });
      nextEdition();
    } catch (problem) {
      setError(problem);
    } finally {
      setSending(false);
    }
  };
  const isOwn = by.trim() !== '' && by.trim() === fact.author;
  return (
    <form
      className="approve"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>Proposed by {fact.author}. It waits for a second person: until then it moves no state and is not published.</p>
      <div className="form-row">
        <Field
          label="Your name"
          value={by}
          onChange={setBy}
          maxLength={80}
          required
          {...(isOwn && { hint: 'Nobody approves an entry of their own.' })}
        />
        <Button type="submit" primary onClick={() => {}} disabled={isSending || by.trim() === '' || isOwn}>
          Approve
        </Button>
      </div>
      {error !== undefined && (
        <Problem error={error} what="Could not approve" kept="It still waits." onRetry={() => void send()} />
      )}
    </form>
  );
}
