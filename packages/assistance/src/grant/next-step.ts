import type { GrantPage } from '@searoom/model/api';
import { toDay } from '../dates/partial-date.ts';
import { joinNames } from '../words/describe-event.ts';
import { partyName } from '../words/party-name.ts';
import { stepPast } from '../words/step-words.ts';
import { advanceOf } from './grant-state.ts';
import type { LotReading } from './lot-state.ts';
import type { PageContext } from './page-context.ts';
import { listOverdue } from './planned.ts';
import type { StepEvent } from './read-events.ts';
import { allEvents, type GrantReading, lastEvent, wordOf } from './read-grant.ts';

/** What somebody should do next, in one sentence, with the last word about it and whose it is. */
export function findNextStep(context: PageContext, reading: GrantReading): GrantPage['next'] {
  const { knowledge } = context;
  const today = toDay(context.today);
  const { text, lots, events } = chooseStep(context, reading);
  const last = lastEvent(events, today);
  const owner = [...lots.map((lot) => lot.subject), reading.subject]
    .map((subject) => knowledge.value<{ name: string }>(subject, 'owner')?.name)
    .find((name) => name !== undefined);
  return {
    text,
    ...(last !== undefined && { lastWord: wordOf(last), daysAgo: Math.max(0, today - last.day) }),
    ...(owner !== undefined && { owner }),
  };
}

interface Chosen {
  readonly text: string;
  readonly lots: readonly LotReading[];
  /** The last word is the newest of these. */
  readonly events: readonly StepEvent[];
}

function chooseStep(context: PageContext, reading: GrantReading): Chosen {
  const { knowledge } = context;
  const { hold, notes, force, lots } = reading;
  const all = allEvents(reading);
  const only = (text: string, events: readonly StepEvent[] = all): Chosen => ({ text, lots: [], events });
  if (hold === 'cancelled' || hold === 'closed') return only(`Nothing is due: the grant is ${hold}.`);
  if (hold === 'suspended') return only('Find out whether and when the grant goes on.', reading.events);
  const recipient = nameRecipients(context, reading);
  // Where lots have moved on, nobody waits for the notes or their entry into force any more.
  const isUnderWay =
    reading.assetEvents.length > 0 || lots.some(({ events }) => events.some(({ step }) => step !== 'trained'));
  if (notes === undefined && force.inForce === 'no' && !isUnderWay) {
    return only(`Find out whether notes were exchanged with ${recipient}.`);
  }
  if (force.inForce === 'no' && !isUnderWay) {
    const [condition] = knowledge.each(reading.subject, 'entersIntoForceOn');
    const words = (condition?.fact.value as { condition: string } | undefined)?.condition.replace(/\.$/, '');
    const what = words === undefined ? 'the grant is in force' : `the notes are in force (${words})`;
    return only(`Ask ${recipient} whether ${what}.`, reading.events);
  }
  const [due] = listOverdue(knowledge, reading.subjects, context.today);
  const asked = nameAsked(context, reading);
  if (due !== undefined) {
    const lot = lots.find(({ subject }) => subject === due.subject);
    const what = lot === undefined ? 'what' : `the ${lot.word}, which`;
    return {
      text: `Ask ${asked} about ${what} should be ${stepPast(due.step)} by ${due.by}.`,
      lots: lot === undefined ? [] : [lot],
      events: lot?.events ?? all,
    };
  }
  const open = lots.filter(({ isFinal }) => !isFinal).sort((a, b) => advanceOf(a) - advanceOf(b));
  if (open.length > 0) {
    return {
      text: `Ask ${asked} for the state of ${joinNames(open.map(nameRest))}.`,
      lots: open,
      events: open.some(({ events }) => events.length > 0) ? open.flatMap(({ events }) => events) : all,
    };
  }
  if (lots.length === 0) return only(`Find out what ${recipient} is to receive: no lot is known.`);
  return chooseAfterHandover(context, reading, all);
}

function chooseAfterHandover({ knowledge }: PageContext, { parts, lots }: GrantReading, all: StepEvent[]): Chosen {
  const isGone = lots.every(({ stage }) => stage === 'lost' || stage === 'disposed');
  const hasUse = parts.assets.some((asset) => knowledge.each(asset, 'mission').length > 0);
  const isChecked = all.some(({ step }) => step === 'end-use-checked');
  const whole: Chosen = { text: '', lots, events: all };
  if (isGone) return { ...whole, text: 'Nothing is due: all lots are gone.' };
  const unknown = lots.filter(({ share }) => share === 'unknown');
  if (unknown.length > 0) {
    const names = joinNames(unknown.map(({ word }) => `the ${word}`));
    return { text: `Ask how many of ${names} were handed over.`, lots: unknown, events: all };
  }
  if (!hasUse) return { ...whole, text: 'Ask the user for a mission log: no use is reported.' };
  if (!isChecked) return { ...whole, text: 'Ask the donor for the first end-use check: none is reported.' };
  return { ...whole, text: 'Nothing is due.' };
}

/** `the truck tender` is beyond us; `the tender of the trucks` is plain. */
function nameRest({ word, stage, share }: LotReading): string {
  if (stage === 'open' || stage === 'in-tender') {
    return stage === 'open' ? `the ${word}` : `the tender of the ${word}`;
  }
  if (stage === 'tender-failed') return `a new tender of the ${word}`;
  return share === 'part' ? `the deliveries of the ${word}` : `the delivery of the ${word}`;
}

function nameAsked({ knowledge }: PageContext, { subject, programme }: GrantReading): string {
  if (knowledge.best(subject, 'agent') !== undefined) return 'the agent';
  const office = programme === undefined ? undefined : knowledge.value<{ name: string }>(programme, 'office')?.name;
  return office === undefined ? 'the donor' : `the ${office.split(',')[0]!.replace(/^the /i, '')}`;
}

function nameRecipients({ knowledge }: PageContext, { subject }: GrantReading): string {
  const names = knowledge
    .each(subject, 'recipient')
    .map(({ fact }) => partyName((fact.value as { party: string }).party));
  return names.length === 0 ? 'the recipient' : joinNames(names);
}
