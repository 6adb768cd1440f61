import {
  type CheckedDocument,
  checkDocument,
  compare,
  type Fact,
  type FactDraft,
  type Ledger,
  type LedgerHead,
  type LedgerPort,
  listAssets,
  listGrants,
  listRelations,
  makeGrantPage,
  readDocument,
  reconcile,
  topicOf,
  viewFact,
  viewFacts,
} from '@searoom/assistance';
import { SearoomError } from '@searoom/model';
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
import { AnswerCache } from './answer-cache.ts';
import type { LedgerAnswers, LedgerQuery } from './answers.ts';
import { citeFact } from './cite-fact.ts';
import { NO_HEAD } from './find-head.ts';
import { LedgerReader, type Reading } from './ledger-reader.ts';
import type { RatesDesk } from './rates-desk.ts';
import { readQuestion } from './read-question.ts';
import { tellRecorded } from './tell-recorded.ts';

const MOST_ANSWERS = 32;

export interface LedgerDeskOptions {
  readonly ledger: Ledger;
  /** Where the ledger reads and appends. */
  readonly port: LedgerPort;
  /** Tries drafts on the ledger and leaves it as it is. */
  readonly tryFacts: (drafts: readonly FactDraft[], author: string) => Promise<TriedFacts>;
  readonly rates: RatesDesk;
  /** Where the ledger is kept, in words. */
  readonly kept: string;
  readonly nowMs: () => number;
  readonly documents: readonly CheckedDocument[];
  /** Facts from which a question about one thing no longer reads everything; see `LedgerReader`. */
  readonly largeFrom?: number | undefined;
}

/** What would become of drafts. */
export interface TriedFacts {
  readonly recorded: readonly Fact[];
  readonly known: readonly string[];
  readonly refused: readonly { readonly draft: FactDraft; readonly why: string }[];
}

/** Answers about the ledger of assistance, as the interface gives them. */
export class LedgerDesk implements LedgerAnswers {
  /** The ledger itself, for what is imported and exported. */
  readonly book: Ledger;
  readonly #options: LedgerDeskOptions;
  readonly #reader: LedgerReader;
  readonly #answers = new AnswerCache(MOST_ANSWERS);

  constructor(options: LedgerDeskOptions) {
    const { ledger, port, rates, nowMs, largeFrom } = options;
    this.#options = options;
    this.book = ledger;
    this.#reader = new LedgerReader({ ledger, port, rates: () => rates.table, nowMs, largeFrom });
  }

  grants(query: LedgerQuery = {}): Promise<GrantList> {
    return this.#answer('grants', query, ({ context }) => listGrants(context));
  }

  /** @throws SearoomError SR_GRANT_UNKNOWN */
  grant(id: string, query: LedgerQuery = {}): Promise<GrantPage> {
    return this.#answer(`grant ${id}`, query, ({ context }) => makeGrantPage(context, id), [`grant:${id}`]);
  }

  reconciliation(query: LedgerQuery = {}): Promise<Reconciliation> {
    return this.#answer('reconciliation', query, ({ context }) => reconcile(context));
  }

  /** @throws SearoomError SR_CURRENCY_UNKNOWN */
  comparison({ currency = 'USD', ...query }: LedgerQuery & { readonly currency?: string } = {}): Promise<Comparison> {
    return this.#answer(`comparison ${currency}`, query, ({ context }) => compare(context, currency));
  }

  relations(query: LedgerQuery = {}): Promise<Relations> {
    return this.#answer('relations', query, ({ context }) => listRelations(context));
  }

  assets(query: LedgerQuery = {}): Promise<AssetList> {
    return this.#answer('assets', query, ({ context, knowledge }) => {
      const assets = listAssets(context);
      const named = assets.flatMap(({ facts }) => facts);
      return { stamp: context.stamp, assets, ...viewFacts(named, knowledge) };
    });
  }

  async checks(): Promise<CheckList> {
    return this.#options.documents.map(({ id, title, publisher, date, statements }) => ({
      id,
      title,
      publisher,
      date,
      statements: statements.length,
    }));
  }

  /** @throws SearoomError SR_DOCUMENT_UNKNOWN */
  async check(id: string, query: LedgerQuery = {}): Promise<CheckAnswer> {
    const document = this.#options.documents.find((known) => known.id === id);
    if (document === undefined) {
      const names = this.#options.documents.map((known) => known.id).join(', ');
      throw new SearoomError('SR_DOCUMENT_UNKNOWN', [id, names]);
    }
    return this.#answer(`check ${id}`, query, (reading) => this.#check(document, reading));
  }

  /** A document of the asker. @throws SearoomError SR_STATEMENTS_INVALID */
  async checkDocument(document: unknown, query: LedgerQuery = {}): Promise<CheckAnswer> {
    const checked = readDocument(document);
    return this.#check(checked, await this.#reader.readAll(readQuestion(query)));
  }

  /** @throws SearoomError SR_FACT_UNKNOWN */
  async fact(id: string, query: LedgerQuery = {}): Promise<FactPage> {
    const question = readQuestion(query);
    const topic = topicOf((await this.book.find(id)).subject);
    const { knowledge } = await this.#reader.readAbout([topic], question);
    const fact = knowledge.fact(id);
    // Recorded later than what is asked about.
    if (fact === undefined) throw new SearoomError('SR_FACT_UNKNOWN', [id]);
    const history = knowledge.history(fact.subject, fact.predicate);
    const view = viewFact(fact, knowledge);
    const { sources } = viewFacts(history, knowledge);
    return {
      fact: view,
      history: history.map((item) => viewFact(item, knowledge)),
      sources,
      topic,
      permalink: `/?room=assistance&fact=${encodeURIComponent(id)}`,
      citation: citeFact(view, sources),
    };
  }

  async ledger(): Promise<LedgerInfo> {
    const { knowledge } = await this.#reader.readAll({});
    const { seq, hash, recordedAt } = knowledge.facts.at(-1) ?? NO_HEAD;
    return {
      facts: seq,
      head: hash,
      recordedAt,
      sources: knowledge.subjects('source').length,
      kept: this.#options.kept,
      waiting: knowledge.proposals().length,
      rates: [...this.#options.rates.table.describe()],
    };
  }

  async proposals(): Promise<Proposals> {
    const { knowledge } = await this.#reader.readAll({});
    return viewFacts(knowledge.proposals(), knowledge);
  }

  /** Computes every hash of the chain anew. */
  async verify(): Promise<VerifyAnswer> {
    const startedMs = performance.now();
    const { facts, head, broken, unsourced } = await this.book.verify();
    return {
      facts,
      head: head.hash,
      sound: broken === undefined,
      ...(broken !== undefined && { broken }),
      unsourced,
      tookMs: Math.round(performance.now() - startedMs),
    };
  }

  /** @throws SearoomError SR_FACT_REFUSED, SR_LEDGER_CONFLICT; a dry run throws neither */
  async record({ by, seen, facts, dryRun = false }: NewFacts): Promise<Recorded> {
    const { seq } = await this.book.head();
    const drafts = facts.map((fact, at) => nameDraft(fact, seq + 1 + at));
    if (dryRun) {
      const { recorded, known, refused } = await this.#options.tryFacts(drafts, by);
      const told = refused.map(({ draft, why }) => ({ fact: draft.id, why }));
      return { ...(await this.#tell(recorded, known, recorded)), refused: told };
    }
    const { facts: recorded, known } = await this.book.record(drafts, {
      author: by,
      role: 'person',
      ...(seen !== undefined && { seen }),
    });
    return this.#tell(recorded, known);
  }

  /** @throws SearoomError SR_FACT_UNKNOWN, SR_LEDGER_SAME_PERSON */
  async approve({ by, facts, reason }: NewApproval): Promise<Recorded> {
    const { facts: recorded, known } = await this.book.approve([...new Set(facts)], by, reason);
    return this.#tell(recorded, known);
  }

  /** @throws SearoomError SR_RATES_INVALID, SR_STORE_UNUSABLE */
  async importRates(rates: NewRates): Promise<TakenRates> {
    const taken = await this.#options.rates.take(rates);
    this.#answers.clear();
    return taken;
  }

  /** Every fact that was known, with the head that it makes, for exports. */
  async read(
    query: LedgerQuery = {},
  ): Promise<Reading & { readonly facts: readonly Fact[]; readonly head: LedgerHead }> {
    const reading = await this.#reader.readAll(readQuestion(query));
    const { facts } = reading.knowledge;
    const { seq, hash, recordedAt } = facts.at(-1) ?? NO_HEAD;
    return { ...reading, facts, head: { seq, hash, recordedAt } };
  }

  #check(document: CheckedDocument, { context, knowledge }: Reading): CheckAnswer {
    const { knownAt } = knowledge.question;
    return checkDocument(document, knowledge.facts, {
      about: context.today,
      ...(knownAt !== undefined && { knownAt }),
      rates: context.rates,
      stamp: context.stamp,
    });
  }

  async #tell(recorded: readonly Fact[], known: readonly string[], tried?: readonly Fact[]): Promise<Recorded> {
    const told = await tellRecorded(this.#reader, recorded, tried);
    const { seq, hash } = await this.book.head();
    return { ...told, known: [...known], refused: [], seq, head: hash };
  }

  /** An answer that was given before, or a new one. @param topics what it is about, where it is not about everything */
  async #answer<T>(
    name: string,
    query: LedgerQuery,
    make: (reading: Reading) => T,
    topics?: readonly string[],
  ): Promise<T> {
    const question = readQuestion(query);
    const { seq } = await this.book.head();
    return this.#answers.get(`${seq} ${this.#reader.today}`, `${name} ${JSON.stringify(question)}`, async () =>
      make(
        topics === undefined ? await this.#reader.readAll(question) : await this.#reader.readAbout(topics, question),
      ),
    );
  }
}

/** A draft with an id: its own, or one that says where it came in. */
function nameDraft(fact: NewFacts['facts'][number], seq: number): FactDraft {
  const key = fact.subject.slice(fact.subject.indexOf(':') + 1);
  return { ...fact, id: fact.id ?? `${key}:${fact.predicate}:${seq}` } as FactDraft;
}
