import type { EventRevision } from '@searoom/model';
import type { ReactNode } from 'react';
import { Section } from '../../parts/mod.ts';
import { useAddress } from '../../state/app-context.ts';
import { RecordLink } from '../../views/record-link.tsx';
import { SourceText } from '../../views/source-text.tsx';
import { explainStance, nameStance } from '../../views/stance-words.ts';
import { cleanText } from '../../words/mod.ts';
import { Codes } from '../shared/codes.tsx';
import { type ConductUnderView, type EventViewRow, listEventViews, sayConduct } from './event-views.ts';

/**
 * What each legal view holds of the zones of an event and of the conduct in them. Only here, with the view and its rule
 * beside it, an event is called by a word that takes a side.
 */
export function ViewsSection({ event }: { readonly event: EventRevision }): ReactNode {
  const chosen = useAddress(({ view }) => view);
  const rows = listEventViews(event);
  const sentence = sayConduct(event);
  if (rows.length === 0 && sentence === undefined) return null;
  return (
    <Section title="Under the views" {...(rows.length > 0 && { aside: rows.length })}>
      {sentence !== undefined && <p>{cleanText(sentence)}</p>}
      {rows.length > 0 && (
        <table className="table panel-table event-views">
          <caption className="unseen">What each legal view holds of the event</caption>
          <thead>
            <tr>
              <th scope="col">View</th>
              <th scope="col">The zone</th>
              <th scope="col">The conduct</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.view} row={row} isChosen={row.view === chosen} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Row({ row, isChosen }: { readonly row: EventViewRow; readonly isChosen: boolean }): ReactNode {
  const { view, stances, conduct } = row;
  const isOne = stances.length === 1;
  return (
    <tr aria-current={isChosen ? 'true' : undefined}>
      <td className="mono">
        <RecordLink record={`view:${view}`}>{view}</RecordLink>
      </td>
      <td>
        {stances.length === 0 && <span className="quiet">not asked</span>}
        {stances.map(({ stance, zones }) => (
          <div key={stance} title={`${explainStance(stance)}: ${zones.join(', ')}`}>
            {nameStance(stance)}
            {!isOne && <span className="quiet"> × {zones.length}</span>}
          </div>
        ))}
      </td>
      <td>{conduct === undefined ? <span className="quiet">no rule</span> : <Verdict conduct={conduct} />}</td>
    </tr>
  );
}

function Verdict({ conduct }: { readonly conduct: ConductUnderView }): ReactNode {
  const { verdict, incursion, text, rule, contestedBy, source } = conduct;
  return (
    <>
      <b>{verdict.replaceAll('-', ' ')}</b>
      {incursion && ', an incursion by this rule'}: {text}{' '}
      <span className="quiet">
        <span className="mono">{rule}</span>, <SourceText source={source} />
        {contestedBy.length > 0 && (
          <>
            ; contested by <Codes codes={contestedBy} />
          </>
        )}
      </span>
    </>
  );
}
