import type { NewFacts, Recorded } from '@searoom/model/api';
import { type ReactNode, useId, useState } from 'react';
import { Button, Choice, Field, Problem } from '../parts/mod.ts';
import { useApp } from '../state/app-context.ts';
import { cleanInner, countWords } from '../words/mod.ts';
import { draftFacts, EMPTY_FORM, EMPTY_SOURCE, type FactForm, type SourceForm } from './draft-facts.ts';
import { nextEdition } from './ledger-edition.ts';
import { FactLink } from './links.tsx';
import { recallName, rememberName } from './recall-name.ts';
import { useGrantList } from './use-assistance.ts';
import { ValueFields } from './value-fields.tsx';

const KINDS: readonly FactForm['kind'][] = ['statement', 'update', 'correction', 'retraction', 'resolution'];
const CONFIDENCES: readonly FactForm['confidence'][] = ['seen', 'partly', 'memory', 'measured', 'derived'];
const SOURCE_KINDS = ['official', 'document', 'press', 'study', 'reprint', 'data', 'none'];

const optionsOf = (words: readonly string[]): { value: string; label: string }[] =>
  words.map((value) => ({ value, label: value.replaceAll('-', ' ') }));

export interface EnterFactFormProps {
  /** What it is about at first. */
  readonly subject?: string;
  /** More subjects that it may well be about. */
  readonly subjects?: readonly string[];
  /** The newest fact of the topic that is shown here: somebody else's newer one refuses the entry. */
  readonly seen?: NonNullable<NewFacts['seen']>;
}

/** A form for one fact and, where it is new, its source. What is entered waits for a second person. */
export function EnterFactForm({ subject = '', subjects = [], seen }: EnterFactFormProps): ReactNode {
  const { client, say } = useApp();
  const grants = useGrantList({}).value?.grants ?? [];
  const [form, setForm] = useState<FactForm>({ ...EMPTY_FORM, subject });
  const [by, setBy] = useState(recallName());
  const [problem, setProblem] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [recorded, setRecorded] = useState<Recorded>();
  const [isSending, setSending] = useState(false);
  const change = (part: Partial<FactForm>): void => setForm({ ...form, ...part });
  const send = async (): Promise<void> => {
    const drafted = draftFacts(form);
    setProblem(drafted.problem ?? (by.trim() === '' ? 'It needs your name.' : undefined));
    setError(undefined);
    setRecorded(undefined);
    if (drafted.facts === undefined || by.trim() === '') return;
    setSending(true);
    try {
      const answer = await client.assistance.record({
        by: by.trim(),
        facts: [...drafted.facts],
        ...(seen !== undefined && { seen }),
      });
      rememberName(by.trim());
      setRecorded(answer);
      setForm({
        ...EMPTY_FORM,
        form: form.form,
        subject: form.subject,
        sources: drafted.facts.at(-1)?.sources.join(' ') ?? '',
      });
      say({ tone: 'info', text: 'Entered. It waits for a second person.' });
      nextEdition();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <p className="pane-note">
        Dates as exactly as they are known: 2025, 2025-05, ../2025-05-26, 2025-01/2025-03~. What is entered waits for a
        second person.
      </p>
      <form
        className="ledger-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div className="form-columns">
          <Choice
            label="What it is"
            value={form.form}
            onChange={(value) => change({ form: value as FactForm['form'] })}
            options={[
              { value: 'event', label: 'a step that was taken' },
              { value: 'quantity', label: 'a count' },
              { value: 'amount', label: 'the amount' },
              { value: 'reportedAmount', label: 'a reported amount' },
              { value: 'other', label: 'anything else (JSON)' },
            ]}
          />
          <Field
            label="Subject"
            value={form.subject}
            onChange={(text) => change({ subject: text })}
            placeholder="lot:OSA-MYS-2023-01/boats"
            maxLength={200}
            list={subjects.length > 0 ? subjects : grants.map(({ id }) => `grant:${id}`)}
            required
          />
          <Choice
            label="Kind of entry"
            value={form.kind}
            onChange={(kind) => change({ kind: kind as FactForm['kind'] })}
            options={optionsOf(KINDS)}
          />
          <Choice
            label="How well it is known"
            value={form.confidence}
            onChange={(confidence) => change({ confidence: confidence as FactForm['confidence'] })}
            options={optionsOf(CONFIDENCES)}
          />
        </div>
        {form.kind !== 'statement' && (
          <div className="form-columns">
            <Field label="Aims at (ids of facts)" value={form.targets} onChange={(targets) => change({ targets })} />
            <Field label="Reason" value={form.reason} onChange={(reason) => change({ reason })} maxLength={2000} />
            {form.kind === 'resolution' && (
              <Field label="Takes (id of a fact)" value={form.chosen} onChange={(chosen) => change({ chosen })} />
            )}
          </div>
        )}
        <ValueFields form={form} onChange={change} />
        <div className="form-columns">
          <Field
            label="Holds from"
            value={form.validFrom}
            onChange={(validFrom) => change({ validFrom })}
            maxLength={40}
          />
          <Field label="Holds until" value={form.validTo} onChange={(validTo) => change({ validTo })} maxLength={40} />
          <Field
            label="Said by, where not the publisher"
            value={form.saidBy}
            onChange={(saidBy) => change({ saidBy })}
            maxLength={200}
          />
          <Field label="Note" value={form.note} onChange={(note) => change({ note })} maxLength={2000} />
        </div>
        <div className="form-columns">
          <Field
            label="Sources that the ledger has (keys)"
            value={form.sources}
            onChange={(sources) => change({ sources })}
            placeholder="mofa_mys23 sun_oct25"
          />
          <Button
            pressed={form.newSource !== undefined}
            onClick={() => change({ newSource: form.newSource === undefined ? EMPTY_SOURCE : undefined })}
          >
            A new source
          </Button>
        </div>
        {form.newSource !== undefined && (
          <SourceFields source={form.newSource} onChange={(newSource) => change({ newSource })} />
        )}
        <div className="form-row">
          <Field label="Your name" value={by} onChange={setBy} maxLength={80} required />
          <Button type="submit" primary onClick={() => {}} disabled={isSending}>
            Enter
          </Button>
        </div>
        {problem !== undefined && (
          <p className="attention" role="alert">
            {problem}
          </p>
        )}
        {error !== undefined && (
          <Problem error={error} what="Could not enter it" kept="Nothing was entered; the form is as you left it." />
        )}
        {recorded !== undefined && <RecordedWords recorded={recorded} />}
      </form>
    </>
  );
}

interface SourceFieldsProps {
  readonly source: SourceForm;
  readonly onChange: (source: SourceForm) => void;
}

function SourceFields({ source, onChange }: SourceFieldsProps): ReactNode {
  const change = (part: Partial<SourceForm>): void => onChange({ ...source, ...part });
  const id = useId();
  return (
    <fieldset className="form-columns" aria-labelledby={id}>
      <span className="unseen" id={id}>
        A new source
      </span>
      <Field
        label="Key"
        value={source.key}
        onChange={(key) => change({ key })}
        placeholder="sun_oct25"
        maxLength={60}
      />
      <Field label="Title" value={source.title} onChange={(title) => change({ title })} maxLength={2000} />
      <Field
        label="Publisher"
        value={source.publisher}
        onChange={(publisher) => change({ publisher })}
        maxLength={2000}
      />
      <Choice
        label="Kind"
        value={source.kind}
        onChange={(kind) => change({ kind })}
        options={optionsOf(SOURCE_KINDS)}
      />
      <Field
        label="Address"
        value={source.address}
        onChange={(address) => change({ address })}
        placeholder="https://"
        maxLength={2000}
      />
      <Field label="Date" value={source.date} onChange={(date) => change({ date })} maxLength={40} />
      <Field label="Language" value={source.language} onChange={(language) => change({ language })} maxLength={20} />
    </fieldset>
  );
}

/** What was entered, and what is odd about it. */
function RecordedWords({ recorded }: { readonly recorded: Recorded }): ReactNode {
  return (
    <div role="status">
      <p>
        Entered as {countWords(recorded.facts.length, 'fact')}, number {recorded.seq}; head {recorded.head.slice(0, 16)}
        …
      </p>
      <ul className="finding-list">
        {recorded.facts.map((fact) => (
          <li key={fact.id}>
            <FactLink facts={[fact.id]}>{cleanInner(fact.sentence)}</FactLink>
          </li>
        ))}
        {recorded.flags.map(({ fact, text }) => (
          <li key={`${fact} ${text}`} className="attention">
            {cleanInner(text)}
          </li>
        ))}
      </ul>
    </div>
  );
}
