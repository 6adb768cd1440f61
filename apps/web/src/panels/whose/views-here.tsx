import type { WhoseAnswer } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Button, Section } from '../../parts/mod.ts';
import { useAddress, useApp } from '../../state/app-context.ts';
import { countWords } from '../../words/mod.ts';
import { AskedPart } from '../shared/asked-part.tsx';
import { useWhose } from './use-whose.ts';

export interface ViewsHereProps {
  readonly place: { readonly lon: number; readonly lat: number };
  readonly at: string | undefined;
}

/** What every legal view holds of the place, a row for each; pressing one puts map and panel under it. */
export function ViewsHere({ place, at }: ViewsHereProps): ReactNode {
  const asked = useWhose(place, at, 'all');
  return (
    <Section title="Every legal view of this place" aside="press one to see all under it">
      <AskedPart asked={asked} what="what the views say of this place">
        {(answer) => <Rows answer={answer} />}
      </AskedPart>
    </Section>
  );
}

function Rows({ answer }: { readonly answer: WhoseAnswer }): ReactNode {
  const { address } = useApp();
  const chosen = useAddress(({ view }) => view);
  if (answer.views.length === 0) return <p className="quiet">The server knows no legal view.</p>;
  return (
    <>
      <table className="table whose-views">
        <caption className="unseen">What each legal view holds of this place</caption>
        <thead>
          <tr>
            <th scope="col">View</th>
            <th scope="col">What it holds here</th>
            <th scope="col" className="table-end">
              Zones
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.views.map(({ view, title, say, held, notHeld }) => (
            <tr key={view} aria-current={view === chosen ? 'true' : undefined}>
              <td>
                <button
                  type="button"
                  className="table-button mono"
                  title={title}
                  aria-pressed={view === chosen}
                  onClick={() => address.change({ view })}
                >
                  {view}
                </button>
              </td>
              <td>{say}</td>
              <td className="table-end" title={`${held.length} held, ${notHeld.length} not held`}>
                {held.length}
                <span className="quiet"> of {held.length + notHeld.length}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="panel-note">
        {countWords(answer.views.length, 'view')}; none of them is Searoom’s.{' '}
        {chosen !== undefined && (
          <Button plain onClick={() => address.change({ view: undefined })}>
            Show all claims
          </Button>
        )}
      </p>
    </>
  );
}
