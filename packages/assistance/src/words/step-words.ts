/** Words for a step of a grant, lot or asset. */
export interface StepWords {
  /** As the name of a mark or row: `Notes exchanged`. */
  readonly label: string;
  /** As what happened to the subject, without a verb before it: `handed over`, `in service`. */
  readonly past: string;
}

const WORDS: Readonly<Record<string, StepWords>> = {
  adopted: { label: 'Adopted', past: 'adopted' },
  'status-reported': { label: 'State reported', past: 'its state was reported' },
  announced: { label: 'Announced', past: 'announced' },
  requested: { label: 'Requested', past: 'requested' },
  surveyed: { label: 'Surveyed', past: 'surveyed' },
  'donor-approved': { label: 'Approved by the donor', past: 'approved by the donor' },
  'recipient-approved': { label: 'Approved by the recipient', past: 'approved by the recipient' },
  'notes-exchanged': { label: 'Notes exchanged', past: 'notes exchanged' },
  'entered-into-force': { label: 'Entered into force', past: 'entered into force' },
  'agent-agreed': { label: 'Agreed with the agent', past: 'agreed with the agent' },
  suspended: { label: 'Suspended', past: 'suspended' },
  resumed: { label: 'Resumed', past: 'resumed' },
  cancelled: { label: 'Cancelled', past: 'cancelled' },
  closed: { label: 'Closed', past: 'closed' },
  evaluated: { label: 'Evaluated', past: 'evaluated' },
  published: { label: 'Published', past: 'published' },
  audited: { label: 'Audited', past: 'audited' },
  tendered: { label: 'In tender', past: 'in tender' },
  'tender-failed': { label: 'Tender failed', past: 'tender failed' },
  contracted: { label: 'Contracted', past: 'contracted' },
  'accepted-at-factory': { label: 'Accepted at the factory', past: 'accepted at the factory' },
  shipped: { label: 'Shipped', past: 'shipped' },
  arrived: { label: 'Arrived', past: 'arrived' },
  'customs-cleared': { label: 'Cleared by customs', past: 'cleared by customs' },
  'handed-over': { label: 'Handed over', past: 'handed over' },
  trained: { label: 'Trained', past: 'training done' },
  commissioned: { label: 'Commissioned', past: 'commissioned' },
  'in-service': { label: 'In service', past: 'in service' },
  defect: { label: 'Defect', past: 'defect found' },
  repaired: { label: 'Repaired', past: 'repaired' },
  used: { label: 'Used', past: 'used' },
  'end-use-checked': { label: 'End use checked', past: 'end use checked' },
  'consent-requested': { label: 'Consent asked for', past: 'consent asked for' },
  'consent-answered': { label: 'Consent answered', past: 'consent answered' },
  transferred: { label: 'Transferred', past: 'transferred' },
  lost: { label: 'Lost', past: 'lost' },
  disposed: { label: 'Disposed of', past: 'disposed of' },
};

/** Words for a step; a step without words goes by its own id. */
export function stepWords(step: string): StepWords {
  if (Object.hasOwn(WORDS, step)) return WORDS[step]!;
  const past = step.replaceAll('-', ' ');
  return { label: past.charAt(0).toUpperCase() + past.slice(1), past };
}

/** Name of a step: `Notes exchanged`. */
export function stepLabel(step: string): string {
  return stepWords(step).label;
}

/** What happened in a step: `handed over`. */
export function stepPast(step: string): string {
  return stepWords(step).past;
}
