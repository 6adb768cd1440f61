import type { RoomEvent, Severity } from '@searoom/model/api';

const TYPES: Readonly<Record<string, string>> = {
  'zone-entry': 'Zone entry',
  'zone-exit': 'Zone exit',
  loitering: 'Loitering',
  gap: 'Gap',
  rendezvous: 'Rendezvous',
  shadowing: 'Shadowing',
  relief: 'Relief',
  'close-pass': 'Close pass',
  blocking: 'Blocking',
  swarm: 'Swarm',
  'survey-pattern': 'Survey pattern',
  drifting: 'Drifting',
  'sudden-stop': 'Sudden stop',
  distress: 'Distress',
  teleport: 'Impossible jump',
  'shared-identity': 'Shared identity',
  'identity-swap': 'Identity swap',
  'circle-spoofing': 'Circle spoofing',
  'on-land': 'Position on land',
};

/** The type of an event as a title: `Zone entry`. */
export function describeEventType(type: string): string {
  const known = TYPES[type];
  if (known !== undefined) return known;
  const words = type.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * What an event of the room is called. An alarm about a distress transmitter is called that, whatever the detector was
 * that saw it first: no detector tells distress by itself yet.
 */
export function titleEvent({ severity, event }: Pick<RoomEvent, 'severity' | 'event'>): string {
  return severity === 'alarm' && event.type !== 'distress' ? 'Distress transmitter' : describeEventType(event.type);
}

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  alarm: 'Alarm: danger to life',
  warning: 'Warning',
  caution: 'Caution',
  notice: 'Notice, no alert',
};

/** A severity in words. */
export function describeSeverity(severity: Severity): string {
  return SEVERITY_WORDS[severity];
}

/** Which mark stands before an event: its severity, or the open ring of what was retracted. */
export type SeverityShape = Severity | 'retracted';

/** The mark of an event: what was retracted has the ring whatever its severity was. */
export function severityOf(event: RoomEvent): SeverityShape {
  return event.event.status === 'retracted' ? 'retracted' : event.severity;
}

const SHAPE_WORDS: Readonly<Record<SeverityShape, string>> = { ...SEVERITY_WORDS, retracted: 'Retracted' };

/** What a mark means, for those who do not see it. */
export function describeShape(shape: SeverityShape): string {
  return SHAPE_WORDS[shape];
}

/** What was done about an event: `not acknowledged`, `acknowledged by J. Lim`, `snoozed to 03:30Z`. */
export function describeReview(event: RoomEvent): string {
  const { state, by, until, assignee } = event.review;
  const who = by === undefined ? '' : ` by ${by}`;
  const given = assignee === undefined ? '' : `, assigned to ${assignee}`;
  if (state === 'snoozed') return `snoozed${until === undefined ? '' : ` to ${until.slice(11, 16)}Z`}${given}`;
  if (state === 'open') return `${event.alert ? 'not acknowledged' : 'open'}${given}`;
  return `${state}${who}${given}`;
}
