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
import { formatQuery } from './queries.ts';
import type { CallOptions } from './searoom-client.ts';

/** Both times of a question to the ledger, and whether only sources count that were published by then. */
export interface LedgerQuery {
  /** As known on: facts recorded later are left out. ISO date or time, UTC; now when absent. */
  readonly knownAt?: string | undefined;
  /** About which day, ISO date; today when absent. */
  readonly about?: string | undefined;
  /** Only what was published by this day, ISO date. */
  readonly publishedBy?: string | undefined;
}

/** Forms in which the ledger leaves the house. */
export type LedgerFormat = 'iati' | 'csv' | 'json' | 'ics' | 'datapackage';
/** Tables of the CSV form. */
export type LedgerTable = 'grants' | 'lots' | 'events' | 'amounts' | 'facts' | 'sources';

/** How the methods reach the server; the client that owns them brings it. */
export interface Transport {
  get<T>(path: string, options?: CallOptions): Promise<T>;
  post<T>(path: string, body: unknown, options?: CallOptions): Promise<T>;
  /** Address of a path, to be opened or saved by the reader. */
  address(path: string): string;
}

const ROOT = '/api/assistance';

/** The ledger of security assistance of a Searoom server. Errors are those of `SearoomClient`. */
export class AssistanceClient {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Every grant, one row each. */
  grants(query: LedgerQuery = {}, options?: CallOptions): Promise<GrantList> {
    return this.#get(`/grants${formatLedgerQuery(query)}`, options);
  }

  /** Everything that is known of one grant. */
  grant(id: string, query: LedgerQuery = {}, options?: CallOptions): Promise<GrantPage> {
    return this.#get(`/grants/${encodeURIComponent(id)}${formatLedgerQuery(query)}`, options);
  }

  /** Budgets against sums, and orders against deliveries. */
  reconciliation(query: LedgerQuery = {}, options?: CallOptions): Promise<Reconciliation> {
    return this.#get(`/reconciliation${formatLedgerQuery(query)}`, options);
  }

  /** Donors and recipients beside each other. @param query with `currency`, ISO 4217, all amounts in that one too */
  comparison(query: LedgerQuery & { readonly currency?: string } = {}, options?: CallOptions): Promise<Comparison> {
    const { currency, ...rest } = query;
    return this.#get(`/comparison${formatQuery({ currency, ...rest })}`, options);
  }

  /** Partnerships, memberships and meetings. */
  relations(query: LedgerQuery = {}, options?: CallOptions): Promise<Relations> {
    return this.#get(`/relations${formatLedgerQuery(query)}`, options);
  }

  /** Boats, aircraft and other things that were given. */
  assets(query: LedgerQuery = {}, options?: CallOptions): Promise<AssetList> {
    return this.#get(`/assets${formatLedgerQuery(query)}`, options);
  }

  /** Documents whose statements are held against the ledger. */
  checks(options?: CallOptions): Promise<CheckList> {
    return this.#get('/checks', options);
  }

  /** Each statement of a document with what the facts say to it. */
  check(id: string, query: LedgerQuery = {}, options?: CallOptions): Promise<CheckAnswer> {
    return this.#get(`/checks/${encodeURIComponent(id)}${formatLedgerQuery(query)}`, options);
  }

  /** The same for a document that the server does not hold. */
  checkDocument(document: unknown, query: LedgerQuery = {}, options?: CallOptions): Promise<CheckAnswer> {
    return this.#transport.post(`${ROOT}/checks${formatLedgerQuery(query)}`, document, options);
  }

  /** One fact with all that was ever said about the same thing. */
  fact(id: string, query: LedgerQuery = {}, options?: CallOptions): Promise<FactPage> {
    return this.#get(`/facts/${encodeURIComponent(id)}${formatLedgerQuery(query)}`, options);
  }

  /** Enters facts. Rejects with ProblemError where one cannot be taken; then none is. */
  record(facts: NewFacts, options?: CallOptions): Promise<Recorded> {
    return this.#transport.post(`${ROOT}/facts`, facts, options);
  }

  /** Approves what somebody else proposed. */
  approve(approval: NewApproval, options?: CallOptions): Promise<Recorded> {
    return this.#transport.post(`${ROOT}/approvals`, approval, options);
  }

  /** Takes a table of exchange rates; one of the same name is replaced. */
  importRates(rates: NewRates, options?: CallOptions): Promise<TakenRates> {
    return this.#transport.post(`${ROOT}/rates`, rates, options);
  }

  ledger(options?: CallOptions): Promise<LedgerInfo> {
    return this.#get('/ledger', options);
  }

  /** What waits for a second person, oldest first. */
  proposals(options?: CallOptions): Promise<Proposals> {
    return this.#get('/proposals', options);
  }

  /** Computes the chain of hashes anew. */
  verify(options?: CallOptions): Promise<VerifyAnswer> {
    return this.#get('/verify', options);
  }

  /** Address of a grant's page for paper. */
  printAddress(id: string, query: LedgerQuery = {}): string {
    return this.#transport.address(`${ROOT}/grants/${encodeURIComponent(id)}/print${formatLedgerQuery(query)}`);
  }

  /** Address of the ledger, or of one grant, as a file to save. @param query `table` is for CSV alone */
  exportAddress(
    format: LedgerFormat,
    query: LedgerQuery & { readonly grant?: string; readonly table?: LedgerTable } = {},
  ): string {
    return this.#transport.address(`${ROOT}/export/${format}${formatQuery({ ...query })}`);
  }

  #get<T>(path: string, options?: CallOptions): Promise<T> {
    return this.#transport.get(ROOT + path, options);
  }
}

function formatLedgerQuery({ knownAt, about, publishedBy }: LedgerQuery): string {
  return formatQuery({ knownAt, about, publishedBy });
}
