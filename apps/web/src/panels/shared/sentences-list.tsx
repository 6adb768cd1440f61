import type { ReactNode } from 'react';
import { CopyButton } from '../../parts/mod.ts';
import { cleanLines, cleanText, formatMoment } from '../../words/mod.ts';

/** One raw sentence, or why it is not there. */
export interface SentenceLine {
  readonly time: string;
  readonly source: string;
  readonly offset: number;
  readonly text?: string;
  readonly missing?: string;
}

export interface SentencesListProps {
  readonly sentences: readonly SentenceLine[];
  readonly nowMs: number;
  /** Name of the source where `source` is an id. */
  readonly nameSource?: (source: string) => string;
}

/** Raw sentences as received, each to be copied. */
export function SentencesList({ sentences, nowMs, nameSource = (id) => id }: SentencesListProps): ReactNode {
  if (sentences.length === 0) return <p className="quiet">No sentence is kept.</p>;
  return (
    <ol className="sentences">
      {sentences.map(({ time, source, offset, text, missing }) => (
        <li key={`${source} ${offset} ${time}`}>
          <span className="quiet">
            {formatMoment(Date.parse(time), nowMs)} · {cleanText(nameSource(source))}, byte {offset}
          </span>{' '}
          {text !== undefined && <CopyButton text={text} plain label={`copy sentence of ${time}`} />}
          {text === undefined ? (
            <p className="quiet">Not kept: {cleanText(missing ?? 'the reason is unknown')}</p>
          ) : (
            <code>
              {cleanLines(text).map((line, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one fixed text
                <span key={i}>{line}</span>
              ))}
            </code>
          )}
        </li>
      ))}
    </ol>
  );
}
