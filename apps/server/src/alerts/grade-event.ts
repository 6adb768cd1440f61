import { type EventRevision, nameParty } from '@searoom/model';
import type { Severity } from '@searoom/model/api';
import { isDistressNumber } from '../room/target-kind.ts';

/** What the room knows beside the event itself. */
export interface GradeContext {
  /**
   * Zones at the place of the event that parties assert as their internal or archipelagic waters or territorial sea, the
   * event's own among them.
   */
  readonly innerZones: readonly { readonly assertedBy: string }[];
  /** Name of the own area that the event is about. */
  readonly area?: string;
}

export interface Grade {
  readonly severity: Severity;
  readonly alert: boolean;
  readonly why: string;
}

/** Waters in which a coastal state asserts sovereignty: internal, archipelagic, and the territorial sea. */
export const INNER_KINDS: readonly string[] = ['internal-waters', 'archipelagic-waters', 'territorial-sea'];

const KIND_WORDS: Readonly<Record<string, string>> = {
  'internal-waters': 'internal waters',
  'archipelagic-waters': 'archipelagic waters',
  'territorial-sea': 'territorial sea',
};

/**
 * How much an event wants a person. The rules in their order; the first that fits decides:
 *
 * 1. distress, or any event of a distress transmitter (MMSI 970, 972, 974): alarm.
 * 2. a limit of an own area passed, in or out: warning. First seen in it: notice.
 * 3. teleport, shared-identity, identity-swap, circle-spoofing: caution, since the identity or the position is in doubt.
 * 4. entry, seen as a crossing, into inner waters (INNER_KINDS) that another party contests or that more than one party
 *    asserts there: caution, whoever the vessel belongs to.
 * 5. all else: notice and no alert. That are exits, first reports inside, other limits (24 M, 200 M, lines), and inner
 *    waters that one party alone asserts.
 *
 * The flag plays no part but in words: a vessel of the one party is measured as any other. Nothing here says whose water
 * it is.
 */
export function gradeEvent(event: EventRevision, context: GradeContext): Grade {
  const grade = gradeAsIs(event, context);
  if (event.status === 'retracted')
    return { ...grade, why: `Withdrawn: ${event.retractReason ?? 'see its revisions'} ${grade.why}` };
  if (event.status === 'amended') return { ...grade, why: `Amended by later reports. ${grade.why}` };
  return grade;
}

function gradeAsIs(event: EventRevision, { innerZones, area }: GradeContext): Grade {
  if (event.type === 'distress') return alert('alarm', 'Danger to life: a distress message.');
  if (event.vessels.some(({ mmsi }) => isDistressNumber(Number(mmsi)))) {
    return alert(
      'alarm',
      'The number is that of a distress transmitter (AIS-SART, man overboard or EPIRB). It may be a test.',
    );
  }
  const isCrossing = event.type === 'zone-entry' || event.type === 'zone-exit';
  if (area !== undefined) {
    if (isCrossing && isObserved(event)) {
      const verb = event.type === 'zone-entry' ? 'entered' : 'left';
      return alert('warning', `A vessel ${verb} an area that is watched here: ${area}.`);
    }
    return notice(`First seen inside the watched area ${area}; no crossing was observed.`);
  }
  switch (event.type) {
    case 'teleport':
      return alert('caution', 'One ship cannot have been at both places: the position or the identity is in doubt.');
    case 'shared-identity':
    case 'identity-swap':
    case 'circle-spoofing':
      return alert('caution', 'The identity or the position is in doubt.');
    case 'zone-exit':
      return notice('An exit raises no alert.');
    case 'zone-entry':
      return isObserved(event)
        ? gradeEntry(event, innerZones)
        : notice('First seen inside; when it entered is not known.');
    default:
      return notice('Events of this type raise no alert.');
  }
}

function gradeEntry(event: EventRevision, innerZones: GradeContext['innerZones']): Grade {
  const zone = event.zones.find(({ kind }) => INNER_KINDS.includes(kind));
  if (zone === undefined)
    return notice('Only entries into internal waters, archipelagic waters or a territorial sea raise an alert.');
  const words = KIND_WORDS[zone.kind]!;
  if (zone.contestedBy.length > 0) {
    const parties = join(zone.contestedBy.map(nameParty));
    return alert('caution', `The ${words} asserted by ${nameAll(zone.assertedBy)} is contested by ${parties}.`);
  }
  const parties = new Set([zone.assertedBy, ...innerZones.map(({ assertedBy }) => assertedBy)].flatMap(split));
  // Parties that agreed a zone together do not compete for it.
  const own = split(zone.assertedBy);
  const others = [...parties].filter((party) => !own.includes(party)).sort();
  if (others.length > 0) {
    const all = join([...own, ...others].sort().map(nameParty));
    return alert('caution', `More than one party asserts inner waters or a territorial sea here: ${all}.`);
  }
  const flag = event.vessels[0]?.flag;
  const isOwn = flag !== undefined && own.includes(flag);
  return notice(
    `The ${words} is asserted by ${nameAll(zone.assertedBy)} alone, and nobody contests it${isOwn ? '; the vessel sends a number of the same party' : ''}.`,
  );
}

/** False where the vessel was merely first seen inside. */
function isObserved(event: EventRevision): boolean {
  return event.measures['crossingObserved'] === 1;
}

function split(assertedBy: string): string[] {
  return assertedBy === '' ? [] : assertedBy.split('+');
}

function nameAll(assertedBy: string): string {
  return join(split(assertedBy).map(nameParty));
}

function join(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function alert(severity: Severity, why: string): Grade {
  return { severity, alert: true, why };
}

function notice(why: string): Grade {
  return { severity: 'notice', alert: false, why };
}
