import type { Finding, GrantPage, GrantRow } from '@searoom/model/api';

type Evidence = GrantRow['evidence'];

/** What the discs of evidence mean. */
export const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  official: 'document or official source',
  part: 'evidence for a part',
  reported: 'reported only',
  none: 'no report',
};

/** How full a disc is for evidence: see `Mark`. */
export const EVIDENCE_FILL: Readonly<Record<Evidence, 'filled' | 'half' | 'hollow' | 'dashed'>> = {
  official: 'filled',
  part: 'half',
  reported: 'hollow',
  none: 'dashed',
};

/** Titles of findings by their code. */
export const FINDING_TITLES: Readonly<Record<Finding['code'], string>> = {
  overdue: 'Overdue',
  'overdue-report': 'Overdue report',
  'missing-evidence': 'Evidence missing',
  partial: 'Partial',
  'quantity-changed': 'Quantity changed',
  'more-than-ordered': 'More than ordered',
  'not-in-force': 'Not in force',
  'no-user': 'No user named',
  'no-policy': 'No policy',
  'check-overdue': 'Check overdue',
  'consent-missing': 'Consent missing',
  'asset-silent': 'No word of an asset',
  'sources-differ': 'Sources differ',
  'order-broken': 'Order broken',
  exposure: 'Exposure',
  unreconciled: 'Unreconciled',
  'user-differs': 'User differs',
  'needs-approval': 'Needs approval',
  'before-programme': 'Before the programme',
  'source-unread': 'Source unread',
};

export const STEP_STATES: Readonly<Record<GrantPage['steps'][number]['state'], string>> = {
  done: 'done',
  reported: 'reported',
  part: 'in part',
  open: 'open',
  overdue: 'overdue',
  'not-known': 'not known',
};

/** Disc of a step's state: only what has evidence is filled. */
export const STEP_EVIDENCE: Readonly<Record<GrantPage['steps'][number]['state'], Evidence>> = {
  done: 'official',
  part: 'part',
  reported: 'reported',
  open: 'none',
  overdue: 'none',
  'not-known': 'none',
};

export const PANE_TITLES = {
  list: 'Grants',
  reconciliation: 'Reconciliation',
  comparison: 'Comparison',
  relations: 'Relations',
  assets: 'Assets',
  check: 'Check',
  ledger: 'Ledger',
} as const;

/** `427 days ago`, `yesterday`, `today`. */
export function sayDaysAgo(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** A name of something in English where there is one, with its language; the id where nobody named it. */
export function mainName(
  words: readonly { readonly language: string; readonly text: string }[],
  id: string,
): { readonly language: string | undefined; readonly text: string } {
  return words.find(({ language }) => language.split('-')[0] === 'en') ?? words[0] ?? { language: undefined, text: id };
}

/** Title and words of a finding: a text that begins with a title of its own keeps it. */
export function splitFinding({ code, text }: Pick<Finding, 'code' | 'text'>): {
  readonly title: string;
  readonly text: string;
} {
  const [, title, rest] = /^([A-Z][A-Za-z ]{2,30}): (.+)$/s.exec(text) ?? [];
  return title === undefined || rest === undefined ? { title: FINDING_TITLES[code], text } : { title, text: rest };
}

/** A sentence without its full stop, to stand before more words. */
export function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
