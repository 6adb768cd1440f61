import { QUANTITY_STAGES, STEPS_IN_ORDER } from '@searoom/model/api';
import { type ReactNode, useId } from 'react';
import { Choice, Field } from '../parts/mod.ts';
import type { FactForm } from './draft-facts.ts';

const STEPS = [...STEPS_IN_ORDER, 'status-reported'];

const optionsOf = (words: readonly string[]): { value: string; label: string }[] =>
  words.map((value) => ({ value, label: value.replaceAll('-', ' ') }));

export interface ValueFieldsProps {
  readonly form: FactForm;
  readonly onChange: (part: Partial<FactForm>) => void;
}

/** The fields of the value, by what is entered. A retraction and a resolution have none. */
export function ValueFields({ form, onChange }: ValueFieldsProps): ReactNode {
  const id = useId();
  const hasValue = form.kind !== 'retraction' && form.kind !== 'resolution';
  const isOther = form.form === 'other';
  if (!hasValue && !isOther) return null;
  return (
    <div className="form-columns">
      {form.form === 'event' && (
        <>
          <Choice label="Step" value={form.step} onChange={(step) => onChange({ step })} options={optionsOf(STEPS)} />
          <Field label="On" value={form.on} onChange={(on) => onChange({ on })} maxLength={40} required />
          <Field label="Place" value={form.place} onChange={(place) => onChange({ place })} maxLength={200} />
        </>
      )}
      {form.form === 'quantity' && (
        <Choice
          label="Stage"
          value={form.stage}
          onChange={(stage) => onChange({ stage })}
          options={optionsOf(QUANTITY_STAGES)}
        />
      )}
      {(form.form === 'event' || form.form === 'quantity') && (
        <>
          <Field label="At least" value={form.least} onChange={(least) => onChange({ least })} maxLength={9} />
          <Field label="At most" value={form.most} onChange={(most) => onChange({ most })} maxLength={9} />
          <Field
            label="Count in words"
            value={form.countText}
            onChange={(countText) => onChange({ countText })}
            placeholder="several"
            maxLength={200}
          />
        </>
      )}
      {(form.form === 'amount' || form.form === 'reportedAmount') && (
        <>
          <Field
            label="Amount"
            value={form.amount}
            onChange={(amount) => onChange({ amount })}
            maxLength={30}
            required
          />
          <Field
            label="Currency"
            value={form.currency}
            onChange={(currency) => onChange({ currency: currency.toUpperCase() })}
            maxLength={3}
            required
          />
        </>
      )}
      {form.form === 'reportedAmount' && (
        <>
          <Field
            label="As written"
            value={form.asWritten}
            onChange={(asWritten) => onChange({ asWritten })}
            placeholder="RM12.63 million"
            maxLength={200}
          />
          <Field label="Reported on" value={form.on} onChange={(on) => onChange({ on })} maxLength={40} required />
        </>
      )}
      {isOther && (
        <Field
          label="Predicate"
          value={form.predicate}
          onChange={(predicate) => onChange({ predicate })}
          maxLength={60}
          required
        />
      )}
      {isOther && hasValue && (
        <div className="field value-field">
          <label htmlFor={id}>Value (JSON)</label>
          <textarea
            id={id}
            value={form.value}
            spellCheck={false}
            onChange={({ target }) => onChange({ value: target.value })}
          />
        </div>
      )}
    </div>
  );
}
