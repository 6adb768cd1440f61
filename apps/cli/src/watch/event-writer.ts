import type { EventRevision } from '@searoom/model';
import type { Context } from '../command.ts';
import { describeEvent } from './event-text.ts';

/** Writes events one a line as JSON, or for a reader, with colours where a terminal shows them. */
export function makeEventWriter(format: 'json' | 'text', context: Context): (event: EventRevision) => string {
  if (format === 'json') return (event) => JSON.stringify(event);
  const hasColour = context.stdout.isTTY === true && context.allowsColour;
  return (event) => describeEvent(event, hasColour);
}
