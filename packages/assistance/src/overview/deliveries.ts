import type { Finding, LotRow, Reconciliation } from '@searoom/model/api';
import { listEvents } from '../assets/list-events.ts';
import { listStandingSubjects } from '../assets/standing-subjects.ts';
import { keyOfSubject } from '../assets/subject-key.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import { parseSubject } from '../facts/subject.ts';
import { assetsOfLot } from '../grant/grant-parts.ts';
import { makeLotRow } from '../grant/lot-state.ts';
import type { PageContext } from '../grant/page-context.ts';
import { countHandoverDays } from './handover-days.ts';

type DeliveryRow = Reconciliation['deliveries'][number];
type Cell = LotRow['handedOver'];

/** What was ordered of each lot, against what was handed over and what serves, by lot. */
export function reconcileDeliveries(context: PageContext): {
  readonly rows: DeliveryRow[];
  readonly findings: Finding[];
} {
  const rows = listStandingSubjects(context.knowledge, 'lot').map((lot) => makeRow(context, lot));
  return { rows, findings: rows.map(findingOf).filter((finding) => finding !== undefined) };
}

function makeRow(context: PageContext, lot: string): DeliveryRow {
  const { knowledge } = context;
  const { path } = parseSubject(lot);
  const state = makeLotRow(context, lot);
  const assets = assetsOfLot(knowledge, lot);
  const days = countHandoverDays(knowledge, `grant:${path[0]}`, [lot, ...assets]);
  const verdict = judge(knowledge, [lot, ...assets], state);
  const name = (state.name.find(({ language }) => language.startsWith('en')) ?? state.name[0])?.text ?? path.join('/');
  const cells = [state.announced, state.contracted, state.handedOver, state.inService, state.ready];
  return {
    grant: path[0],
    lot: keyOfSubject(lot),
    name,
    announced: state.announced.text,
    contracted: state.contracted.text,
    handedOver: state.handedOver.text,
    inService: state.inService.text,
    ready: state.ready.text,
    ...(days?.days !== undefined && { daysToHandover: days.days }),
    verdict,
    text: describe(state, verdict, days?.text),
    facts: [...new Set([...cells.flatMap(({ facts }) => facts), ...(days?.facts ?? [])])],
  };
}

/** Ordered is what was contracted, else what was announced. */
function orderedOf({ announced, contracted }: LotRow): { readonly cell: Cell; readonly word: string } {
  return isKnown(contracted) ? { cell: contracted, word: 'contracted' } : { cell: announced, word: 'announced' };
}

function isKnown({ least, most }: Cell): boolean {
  return least !== undefined || most !== undefined;
}

function isExact({ least, most }: Cell): boolean {
  return least !== undefined && least === most;
}

function judge(knowledge: Knowledge, subjects: readonly string[], state: LotRow): DeliveryRow['verdict'] {
  const { cell: ordered } = orderedOf(state);
  const { handedOver } = state;
  const isHandedOver = subjects.some((subject) => listEvents(knowledge, subject, 'handed-over').length > 0);
  // "None" says that no handover is reported, not that none took place.
  if (!isHandedOver && (!isKnown(handedOver) || handedOver.most === 0)) return 'none';
  const { least = 0, most = Number.POSITIVE_INFINITY } = handedOver;
  const leastOrdered = ordered.least ?? 0;
  const mostOrdered = ordered.most ?? Number.POSITIVE_INFINITY;
  if (least > mostOrdered) return 'more';
  if (most < leastOrdered) return 'part';
  // "At least 2" of 2 is all of them, whether or not more are known of later.
  return leastOrdered === mostOrdered && least === mostOrdered ? 'meets' : 'unknown';
}

function describe(state: LotRow, verdict: DeliveryRow['verdict'], days: string | undefined): string {
  const { cell: ordered, word } = orderedOf(state);
  const order = isKnown(ordered) ? `${ordered.text} ${word}` : 'how many were ordered is not known';
  const after = days === undefined ? '' : `, first handover ${afterNotes(days)}`;
  const served = ` In service: ${state.inService.text}; ready: ${state.ready.text}.`;
  switch (verdict) {
    case 'none':
      return `${upperFirst(order)}; no handover is reported.`;
    case 'meets':
      return `${isExact(state.handedOver) ? 'All' : upperFirst(state.handedOver.text)} of ${order} handed over${after}.${served}`;
    case 'part':
      return `${upperFirst(state.handedOver.text)} of ${order} handed over${after}.${served}`;
    case 'more':
      return `${upperFirst(state.handedOver.text)} handed over, more than ${order}${after}.${served}`;
    case 'unknown':
      return `Handed over: ${state.handedOver.text}; ${order}${after}.${served}`;
  }
}

function afterNotes(days: string): string {
  return days.startsWith('handed over') || days === 'days not known' ? `(${days})` : `${days} after the notes`;
}

function findingOf({ verdict, lot, text, facts }: DeliveryRow): Finding | undefined {
  if (verdict === 'part') return { code: 'partial', weight: 'attention', text: `${lot}: ${text}`, facts };
  if (verdict === 'more') return { code: 'more-than-ordered', weight: 'attention', text: `${lot}: ${text}`, facts };
  return undefined;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
