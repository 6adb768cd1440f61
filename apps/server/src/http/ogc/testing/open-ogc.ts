import type { TestContext } from 'node:test';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { LegalView, Stance } from '@searoom/model/api';
import type { OutlineRings, Zone, ZoneAtlas } from '@searoom/sea';
import Fastify from 'fastify';
import type { App } from '../../app.ts';
import { addProblems } from '../../problems.ts';
import { addOgcRoutes } from '../add-ogc.ts';
import type { OgcOptions } from '../ogc-source.ts';

const source = { title: 'made for a test', confidence: 'derived' } as const;

function makeView(id: string): LegalView {
  const otherwise = { stance: 'no-word', because: 'Nothing is said.', source } as const;
  const common = { title: id, summary: id, rejectedBy: [], sources: [source], answers: [], rules: [] };
  return { id, ...common, confidence: 'derived', otherwise };
}

const PARTIES = ['CHN', 'MYS', 'PHL', 'TWN', 'VNM'];
const KINDS = ['territorial-sea', 'contiguous-zone', 'exclusive-economic-zone'] as const;

/** Zones 0 to 44 in a row: a square of 0.8° each, one degree east of the one before, the first from 100° E and 5° N on. */
export const ZONES: readonly Zone[] = Array.from({ length: 45 }, (_, number) => ({
  id: `zone-${number}`,
  kind: KINDS[number % KINDS.length]!,
  name: `square ${number}`,
  assertedBy: PARTIES[number % PARTIES.length]!,
  contestedBy: ['PHL'],
  instrument: 'made-for-a-test',
  basis: 'coordinates',
  ...(number % 2 === 1 && { validFrom: '2016-07-12' }),
  ...(number % 4 === 2 && { validTo: '2020-12-31' }),
  derivedFrom: [],
  exactness: { grade: 'computed', uncertaintyM: 500, note: 'made for a test' },
  eventBoundary: true,
}));

export const OUTLINES: OutlineRings = {
  ringsOf: (number) => {
    const west = 100 + number;
    return [Float64Array.from([west, 5, west + 0.8, 5, west + 0.8, 5.8, west, 5.8])];
  },
};

const views = ['first', 'second'].map(makeView);
/** Under `first` every third zone has no effect, under `second` nothing is said of any. */
const judgeAlone = (view: number, zone: number): Stance => (view === 0 && zone % 3 === 0 ? 'no-effect' : 'no-word');
export const ATLAS: ZoneAtlas = {
  registerDate: '2026-01-01',
  begins: '2009-03-10',
  zones: ZONES,
  views,
  judge: {
    findView: (id) => views.findIndex((view) => view.id === id),
    judgeAlone,
    judgeAll: (view, zones) =>
      zones.map((zone) => ({ zone, stance: judgeAlone(view, zone), rule: 'r', because: 'It is so.', source })),
  },
};

/** The service alone, without a room and a socket. */
export async function openOgc(context: TestContext, options: Partial<OgcOptions> = {}): Promise<App> {
  const app: App = Fastify({
    ajv: { customOptions: { removeAdditional: false, allErrors: true, strict: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  addProblems(app, (error) => context.diagnostic(String(error)));
  addOgcRoutes(app, { atlas: ATLAS, loadOutlines: async () => OUTLINES, version: '0.0.0', ...options });
  context.after(() => app.close());
  await app.ready();
  return app;
}
