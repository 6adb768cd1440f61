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
  ReconciliationSchema,
  RecordedSchema,
  RelationsSchema,
  VerifyAnswerSchema,
} from '@searoom/model/api';
import Type, { type TProperties, type TSchema } from 'typebox';
import type { LedgerDesk } from '../../assistance/ledger-desk.ts';
import type { App } from '../app.ts';
import { answers } from '../components.ts';
import { closed, GrantParams, QuestionParams } from '../query/ledger-params.ts';

const ROOT = '/api/assistance';
const FactParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) });

/** The ledger of assistance: grants, budgets, relations, assets, checks of documents, and each fact. */
export function addAssistanceRoutes(app: App, desk: LedgerDesk): void {
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
