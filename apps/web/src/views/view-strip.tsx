import type { ReactNode } from 'react';
import { Button, Problem } from '../parts/mod.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { type DrawnView, useViews } from './use-views.ts';
import { ViewHeader } from './view-header.tsx';
import './views.css';

/** Over the map as long as it is drawn under a legal view; nothing for all claims. */
export function ViewStrip({ drawn }: { readonly drawn: DrawnView }): ReactNode {
  const { address } = useApp();
  const id = useAddress(({ view }) => view);
  const views = useViews();
  if (id === undefined) return null;
  const view = views.value?.find((one) => one.id === id);
  const leave = (): void => address.change({ view: undefined });
  const error = drawn.asked.error ?? views.error;
  return (
    <section className="view-strip" aria-label="Legal view of the map">
      {view !== undefined && (
        <ViewHeader view={view}>
          <Button plain onClick={leave}>
            all claims
          </Button>
        </ViewHeader>
      )}
      {view === undefined && views.value !== undefined && (
        <p className="view-note" role="alert">
          There is no legal view “{id}” here. All claims are drawn, under no view.{' '}
          <Button plain onClick={leave}>
            Keep it so
          </Button>
        </p>
      )}
      {error !== undefined && (
        <Problem
          error={error}
          what={`Could not read what the view ${id} holds`}
          kept="All claims are drawn, under no view."
          onRetry={drawn.asked.error === undefined ? views.again : drawn.asked.again}
        />
      )}
      {error === undefined && view !== undefined && drawn.held === undefined && (
        <p className="view-note" role="status">
          {drawn.isUnknown
            ? 'It is not known which zones this view holds: all claims are drawn.'
            : 'Reading which zones this view holds; until then all claims are drawn.'}
        </p>
      )}
    </section>
  );
}
