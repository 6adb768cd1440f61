import { type AssetStep, type GrantStep, type LotStep, STEPS_IN_ORDER } from '@searoom/model/api';

export type Step = GrantStep | LotStep | AssetStep;

/** Kinds of the predicate `document`. */
export type DocumentKind =
  | 'exchange-of-notes'
  | 'procedural-details'
  | 'transfer-agreement'
  | 'agent-agreement'
  | 'tender'
  | 'contract'
  | 'acceptance'
  | 'bill-of-lading'
  | 'exemption'
  | 'handover-certificate'
  | 'training-record'
  | 'inventory'
  | 'check-report'
  | 'consent'
  | 'evaluation'
  | 'announcement'
  | 'guidelines'
  | 'statement';

/**
 * What a state is evidenced by, and how the facts show that it is there: a document of one of some kinds, a member of the
 * step's event, or a predicate that somebody filled.
 */
export interface Need {
  readonly text: string;
  readonly by:
    | {
        readonly document: readonly DocumentKind[];
        /** Where the kind says too little: what the name of the document must speak of. */
        readonly named?: RegExp;
      }
    | { readonly member: 'on' | 'place' | 'by' | 'to' | 'quantity' }
    | { readonly predicate: string };
}

/** A state of the life cycle of a grant. */
export interface LifeCycleState {
  /** `1` to `16`; `x` for what may happen at any time after handover. */
  readonly number: string;
  readonly label: string;
  readonly level: 'grant' | 'lot' | 'asset';
  /** Steps that bring it about; the first is the one it is named by. */
  readonly steps: readonly [Step, ...Step[]];
  readonly responsible: 'donor' | 'recipient' | 'both' | 'agent' | 'user';
  /** Kinds of document that evidence it by themselves; statements and announcements are of too many things. */
  readonly documents: readonly DocumentKind[];
  readonly needs: readonly Need[];
}

const on: Need = { text: 'date', by: { member: 'on' } };
const place: Need = { text: 'place', by: { member: 'place' } };
const howMany: Need = { text: 'how many', by: { member: 'quantity' } };
const paper = (text: string, ...document: DocumentKind[]): Need => ({ text, by: { document } });
const named = (text: string, kind: DocumentKind, words: RegExp): Need => ({
  text,
  by: { document: [kind], named: words },
});
const said = (text: string, predicate: string): Need => ({ text, by: { predicate } });
const people = (text: string, member: 'by' | 'to'): Need => ({ text, by: { member } });

/** The states, their documents and what to ask for, in the order in which they are numbered; that is no order of time. */
export const LIFE_CYCLE: readonly LifeCycleState[] = [
  {
    number: '1',
    label: 'Need and request',
    level: 'grant',
    steps: ['requested'],
    responsible: 'recipient',
    documents: [],
    needs: [on, people('who asked', 'by'), said('user', 'endUser'), named('request letter', 'statement', /request/i)],
  },
  {
    number: '2',
    label: 'Survey and selection',
    level: 'grant',
    steps: ['surveyed'],
    responsible: 'donor',
    documents: [],
    needs: [on, named('dated list of candidates', 'announcement', /candidate|survey|selection/i)],
  },
  {
    number: '3',
    label: 'Donor approval',
    level: 'grant',
    steps: ['donor-approved'],
    responsible: 'donor',
    documents: [],
    needs: [on, people('who decided', 'by')],
  },
  {
    number: '4',
    label: 'Recipient approval',
    level: 'grant',
    steps: ['recipient-approved'],
    responsible: 'recipient',
    documents: [],
    needs: [on, named('act of cabinet or parliament', 'statement', /cabinet|parliament|approv/i)],
  },
  {
    number: '5',
    label: 'Exchange of notes',
    level: 'grant',
    steps: ['notes-exchanged', 'entered-into-force'],
    responsible: 'both',
    documents: ['exchange-of-notes', 'procedural-details', 'transfer-agreement'],
    needs: [
      on,
      place,
      people('signatories', 'by'),
      said('amount and currency', 'amount'),
      paper('text of the notes', 'exchange-of-notes'),
      paper('procedural details', 'procedural-details'),
    ],
  },
  {
    number: '6',
    label: 'Agent agreement',
    level: 'grant',
    steps: ['agent-agreed'],
    responsible: 'recipient',
    documents: ['agent-agreement'],
    needs: [on, said('agent', 'agent'), paper('contract with the agent', 'agent-agreement')],
  },
  {
    number: '7',
    label: 'Tender',
    level: 'lot',
    steps: ['tendered', 'tender-failed'],
    responsible: 'agent',
    documents: ['tender'],
    needs: [on, paper('notice and evaluation of bids', 'tender')],
  },
  {
    number: '8',
    label: 'Contract',
    level: 'lot',
    steps: ['contracted'],
    responsible: 'agent',
    documents: ['contract'],
    needs: [on, howMany, said('supplier', 'contract'), paper('contract, verified', 'contract')],
  },
  {
    number: '9',
    label: 'Factory acceptance',
    level: 'lot',
    steps: ['accepted-at-factory'],
    responsible: 'agent',
    documents: ['acceptance'],
    needs: [on, howMany, paper('test report with serial numbers', 'acceptance')],
  },
  {
    number: '10',
    label: 'Shipping and customs',
    level: 'lot',
    steps: ['arrived', 'shipped', 'customs-cleared'],
    responsible: 'agent',
    documents: ['bill-of-lading', 'exemption'],
    needs: [on, howMany, paper('bill of lading', 'bill-of-lading'), paper('tax exemption', 'exemption')],
  },
  {
    number: '11',
    label: 'Handover',
    level: 'lot',
    steps: ['handed-over'],
    responsible: 'both',
    documents: ['handover-certificate'],
    needs: [
      on,
      place,
      howMany,
      people('who received', 'to'),
      paper('certificate with serials', 'handover-certificate'),
    ],
  },
  {
    number: '12',
    label: 'Training',
    level: 'lot',
    steps: ['trained'],
    responsible: 'both',
    documents: ['training-record'],
    needs: [on, howMany, paper('course record', 'training-record')],
  },
  {
    number: '13',
    label: 'In service',
    level: 'lot',
    steps: ['commissioned', 'in-service'],
    responsible: 'user',
    documents: [],
    needs: [on, howMany, said('base', 'base')],
  },
  {
    number: '14',
    label: 'Operation and maintenance',
    level: 'asset',
    steps: ['used', 'defect', 'repaired'],
    responsible: 'user',
    documents: [],
    needs: [said('readiness', 'readiness'), said('missions', 'mission')],
  },
  {
    number: '15',
    label: 'End-use monitoring',
    level: 'asset',
    steps: ['end-use-checked'],
    responsible: 'donor',
    documents: ['check-report', 'inventory'],
    needs: [on, people('who checked', 'by'), paper('report with its result', 'check-report', 'inventory')],
  },
  {
    number: '16',
    label: 'Evaluation, publication, audit',
    level: 'grant',
    steps: ['evaluated', 'published', 'audited'],
    responsible: 'donor',
    documents: ['evaluation'],
    needs: [on, paper('report', 'evaluation')],
  },
  {
    number: 'x',
    label: 'Change of use, transfer, loss, disposal',
    level: 'asset',
    steps: ['consent-requested', 'consent-answered', 'transferred', 'lost', 'disposed'],
    responsible: 'user',
    documents: ['consent'],
    needs: [on, paper('request and answer', 'consent')],
  },
];

/**
 * Chains in which a later step must not be before an earlier one. Equal dates are allowed; dates that are known in part are
 * compared by their bounds, and only what cannot be is broken. Training may come before handover, and the recipient's approval on
 * either side of the notes: they stand in no chain.
 */
export const ORDER_CHAINS: readonly (readonly Step[])[] = [
  ['notes-exchanged', 'entered-into-force'],
  [
    'agent-agreed',
    'tendered',
    'contracted',
    'accepted-at-factory',
    'shipped',
    'arrived',
    'handed-over',
    'commissioned',
  ],
];

/** Pairs of the chains: the first must be on or before the second; the steps that lie between them. */
export const ORDER_PAIRS: readonly {
  readonly first: Step;
  readonly second: Step;
  readonly between: readonly Step[];
}[] = ORDER_CHAINS.flatMap((chain) =>
  chain.flatMap((first, at) =>
    chain.slice(at + 1).map((second, gap) => ({ first, second, between: chain.slice(at + 1, at + 1 + gap) })),
  ),
);

/** How far a step has come, to sort steps of one day; steps outside of the table come first. */
export function rankOfStep(step: string): number {
  return RANKS.get(step) ?? -1;
}

/** Documents that evidence a step. */
export function documentsOfStep(step: string): readonly DocumentKind[] {
  return LIFE_CYCLE.find(({ steps }) => (steps as readonly string[]).includes(step))?.documents ?? [];
}

const RANKS: ReadonlyMap<string, number> = new Map(STEPS_IN_ORDER.map((step, at) => [step, at]));
