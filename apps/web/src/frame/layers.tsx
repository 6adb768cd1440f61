import type { ReviewChange } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { KeysDialog } from '../keys/keys-dialog.tsx';
import { AssignDialog, DismissDialog, SnoozeDialog } from '../panels/event/review-dialogs.tsx';
import { reviewEvents } from '../queue/review-rows.ts';
import { SearchDialog } from '../search/search-dialog.tsx';
import { useApp } from '../state/app-context.ts';
import { ViewsDialog } from '../views/views-dialog.tsx';
import { useFrame } from './frame-context.ts';

/** What lies over the page: one dialog at a time. */
export function Layers(): ReactNode {
  const app = useApp();
  const { layer, openLayer } = useFrame();
  const close = (): void => openLayer(undefined);
  if (layer === undefined) return null;
  if (layer.kind === 'search') return <SearchDialog onClose={close} />;
  if (layer.kind === 'keys') return <KeysDialog onClose={close} />;
  if (layer.kind === 'views') return <ViewsDialog onClose={close} />;
  const send = (change: ReviewChange): void => {
    close();
    void reviewEvents(app, layer.ids, change);
  };
  if (layer.action === 'assign') return <AssignDialog assignee={layer.assignee} onSend={send} onClose={close} />;
  if (layer.action === 'snooze') return <SnoozeDialog onSend={send} onClose={close} />;
  return <DismissDialog onSend={send} onClose={close} />;
}
