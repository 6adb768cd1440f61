import type { EventRevision } from '@searoom/model';

/** What a view holds of the conduct that an event tells of. */
export type ConductUnderView = NonNullable<EventRevision['conduct']>['byView'][number];

/** What one view holds of an event. */
export interface EventViewRow {
  readonly view: string;
  /** Stances on the zones of the event, each once, with the zones that it is about. */
  readonly stances: readonly { readonly stance: string; readonly zones: readonly string[] }[];
  readonly conduct: ConductUnderView | undefined;
}

/**
 * A row for every view that says anything of an event: of its zones, or of the conduct in them. Views stand in the order
 * in which the revision names them.
 */
export function listEventViews(event: EventRevision): EventViewRow[] {
  const { zones, conduct } = event;
  const rows = new Map<string, Map<string, string[]>>();
  const rowOf = (view: string): Map<string, string[]> => {
    const row = rows.get(view) ?? new Map<string, string[]>();
    rows.set(view, row);
    return row;
  };
  for (const { zone, views = [] } of zones) {
    for (const { view, stance } of views) {
      const row = rowOf(view);
      row.set(stance, [...(row.get(stance) ?? []), zone]);
    }
  }
  for (const { view } of conduct?.byView ?? []) rowOf(view);
  return [...rows].map(([view, stances]) => ({
    view,
    stances: [...stances].map(([stance, its]) => ({ stance, zones: its })),
    conduct: conduct?.byView.find((one) => one.view === view),
  }));
}

/** The neutral sentence on the conduct, where the room tells one. */
export function sayConduct(event: EventRevision): string | undefined {
  return event.conduct?.sentence;
}
