import type { EventRevision, EventStatus } from '@searoom/model';
import { makePrintable } from '../text.ts';

/** SGR codes (ECMA-48 8.3.117). */
const DIM = 2;
const COLOURS: Readonly<Record<EventStatus, number>> = {
  provisional: 36,
  open: 33,
  closed: 32,
  amended: 34,
  retracted: 35,
};
const STATUS_WIDTH = 'provisional'.length;

/**
 * An event for a reader: time, status and headline, then on a second line what tells it apart.
 *
 * @param hasColour whether a terminal shows it
 * @param view id of a legal view, where one was asked for
 */
export function describeEvent(event: EventRevision, hasColour: boolean, view?: string): string {
  const paint = (code: number, text: string): string => (hasColour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const time = event.start.replace('T', ' ').replace(/(\.\d+)?Z$/, 'Z');
  const reason = event.retractReason === undefined ? '' : ` (${event.retractReason})`;
  const status = paint(COLOURS[event.status], event.status.padEnd(STATUS_WIDTH));
  const about = [
    event.type,
    describePlace(event.place),
    `confidence ${event.confidence.score}`,
    `${event.id} revision ${event.revision}`,
    ...(event.simulated === true ? ['SIMULATED'] : []),
  ];
  const indent = ' '.repeat(time.length + STATUS_WIDTH + 4);
  return `${time}  ${status}  ${makePrintable(event.headline + reason + describeUnder(event, view))}\n${indent}${paint(DIM, makePrintable(about.join(' · ')))}`;
}

/** ` (under jpn: an incursion, rule conduct.ts.own-view; contested by CHN)`: nothing without a view that says so. */
function describeUnder({ conduct }: EventRevision, view: string | undefined): string {
  const found = view === undefined ? undefined : conduct?.byView.find((each) => each.view === view);
  if (found?.incursion !== true) return '';
  const contested = found.contestedBy.length === 0 ? '' : `; contested by ${found.contestedBy.join(', ')}`;
  return ` (under ${found.view}: an incursion, rule ${found.rule}${contested})`;
}

/** `5°01.8'N 112°39.0'E`, as it stands on a chart. */
function describePlace({ lat, lon }: EventRevision['place']): string {
  return `${describeAngle(lat, 'N', 'S')} ${describeAngle(lon, 'E', 'W')}`;
}

function describeAngle(degrees: number, positive: string, negative: string): string {
  // Rounded before it is taken apart, so that 59.96' does not become 60.0'.
  const tenths = Math.round(Math.abs(degrees) * 600);
  const minutes = (tenths % 600) / 10;
  return `${Math.floor(tenths / 600)}°${minutes.toFixed(1).padStart(4, '0')}'${degrees < 0 ? negative : positive}`;
}
