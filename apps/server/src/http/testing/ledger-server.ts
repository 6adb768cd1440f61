import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import * as api from '@searoom/model/api';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { openDesk } from '../../assistance/open-desk.ts';
import { openTestServer } from './test-server.ts';

export const ROOT = '/api/assistance';
export const GRANT = 'OSA-MYS-2023-01';
export const FACT = `${GRANT}/boats:event:handed-over`;

/** A server with a ledger in memory, and the two ways to talk to it. */
export async function openLedgerServer(context: TestContext) {
  const { desk } = await openDesk({ nowMs: Date.now });
  const log: string[] = [];
  const { url } = await openTestServer(context, {}, { desk, log: (text) => log.push(text) });
  const ask = (path: string): Promise<Response> => fetch(`${url}${ROOT}${path}`);
  const send = async (path: string, body: unknown): Promise<[number, api.Recorded & api.Problem]> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}${ROOT}${path}`, { method: 'POST', headers, body: text });
    return [answer.status, (await answer.json()) as api.Recorded & api.Problem];
  };
  return { desk, ask, send, log, url };
}

/** A fact as a client enters it. */
export function makeFact(more: Partial<api.NewFact> = {}): api.NewFact {
  return {
    kind: 'statement',
    subject: `grant:${GRANT}`,
    predicate: 'owner',
    value: { name: 'Aminah' },
    sources: ['bernama'],
    confidence: 'seen',
    ...more,
  };
}

/** Fails with the first place at which a body has not its shape. */
export function assertShape(schema: TSchema, body: unknown, what: string): void {
  const [error] = Compile(schema).Errors(body);
  assert.equal(error, undefined, `${what}: ${JSON.stringify(error)}`);
}

/** Questions to the ledger, and the shapes of their answers. */
export const SHAPES: readonly (readonly [string, TSchema])[] = [
  ['/grants', api.GrantListSchema],
  [`/grants/${GRANT}`, api.GrantPageSchema],
  ['/reconciliation', api.ReconciliationSchema],
  ['/comparison', api.ComparisonSchema],
  ['/relations', api.RelationsSchema],
  ['/assets', api.AssetListSchema],
  ['/checks', api.CheckListSchema],
  ['/checks/article', api.CheckAnswerSchema],
  [`/facts/${encodeURIComponent(FACT)}`, api.FactPageSchema],
  ['/ledger', api.LedgerInfoSchema],
  ['/verify', api.VerifyAnswerSchema],
];
export const EXPORTS = ['iati', 'iati-report', 'csv', 'datapackage', 'json', 'ics'];
