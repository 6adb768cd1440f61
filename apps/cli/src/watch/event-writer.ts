import type { EventRevision } from '@searoom/model';
import type { Context } from '../command.ts';
import { describeEvent } from './event-text.ts';

/**
 * Writes events one a line as JSON, or for a reader, with colours where a terminal shows them.
 *
 * @param view legal view by id, of which the text says where it makes an event an incursion; JSON has all views
 */
export function makeEventWriter(
  format: 'json' | 'text',
  context: Context,
  view?: string,
): (event: EventRevision) => string {
  if (format === 'json') return (event) => JSON.stringify(event);
  const hasColour = context.stdout.isTTY === true && context.allowsColour;
  return (event) => describeEvent(event, hasColour, view);
}
