import type { FeedInfo } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { type Column, Name, Section, Table } from '../../parts/mod.ts';
import { formatAge, groupDigits } from '../../words/mod.ts';
import { formatRate, needsCare } from './feed-words.ts';

export interface FeedsTableProps {
  readonly feeds: readonly FeedInfo[];
  readonly nowMs: number;
  readonly onOpen: (feed: FeedInfo) => void;
}

/** All feeds side by side, to see at once which one falls behind. */
export function FeedsTable({ feeds, nowMs, onOpen }: FeedsTableProps): ReactNode {
  const columns: readonly Column<FeedInfo>[] = [
    { key: 'name', title: 'Name', value: ({ name }) => name, cell: ({ name }) => <Name>{name}</Name> },
    {
      key: 'state',
      title: 'State',
      value: ({ state }) => state,
      cell: (feed) => <span className={needsCare(feed) ? 'panel-warn' : undefined}>{feed.state}</span>,
    },
    {
      key: 'rate',
      title: 'Rate',
      value: ({ messagesPerSecond }) => messagesPerSecond,
      cell: ({ messagesPerSecond }) => formatRate(messagesPerSecond),
      align: 'end',
    },
    {
      key: 'newest',
      title: 'Newest',
      value: ({ newestTimeMs }) => newestTimeMs,
      cell: ({ newestTimeMs }) => (newestTimeMs === undefined ? 'none yet' : formatAge(nowMs - newestTimeMs)),
      align: 'end',
    },
    { key: 'bad', title: 'Bad', value: ({ bad }) => bad, cell: ({ bad }) => groupDigits(bad), align: 'end' },
  ];
  return (
    <Section title="Side by side" aside="press a name for more">
      <Table caption="Feeds side by side" rows={feeds} columns={columns} rowKey={({ id }) => id} onOpen={onOpen} />
    </Section>
  );
}
