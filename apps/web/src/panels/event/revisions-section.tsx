import type { EventRevision } from '@searoom/model';
import type { ReactNode } from 'react';
import { Section } from '../../parts/mod.ts';
import { cleanText, formatMoment } from '../../words/mod.ts';
import { compareRevisions } from './compare-revisions.ts';

export interface RevisionsSectionProps {
  /** Oldest first. */
  readonly revisions: readonly EventRevision[];
  readonly shown: number;
  readonly nowMs: number;
  readonly onShow: (revision: number) => void;
}

/** Every revision of an event, newest first, what it changed, and a way to read it whole. */
export function RevisionsSection({ revisions, shown, nowMs, onShow }: RevisionsSectionProps): ReactNode {
  const rows = revisions
    .map((revision, i) => ({ revision, changes: compareRevisions(revisions[i - 1], revision) }))
    .reverse();
  return (
    <Section title="Revisions" aside={revisions.length}>
      <table className="table">
        <caption className="unseen">Revisions, newest first</caption>
        <tbody>
          {rows.map(({ revision, changes }) => (
            <tr key={revision.revision} aria-current={revision.revision === shown ? 'true' : undefined}>
              <td className="mono">
                <button type="button" className="table-button" onClick={() => onShow(revision.revision)}>
                  <span className="unseen">Read </span>r{revision.revision}
                </button>
              </td>
              <td className="mono">{formatMoment(Date.parse(revision.detectedAt), nowMs)}</td>
              <td>
                {revision.status}, confidence {revision.confidence.score.toFixed(2)}
                {changes.length > 0 && (
                  <ul className="panel-changes">
                    {changes.map((change) => (
                      <li key={change}>{cleanText(change)}</li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
