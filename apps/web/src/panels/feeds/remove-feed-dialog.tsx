import type { FeedInfo } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Button, Dialog, Name } from '../../parts/mod.ts';
import { groupDigits } from '../../words/mod.ts';

export interface RemoveFeedDialogProps {
  readonly feed: FeedInfo;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Asks before a feed is removed, and says what stays. */
export function RemoveFeedDialog({ feed, onRemove, onClose }: RemoveFeedDialogProps): ReactNode {
  return (
    <Dialog title="Remove the feed?" onClose={onClose}>
      <p>
        <Name>{feed.name}</Name> has brought {groupDigits(feed.messages)} messages.{' '}
        {feed.live
          ? 'What it brought stays in memory; nothing more comes from it.'
          : 'It is a replay: its vessels and their tracks go with it, its events stay.'}
      </p>
      <div className="dialog-buttons">
        <Button onClick={onClose}>Keep it</Button>
        <Button primary onClick={onRemove}>
          Remove
        </Button>
      </div>
    </Dialog>
  );
}
