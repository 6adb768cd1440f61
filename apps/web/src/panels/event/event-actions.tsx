import type { ReviewChange, RoomEvent } from '@searoom/model/api';
import { type ReactNode, useState } from 'react';
import { Button } from '../../parts/mod.ts';
import { useHintKeys } from '../shared/panel-frame.tsx';
import { AssignDialog, DismissDialog, SnoozeDialog } from './review-dialogs.tsx';
import { useReview } from './use-review.ts';

/** What a person can do about an event. The next thing to do is filled. */
export function EventActions({ event }: { readonly event: RoomEvent }): ReactNode {
  const [asked, setAsked] = useState<'assign' | 'snooze' | 'dismiss'>();
  const review = useReview(event);
  const { state, assignee } = event.review;
  const close = (): void => setAsked(undefined);
  const send = (change: ReviewChange): void => {
    close();
    review(change);
  };
  useHintKeys(['a', 'g', 's', 'd', 'y']);
  return (
    <>
      {state === 'open' ? (
        <Button primary hint="a" onClick={() => send({ action: 'acknowledge' })}>
          Acknowledge
        </Button>
      ) : (
        <Button hint="a" onClick={() => send({ action: 'reopen' })} title={`It is ${state}: open it again`}>
          Reopen
        </Button>
      )}
      <Button hint="g" onClick={() => setAsked('assign')}>
        Assign
      </Button>
      <Button hint="s" onClick={() => setAsked('snooze')} disabled={state === 'dismissed'}>
        Snooze
      </Button>
      <Button hint="d" onClick={() => setAsked('dismiss')} disabled={state === 'dismissed'}>
        Dismiss
      </Button>
      {asked === 'assign' && <AssignDialog assignee={assignee} onSend={send} onClose={close} />}
      {asked === 'snooze' && <SnoozeDialog onSend={send} onClose={close} />}
      {asked === 'dismiss' && <DismissDialog onSend={send} onClose={close} />}
    </>
  );
}
