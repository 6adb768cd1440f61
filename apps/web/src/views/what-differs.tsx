import type { ViewComparison } from '@searoom/model/api';
import { type ReactNode, useState } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { useAsk } from '../panels/shared/use-ask.ts';
import { readViewBox, type ViewBox } from '../panels/shared/view-box.ts';
import { Button } from '../parts/mod.ts';
import type { ComparedViews } from '../state/address.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { listSources, nameSource } from './list-sources.ts';
import { RecordLink } from './record-link.tsx';
import { SourceText } from './source-text.tsx';

/** Where two views answer differently: in general, and for the features in view. */
export function WhatDiffers({
  pair,
  children,
}: {
  readonly pair: ComparedViews;
  /** Buttons at the right of the heading. */
  readonly children?: ReactNode;
}): ReactNode {
  const { client } = useApp();
  const camera = useAddress((state) => state.camera);
  const [hasReasons, setReasons] = useState(false);
  const box = roundBox(readViewBox(camera));
  const asked = useAsk(
    `compare ${pair.join(' ')}`,
    (signal) => client.compareViews({ a: pair[0], b: pair[1], box }, { signal }),
    box.join(','),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the keyboard must reach it
    <section className="compare-part" aria-labelledby="what-differs" tabIndex={0}>
      <div className="compare-head">
        <h2 id="what-differs">What differs</h2>
        <p>neither column is Searoom’s opinion; each cell has its source</p>
        <Button pressed={hasReasons} onClick={() => setReasons(!hasReasons)}>
          Reasons
        </Button>
        {children}
      </div>
      <AskedPart asked={asked} what="what differs">
        {(comparison) =>
          comparison.rows.length === 0 ? (
            <p className="quiet">The two views answer alike, in general and for every feature in view.</p>
          ) : (
            <Rows comparison={comparison} pair={pair} hasReasons={hasReasons} />
          )
        }
      </AskedPart>
    </section>
  );
}

interface RowsProps {
  readonly comparison: ViewComparison;
  readonly pair: ComparedViews;
  readonly hasReasons: boolean;
}

function Rows({ comparison, pair, hasReasons }: RowsProps): ReactNode {
  return (
    <table className={hasReasons ? 'table compare-table' : 'table compare-table compare-dense'}>
      <caption className="unseen">
        Answers of the views {pair[0]} and {pair[1]} that differ
      </caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col" className="mono">
            {pair[0]}
          </th>
          <th scope="col" className="mono">
            {pair[1]}
          </th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {comparison.rows.map(({ question, feature, a, b }) => (
          <tr key={feature ?? question}>
            <th scope="row">
              {feature === undefined ? (
                question
              ) : (
                <RecordLink record={`feature:${feature}`} className="record-link compare-about">
                  {question}
                </RecordLink>
              )}
            </th>
            {[a, b].map(({ text, because }, i) => (
              <td key={pair[i]} title={because}>
                {text}
                {hasReasons && <p className="quiet">{because}</p>}
              </td>
            ))}
            <td>
              <div className="compare-sources">
                {listSources([a.source, b.source]).map((source) => (
                  <p key={nameSource(source)} className="compare-source" title={nameSource(source)}>
                    <SourceText source={source} />
                  </p>
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A box in tenths of a degree: a small move of the map asks for nothing new. */
function roundBox([west, south, east, north]: ViewBox): ViewBox {
  const tenth = (value: number, round: (value: number) => number): number => round(value * 10) / 10;
  return [tenth(west, Math.floor), tenth(south, Math.floor), tenth(east, Math.ceil), tenth(north, Math.ceil)];
}
