import type { LedgerHead, Question } from '@searoom/assistance';

/** From which state of the ledger an export is made, and when. */
export interface ExportStamp {
  /** Last entry of the ledger. */
  readonly head: LedgerHead;
  /** The two times that were asked about. */
  readonly question: Question;
  /** When the export is made: ISO, UTC. */
  readonly generatedAt: string;
}

/** The stamp in one line, for a reader who wants to check it. */
export function describeStamp({ head, question, generatedAt }: ExportStamp): string {
  const known = question.knownAt === undefined ? 'everything known' : `as known on ${question.knownAt}`;
  const about = question.about === undefined ? 'all times' : `about ${question.about}`;
  return `Searoom ledger: head ${head.hash}, ${head.seq} facts; ${known}, ${about}; made ${generatedAt}`;
}
