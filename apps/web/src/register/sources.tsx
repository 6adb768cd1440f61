import { createContext, type ReactNode, use, useId, useMemo, useRef, useState } from 'react';
import { Button, Mark } from '../parts/mod.ts';
import { nameSource, type ShownSource } from '../views/list-sources.ts';
import { RecordLink } from '../views/record-link.tsx';
import { cleanInner } from '../words/mod.ts';
import { PageSection } from './page-section.tsx';
import { keyOfSource } from './source-list.ts';

interface SourcesOfPage {
  readonly sources: readonly ShownSource[];
  /** Key of the source that a cell was asked about. */
  readonly shown: string | undefined;
  readonly show: (key: string) => void;
  /** Takes the focus back to the cell. */
  readonly goBack: () => void;
  readonly idOf: (key: string) => string;
}

const SourcesContext = createContext<SourcesOfPage | undefined>(undefined);

function useSources(): SourcesOfPage {
  const sources = use(SourcesContext);
  if (sources === undefined) throw new Error('useSources is called outside of <SourcesProvider>');
  return sources;
}

/** Lets the cells of a page lead to the list of its sources. */
export function SourcesProvider({
  sources,
  children,
}: {
  readonly sources: readonly ShownSource[];
  readonly children: ReactNode;
}): ReactNode {
  const base = useId();
  const [shown, setShown] = useState<string>();
  const cell = useRef<HTMLElement>(undefined);
  const value = useMemo<SourcesOfPage>(() => {
    const places = new Map(sources.map((source, i) => [keyOfSource(source), i]));
    const idOf = (key: string): string => `${base}-${places.get(key) ?? 'none'}`;
    return {
      sources,
      shown,
      idOf,
      show: (key) => {
        const had = document.activeElement;
        cell.current = had instanceof HTMLElement ? had : undefined;
        setShown(key);
        const row = document.getElementById(idOf(key));
        showInside(row);
        row?.focus({ preventScroll: true });
      },
      goBack: () => {
        setShown(undefined);
        showInside(cell.current);
        cell.current?.focus({ preventScroll: true });
      },
    };
  }, [sources, shown, base]);
  return <SourcesContext value={value}>{children}</SourcesContext>;
}

/** Brings a row into the middle of the part of the page that scrolls; the frame round it stays where it is. */
function showInside(row: HTMLElement | null | undefined): void {
  for (let box = row?.parentElement; row != null && box != null; box = box.parentElement) {
    const isScrolled = box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY);
    if (!isScrolled) continue;
    const [inner, outer] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
    box.scrollTop += inner.top - outer.top - (box.clientHeight - inner.height) / 2;
    return;
  }
}

export interface SourceMarkProps {
  readonly source: ShownSource;
  /** What comes from it, for those who do not see the row. */
  readonly of: string;
  /** Mark of the cell itself, where it is another than that of its source. */
  readonly confidence?: string;
}

/** The mark of a cell: pressed, it shows where the cell comes from in the list of sources. */
export function SourceMark({ source, of, confidence = source.confidence }: SourceMarkProps): ReactNode {
  const { show } = useSources();
  return (
    <button
      type="button"
      className="source-mark"
      title={nameSource(source)}
      aria-label={`${confidence}: source of ${of}`}
      onClick={() => show(keyOfSource(source))}
    >
      <Mark confidence={confidence} />
    </button>
  );
}

/** All sources of the page, each once. */
export function SourcesList(): ReactNode {
  const { sources, shown, idOf, goBack } = useSources();
  return (
    <PageSection title="Sources" about={sources.length}>
      {sources.length === 0 && <p className="quiet">No source is recorded.</p>}
      <ol className="source-list">
        {sources.map((source) => {
          const key = keyOfSource(source);
          const isShown = key === shown;
          return (
            <li key={key} id={idOf(key)} tabIndex={-1} aria-current={isShown ? 'true' : undefined}>
              <SourceWords source={source} />
              <Mark confidence={source.confidence} />
              {isShown && (
                <Button plain onClick={goBack}>
                  back to where it is used
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </PageSection>
  );
}

/** A source in words: its title leads to its page where it is a record, and the place in it stands behind. */
function SourceWords({ source }: { readonly source: ShownSource }): ReactNode {
  const { title, reference, licence } = source;
  const isRecord = reference !== undefined && /^(instrument|feature|line|view):[\w.-]+$/.test(reference);
  const text = cleanInner(title);
  return (
    <span>
      {isRecord ? <RecordLink record={reference}>{text}</RecordLink> : text}
      {reference !== undefined && !isRecord && <span className="source-reference"> {cleanInner(reference)}</span>}
      {licence !== undefined && <span className="source-reference"> {cleanInner(licence)}</span>}
    </span>
  );
}
