import {
  AssetListSchema,
  CheckAnswerSchema,
  CheckListSchema,
  ComparisonSchema,
  FactPageSchema,
  GrantListSchema,
  GrantPageSchema,
  LedgerInfoSchema,
  NewApprovalSchema,
  NewFactsSchema,
  NewRatesSchema,
  ProposalsSchema,
  ReconciliationSchema,
  RecordedSchema,
  RelationsSchema,
  TakenRatesSchema,
  VerifyAnswerSchema,
} from '@searoom/model/api';
import type { FastifyReply } from 'fastify';
import Type, { type TProperties, type TSchema } from 'typebox';
import { type ExportedFile, exportLedger } from '../../assistance/export-ledger.ts';
import type { LedgerDesk } from '../../assistance/ledger-desk.ts';
import type { App } from '../app.ts';
import { answers, PROBLEM } from '../components.ts';
import { closed, GrantParams, QuestionParams } from '../query/ledger-params.ts';

const ROOT = '/api/assistance';
/** A thousand facts, or the rates of the European Central Bank since 1999: some 2 MB each. */
const MOST_BYTES = 16 * 2 ** 20;
const MOST_DOCUMENT_BYTES = 2 ** 20;
const FactParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) });

/** The ledger of assistance: grants, budgets, relations, assets, checks of documents, and each fact. */
export function addAssistanceRoutes(app: App, desk: LedgerDesk, nowMs: () => number): void {
  const describe = (summary: string, answer: TSchema, about: string, query: TProperties = {}) => ({
    tags: ['assistance'],
    summary,
    querystring: closed({ ...QuestionParams, ...query }),
    response: answers(answer, about),
  });

  app.get(
    `${ROOT}/grants`,
    { schema: describe('Every grant, one row each', GrantListSchema, 'states, next steps, what is overdue') },
    async ({ query }) => desk.grants(query),
  );
  app.get(
    `${ROOT}/grants/:id`,
    {
      schema: {
        ...describe('Everything that is known of one grant', GrantPageSchema, 'from the plan to the use'),
        params: GrantParams,
      },
    },
    async ({ params, query }) => desk.grant(params.id, query),
  );
  app.get(
    `${ROOT}/reconciliation`,
    { schema: describe('Budgets against sums, orders against deliveries', ReconciliationSchema, 'both, computed') },
    async ({ query }) => desk.reconciliation(query),
  );
  app.get(
    `${ROOT}/comparison`,
    {
      schema: describe('Donors and recipients beside each other', ComparisonSchema, 'totals', {
        currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217; USD when absent' })),
      }),
    },
    async ({ query }) => desk.comparison(query),
  );
  app.get(
    `${ROOT}/relations`,
    { schema: describe('Partnerships, memberships and meetings, with their dates', RelationsSchema, 'all of them') },
    async ({ query }) => desk.relations(query),
  );
  app.get(
    `${ROOT}/assets`,
    { schema: describe('Boats, aircraft and other things that were given', AssetListSchema, 'what is fit for sea') },
    async ({ query }) => desk.assets(query),
  );
  addCheckRoutes(app, desk, describe);
  addFactRoutes(app, desk);
  addExportRoutes(app, desk, nowMs);
}

const TABLES = ['grants', 'lots', 'events', 'amounts', 'facts', 'sources'] as const;

/** The ledger in forms for others. A form of several files gives one of them, by `table` or by its own name. */
function addExportRoutes(app: App, desk: LedgerDesk, nowMs: () => number): void {
  const answer = (description: string) => ({ 200: { description, type: 'string' }, default: PROBLEM });
  app.get(
    `${ROOT}/export/:format`,
    {
      schema: {
        tags: ['assistance'],
        summary: 'The ledger, or one grant, as IATI, CSV with a data package, JSON or iCalendar',
        params: Type.Object({ format: Type.Enum(['iati', 'iati-report', 'csv', 'datapackage', 'json', 'ics']) }),
        querystring: closed({
          ...QuestionParams,
          grant: Type.Optional(GrantParams.properties.id),
          table: Type.Optional(Type.Enum([...TABLES], { description: 'for csv; grants when absent' })),
          publisher: Type.Optional(
            Type.String({ maxLength: 60, description: 'IATI identifier in whose name an IATI file is written' }),
          ),
        }),
        response: answer('a file to save; it names the head of the ledger'),
      },
    },
    async ({ params: { format }, query: { table = 'grants', publisher, ...query } }, reply) => {
      const kind = format === 'iati-report' ? 'iati' : format === 'datapackage' ? 'csv' : format;
      const wanted = {
        ...query,
        ...(publisher !== undefined && { publisher: { ref: publisher, name: publisher, secondary: true } }),
      };
      const files = await exportLedger(desk, kind, wanted, nowMs());
      const file =
        format === 'csv'
          ? files.find(({ name }) => name === `${table}.csv`)
          : files[format === 'iati-report' || format === 'datapackage' ? files.length - 1 : 0];
      return sendFile(reply, file!, 'attachment');
    },
  );
  app.get(
    `${ROOT}/grants/:id/print`,
    {
      schema: {
        tags: ['assistance'],
        summary: 'One grant as a page to print',
        params: GrantParams,
        querystring: closed(QuestionParams),
        response: answer('HTML that needs nothing from elsewhere'),
      },
    },
    async ({ params, query }, reply) => {
      const [file] = await exportLedger(desk, 'print', { ...query, grant: params.id }, nowMs());
      return sendFile(reply, file!, 'inline');
    },
  );
}

function sendFile(reply: FastifyReply, { name, type, text }: ExportedFile, how: 'inline' | 'attachment'): FastifyReply {
  return reply.type(type).header('content-disposition', `${how}; filename="${name}"`).send(text);
}

type Describe = (summary: string, answer: TSchema, about: string) => object;

function addCheckRoutes(app: App, desk: LedgerDesk, describe: Describe): void {
  app.get(
    `${ROOT}/checks`,
    {
      schema: {
        tags: ['assistance'],
        summary: 'Documents whose statements are held against the ledger',
        response: answers(CheckListSchema, 'those that come with this server'),
      },
    },
    async () => desk.checks(),
  );
  app.get(
    `${ROOT}/checks/:id`,
    {
      schema: {
        ...describe('Each statement of a document with what the facts say to it', CheckAnswerSchema, 'verdicts'),
        params: FactParams,
        querystring: closed(QuestionParams),
      },
    },
    async ({ params, query }) => desk.check(params.id, query),
  );
  app.post(
    `${ROOT}/checks`,
    {
      bodyLimit: MOST_DOCUMENT_BYTES,
      schema: {
        ...describe('The same for a document of your own; nothing of it is kept', CheckAnswerSchema, 'verdicts'),
        querystring: closed(QuestionParams),
        body: Type.Unknown({ description: 'a document with its statements: docs/assistance.md' }),
      },
    },
    async ({ body, query }) => desk.checkDocument(body, query),
  );
}

function addFactRoutes(app: App, desk: LedgerDesk): void {
  app.get(
    `${ROOT}/facts/:id`,
    {
      schema: {
        tags: ['assistance'],
        summary: 'One fact with all that was ever said about the same thing',
        params: FactParams,
        querystring: closed(QuestionParams),
        response: answers(FactPageSchema, 'its history, sources, and how to cite it'),
      },
    },
    async ({ params, query }) => desk.fact(params.id, query),
  );
  app.post(
    `${ROOT}/facts`,
    {
      bodyLimit: MOST_BYTES,
      schema: {
        tags: ['assistance'],
        summary: 'Enter facts, all or none. They are proposed until another person approves them',
        body: NewFactsSchema,
        response: answers(RecordedSchema, 'as recorded, with what is odd about them', 201),
      },
    },
    async ({ body }, reply) => reply.code(201).send(await desk.record(body)),
  );
  app.post(
    `${ROOT}/approvals`,
    {
      schema: {
        tags: ['assistance'],
        summary: 'Approve what another person entered',
        body: NewApprovalSchema,
        response: answers(RecordedSchema, 'the approvals', 201),
      },
    },
    async ({ body }, reply) => reply.code(201).send(await desk.approve(body)),
  );
  app.post(
    `${ROOT}/rates`,
    {
      bodyLimit: MOST_BYTES,
      schema: {
        tags: ['assistance'],
        summary: 'Take a table of exchange rates: the history file of the European Central Bank, or one of your own',
        body: NewRatesSchema,
        response: answers(TakenRatesSchema, 'what was taken, and what was not, by line', 201),
      },
    },
    async ({ body }, reply) => reply.code(201).send(await desk.importRates(body)),
  );
  app.get(
    `${ROOT}/ledger`,
    {
      schema: {
        tags: ['assistance'],
        summary: 'The ledger itself: its size, its head, where it is kept, what waits for approval',
        response: answers(LedgerInfoSchema, 'as it is now'),
      },
    },
    async () => desk.ledger(),
  );
  app.get(
    `${ROOT}/proposals`,
    {
      schema: {
        tags: ['assistance'],
        summary: 'Facts that wait for the approval of a second person, oldest first',
        response: answers(ProposalsSchema, 'the facts, and the sources they name'),
      },
    },
    async () => desk.proposals(),
  );
  app.get(
    `${ROOT}/verify`,
    {
      schema: {
        tags: ['assistance'],
        summary: 'Compute the chain of hashes anew',
        response: answers(VerifyAnswerSchema, 'sound, or where it breaks'),
      },
    },
    async () => desk.verify(),
  );
}
