import type { GrantList } from '@searoom/model/api';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { Button } from '../parts/mod.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { dayOf, isoOf } from './time-scale.ts';

export interface TimesChoiceProps {
  /** State of the ledger that the answer was made from; its days stand where none was chosen. */
  readonly stamp: GrantList['stamp'] | undefined;
}

/** Both times of the question: as known on which day, about which day. */
export function TimesChoice({ stamp }: TimesChoiceProps): ReactNode {
  const { address } = useApp();
  const known = useAddress(({ assistance }) => assistance.known);
  const about = useAddress(({ assistance }) => assistance.about);
  const isNow = known === undefined && about === undefined;
  return (
    <fieldset className="times" aria-label="As known on, and about">
      <DayField
        label="As known"
        value={known ?? stamp?.knownAt.slice(0, 10) ?? ''}
        onDay={(day) => address.changeAssistance({ known: day })}
      />
      <DayField
        label="about"
        value={about ?? stamp?.about ?? ''}
        onDay={(day) => address.changeAssistance({ about: day })}
      />
      {!isNow && <Button onClick={() => address.changeAssistance({ known: undefined, about: undefined })}>Now</Button>}
    </fieldset>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onDay: (day: string | undefined) => void;
}

/** A day as ISO date, in every language of a browser; it counts when the field is left or Enter is pressed. */
function DayField({ label, value, onDay }: DayFieldProps): ReactNode {
  const id = useId();
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const isValid = draft === '' || readDay(draft) !== undefined;
  const take = (): void => {
    if (draft === value) return;
    if (draft === '') onDay(undefined);
    else if (isValid) onDay(readDay(draft));
  };
  return (
    <span className="day-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={draft}
        placeholder="YYYY-MM-DD"
        maxLength={10}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isValid ? undefined : true}
        title={isValid ? undefined : 'A day as YYYY-MM-DD, between 1945 and 2100'}
        onChange={({ target }) => setDraft(target.value.trim())}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
    </span>
  );
}

/** A day of the years that the ledger is about; undefined for anything else. */
function readDay(text: string): string | undefined {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? dayOf(text) : undefined;
  return day !== undefined && isoOf(day) === text && text >= '1945' && text < '2101' ? text : undefined;
}
