import type { Finding } from '@searoom/model/api';
import { type GrantMoney, makeMoneyRows } from '../../money/money-rows.ts';
import { describeDate } from '../../words/describe-date.ts';
import { joinNames } from '../../words/describe-event.ts';
import { describeMoney } from '../../words/describe-money.ts';
import { stepPast } from '../../words/step-words.ts';
import { isSurelyAfter } from '../machine.ts';
import type { PageContext } from '../page-context.ts';
import { readEvents } from '../read-events.ts';
import { allEvents, type GrantReading } from '../read-grant.ts';
import { makeFinding } from './make-finding.ts';

/** Loss of the contract amount in another currency, in percent, from which it is told. */
export const EXPOSURE_PERCENT = 10;

/** Whether the grant holds, whether its steps can be, and what its unspent money is worth. */
export function findForceFindings(context: PageContext, reading: GrantReading, money?: GrantMoney): Finding[] {
  return [
    ...findNotInForce(reading),
    ...findBroken(reading),
    ...findBeforeProgramme(context, reading),
    ...findExposure(context, reading, money),
  ];
}

function findNotInForce({ force, notes, hold }: GrantReading): Finding[] {
  if (notes === undefined || force.inForce !== 'no' || hold === 'cancelled') return [];
  return [makeFinding('not-in-force', 'attention', `Not in force: ${force.text}`, force.facts)];
}

function findBroken({ broken, lots }: GrantReading): Finding[] {
  return [
    ...broken.map(({ text, facts }) => ({ text, facts })),
    ...lots.flatMap((lot) => lot.broken.map(({ text, facts }) => ({ text: `${lot.word}, ${text}`, facts }))),
  ].map(({ text, facts }) => makeFinding('order-broken', 'attention', `Order broken: ${text}`, facts));
}

function findBeforeProgramme({ knowledge }: PageContext, reading: GrantReading): Finding[] {
  const { programme } = reading;
  if (programme === undefined) return [];
  const adopted = readEvents(knowledge, programme).find(({ step }) => (step as string) === 'adopted');
  if (adopted === undefined) return [];
  return allEvents(reading)
    .filter((event) => isSurelyAfter(adopted, event))
    .map((event) => {
      const name = programme.slice('programme:'.length);
      const text = `Before the programme: ${stepPast(event.step)} ${describeDate(event.value.on)}; ${name} was adopted ${describeDate(adopted.value.on)}`;
      return makeFinding('before-programme', 'attention', text, [...event.facts, ...adopted.facts]);
    });
}

/** Of money that is not spent as far as is known: some lot is still to come. */
function findExposure(
  context: PageContext,
  { id, lots, notes, hold }: GrantReading,
  known: GrantMoney | undefined,
): Finding[] {
  if (notes === undefined || hold === 'cancelled' || hold === 'closed') return [];
  if (lots.length > 0 && lots.every(({ isFinal }) => isFinal)) return [];
  const { exposure, money } = known ?? makeMoneyRows(context, id);
  const facts = money.filter(({ kind }) => kind === 'contracted').flatMap((row) => row.facts);
  const falls = exposure
    .filter(({ worstPercent }) => worstPercent <= -EXPOSURE_PERCENT)
    .map(({ low, lowDay, worstPercent }) => {
      return `${Math.abs(worstPercent).toFixed(1)} % less on ${lowDay} (${describeMoney(low)})`;
    });
  if (falls.length === 0) return [];
  const text = `Exposure: against the day of the notes the amount was worth ${joinNames(falls)}; lots are still to come`;
  return [makeFinding('exposure', 'note', text, facts)];
}
