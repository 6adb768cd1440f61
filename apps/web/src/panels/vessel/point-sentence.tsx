import type { ReactNode } from 'react';
import { Button } from '../../parts/mod.ts';
import { useApp, useRoom } from '../../state/app-context.ts';
import { formatDateTime } from '../../words/mod.ts';
import { AskedPart } from '../shared/asked-part.tsx';
import { SentencesList } from '../shared/sentences-list.tsx';
import { useAsk } from '../shared/use-ask.ts';
import type { TrackRow } from './list-track.ts';

export interface PointSentenceProps {
  readonly mmsi: number;
  readonly row: TrackRow;
  readonly onClose: () => void;
}

/** The raw sentence behind one point of a track, or why it is not kept. */
export function PointSentence({ mmsi, row, onClose }: PointSentenceProps): ReactNode {
  const { client } = useApp();
  const feeds = useRoom((room) => room.feeds);
  const feed = feeds.find(({ number }) => number === row.feed);
  const asked = useAsk(`sentence ${mmsi} ${row.timeMs} ${row.offset}`, (signal) =>
    client.sentences(mmsi, { aroundMs: row.timeMs, most: 10 }, { signal }),
  );
  return (
    <div className="panel-inset">
      <p>
        Behind the point of {formatDateTime(row.timeMs)}{' '}
        <Button plain onClick={onClose}>
          close
        </Button>
      </p>
      <AskedPart asked={asked} what="the sentence">
        {({ sentences }) => {
          const exact = sentences.filter(
            (sentence) => sentence.offset === row.offset && (feed === undefined || sentence.feed === feed.id),
          );
          const shown = exact.length > 0 ? exact : sentences.filter(({ time }) => Date.parse(time) === row.timeMs);
          return (
            <SentencesList
              sentences={shown.map(({ feed: source, ...rest }) => ({ ...rest, source }))}
              nowMs={row.timeMs}
              nameSource={(id) => feeds.find((one) => one.id === id)?.name ?? id}
            />
          );
        }}
      </AskedPart>
    </div>
  );
}
