import type {
  AssetList,
  CheckAnswer,
  CheckList,
  Comparison,
  FactPage,
  GrantList,
  GrantPage,
  LedgerInfo,
  NewApproval,
  NewFacts,
  NewRates,
  Proposals,
  Reconciliation,
  Recorded,
  Relations,
  TakenRates,
  VerifyAnswer,
} from '@searoom/model/api';

/** Both times of a question, and whether only what was published by a day counts. As the interface has it. */
export interface LedgerQuery {
  readonly knownAt?: string | undefined;
  readonly about?: string | undefined;
  readonly publishedBy?: string | undefined;
}

/**
 * What can be asked of a ledger and told to it. A desk answers from its own ledger, a client of the interface from that of a
 * server: who asks need not know which.
 */
export interface LedgerAnswers {
  grants(query?: LedgerQuery): Promise<GrantList>;
  grant(id: string, query?: LedgerQuery): Promise<GrantPage>;
  reconciliation(query?: LedgerQuery): Promise<Reconciliation>;
  comparison(query?: LedgerQuery & { readonly currency?: string }): Promise<Comparison>;
  relations(query?: LedgerQuery): Promise<Relations>;
  assets(query?: LedgerQuery): Promise<AssetList>;
  checks(): Promise<CheckList>;
  check(id: string, query?: LedgerQuery): Promise<CheckAnswer>;
  checkDocument(document: unknown, query?: LedgerQuery): Promise<CheckAnswer>;
  fact(id: string, query?: LedgerQuery): Promise<FactPage>;
  ledger(): Promise<LedgerInfo>;
  proposals(): Promise<Proposals>;
  verify(): Promise<VerifyAnswer>;
  record(facts: NewFacts): Promise<Recorded>;
  approve(approval: NewApproval): Promise<Recorded>;
  importRates(rates: NewRates): Promise<TakenRates>;
}
