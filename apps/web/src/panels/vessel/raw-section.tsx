import type { ReactNode } from 'react';
import { Button, Section } from '../../parts/mod.ts';
import { useApp, useRoom, useRoomTime } from '../../state/app-context.ts';
import { AskedPart } from '../shared/asked-part.tsx';
import { SentencesList } from '../shared/sentences-list.tsx';
import { useAsk } from '../shared/use-ask.ts';

/** The newest raw sentences of a vessel. */
export function RawSection({ mmsi }: { readonly mmsi: number }): ReactNode {
  const { client } = useApp();
  const nowMs = useRoomTime(60_000);
  const feeds = useRoom((room) => room.feeds);
  const asked = useAsk(`sentences ${mmsi}`, (signal) => client.sentences(mmsi, { most: 10 }, { signal }));
  return (
    <Section
      title="Raw sentences, newest 10"
      aside={
        <Button plain onClick={asked.again}>
          refresh
        </Button>
      }
    >
      <AskedPart asked={asked} what="the sentences">
        {({ sentences }) => (
          <SentencesList
            sentences={sentences.map(({ feed, ...rest }) => ({ ...rest, source: feed }))}
            nowMs={nowMs}
            nameSource={(id) => feeds.find((feed) => feed.id === id)?.name ?? id}
          />
        )}
      </AskedPart>
    </Section>
  );
}
