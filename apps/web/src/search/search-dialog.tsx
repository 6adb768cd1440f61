import type { SearchResult } from '@searoom/model/api';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useFoundGrants } from '../assistance/find-grants.ts';
import { Dialog, explainProblem } from '../parts/mod.ts';
import { useFoundRecords } from '../register/find-records.ts';
import { nameType, recordOf } from '../register/list-entries.ts';
import { useApp } from '../state/app-context.ts';
import { endSentence } from '../state/end-sentence.ts';
import { cleanText } from '../words/mod.ts';
import { selectionOf } from './selection-of.ts';
import { useSearch } from './use-search.ts';
import './search.css';

/** Near enough to see what was found among its neighbours. */
const FOUND_ZOOM = 9;

const KINDS: Readonly<Record<SearchResult['kind'], string>> = {
  vessel: 'Vessel',
  feature: 'Feature',
  place: 'Position',
  event: 'Event',
  area: 'Own area',
};

/** One line of the list, and what it opens. */
interface Found {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly language?: string | undefined;
  readonly detail: string;
  readonly open: () => void;
}

/** Finds vessels, features, positions, events, areas and records of the register; `Enter` goes there. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const app = useApp();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { answer, error, isAsking } = useSearch(text);
  const records = useFoundRecords(text);
  const grants = useFoundGrants(text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins at its first result
  useEffect(() => setActive(0), [answer]);

  const go = (result: SearchResult): void => {
    onClose();
    const selection = selectionOf(result);
    const isHere = app.address.state.room === 'watch';
    if (selection !== undefined) app.select(selection);
    if (result.lat === undefined || result.lon === undefined) return;
    // From another room the map of the watch is still to come: it begins where the address says.
    const viewer = isHere ? app.viewer() : undefined;
    if (viewer === undefined) {
      app.address.change({ camera: { lat: result.lat, lon: result.lon, zoom: FOUND_ZOOM } });
    } else viewer.flyTo(result.lon, result.lat, FOUND_ZOOM);
  };
  const results: readonly Found[] = [
    ...(answer?.results ?? []).map((result) => ({
      key: `${result.kind} ${result.id}`,
      kind: KINDS[result.kind],
      label: result.label,
      language: result.language,
      detail: result.detail,
      open: () => go(result),
    })),
    ...records.map((entry) => ({
      key: recordOf(entry),
      kind: nameType(entry.type),
      label: entry.title,
      detail: [entry.what, entry.parties.join(' '), entry.date].filter(Boolean).join(' · '),
      open: () => {
        onClose();
        app.address.openRegister(recordOf(entry));
      },
    })),
    ...grants.map((grant) => ({
      key: `grant ${grant.id}`,
      kind: 'Grant',
      label: grant.title,
      language: grant.language,
      detail: grant.detail,
      open: () => {
        onClose();
        app.address.openGrant(grant.id);
      },
    })),
  ];
  const handleKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && results.length > 0) {
      event.preventDefault();
      setActive((active + step + results.length) % results.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      results[active]?.open();
    }
  };
  return (
    <Dialog title="Find" onClose={onClose}>
      <input
        className="search-input"
        role="combobox"
        aria-label="Find a vessel, feature, position, event, area, record or grant"
        aria-expanded={results.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={results.length > 0 ? `${id}-${active}` : undefined}
        placeholder="name, call sign, MMSI, IMO, or 05°01.80′N 112°39.00′E"
        value={text}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={handleKey}
      />
      <div id={`${id}-list`} className="search-list" role="listbox" aria-label="Found">
        {results.map((result, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and says which is active
          <div
            key={result.key}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            className="search-result"
            onClick={result.open}
            onPointerMove={() => setActive(i)}
          >
            <span className="search-kind">{result.kind}</span>
            <bdi lang={result.language}>{cleanText(result.label)}</bdi>
            <bdi className="search-detail">{cleanText(result.detail)}</bdi>
          </div>
        ))}
      </div>
      <p className="search-state" role="status">
        {error !== undefined
          ? `Could not search: ${endSentence(explainProblem(error).detail)} Type on to try again.`
          : sayFound(text, answer === undefined ? undefined : results.length, answer?.more === true, isAsking)}
      </p>
    </Dialog>
  );
}

function sayFound(text: string, found: number | undefined, hasMore: boolean, isAsking: boolean): string {
  if (text.trim() === '')
    return 'Vessels, features by any of their names, positions, events, own areas, instruments, lines and grants.';
  if (found === undefined || isAsking) return 'Looking …';
  if (found === 0) return 'Nothing found. Try a part of the name, the MMSI, or a position.';
  return `${hasMore ? `First ${found}; say more to narrow it.` : `${found} found.`} Enter opens, arrows choose.`;
}
