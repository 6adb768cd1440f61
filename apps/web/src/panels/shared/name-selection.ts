import type { Selection } from '../../chart/chart-contract.ts';
import type { App } from '../../state/app-context.ts';
import { cleanText, nameVessel, titleEvent } from '../../words/mod.ts';

/** A thing that was or is in the panel, in a word or two. */
export function nameSelection(selection: Selection, { vessels, room }: Pick<App, 'vessels' | 'room'>): string {
  switch (selection.kind) {
    case 'vessel':
      return nameVessel(vessels.find(selection.mmsi) ?? { mmsi: selection.mmsi });
    case 'event': {
      const event = room.state.events.get(selection.id);
      return event === undefined ? 'Event' : titleEvent(event);
    }
    case 'place':
      return 'Whose water?';
    case 'area':
      return cleanText(room.state.areas.find(({ id }) => id === selection.id)?.name ?? 'Area');
    case 'feature':
      return 'Feature';
    case 'feeds':
      return 'Feeds';
    case 'vessels':
      return 'Vessels';
  }
}
