import type { LegalView } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Codes } from '../panels/shared/codes.tsx';
import { RecordLink } from './record-link.tsx';
import './views.css';

/** Over a map: which view is drawn, by whom it is rejected, and where its rules stand. */
export function ViewHeader({ view, children }: { readonly view: LegalView; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="view-header">
      <RecordLink record={`view:${view.id}`} title={`${view.summary} Its rules, on one page.`}>
        {view.id}
      </RecordLink>
      <span className="view-title" title={view.summary}>
        {view.title}
      </span>
      <span className="view-rejected">
        rejected by <Codes codes={view.rejectedBy} />
      </span>
      {children}
    </div>
  );
}
