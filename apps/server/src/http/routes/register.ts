import { FeaturePageSchema, InstrumentPageSchema, LinePageSchema, RegisterIndexSchema } from '@searoom/model/api';
import type { Room } from '../../room/room.ts';
import type { App } from '../app.ts';
import { taggedAnswers } from '../components.ts';
import { IdParams } from '../query/schemas.ts';
import { sendTagged } from '../send-tagged.ts';

/** The register: an index of everything it holds, and a page for each feature, instrument and line. */
export function addRegisterRoutes(app: App, { register }: Room): void {
  app.get(
    '/api/register',
    {
      schema: {
        tags: ['register'],
        summary: 'Everything that the register holds, one row each',
        response: taggedAnswers(RegisterIndexSchema, 'features, instruments, lines, gaps and rescue regions'),
      },
    },
    async (request, reply) => sendTagged(request, reply, register.index()),
  );

  app.get(
    '/api/register/features/:id',
    {
      schema: {
        tags: ['register'],
        summary: 'All that is known of one feature',
        params: IdParams,
        response: taggedAnswers(FeaturePageSchema, 'names, findings, who asserts it, what it gives by view, sources'),
      },
    },
    async (request, reply) => sendTagged(request, reply, register.feature(request.params.id)),
  );

  app.get(
    '/api/register/instruments/:id',
    {
      schema: {
        tags: ['register'],
        summary: 'One law, note, agreement or decision, and what rests on it',
        params: IdParams,
        response: taggedAnswers(InstrumentPageSchema, 'parties, dates, protests, what rests on it, sources'),
      },
    },
    async (request, reply) => sendTagged(request, reply, register.instrument(request.params.id)),
  );

  app.get(
    '/api/register/lines/:id',
    {
      schema: {
        tags: ['register'],
        summary: 'One baseline, boundary or claim line with its points and checks',
        params: IdParams,
        response: taggedAnswers(LinePageSchema, 'points, legs, checks, gaps, sources'),
      },
    },
    async (request, reply) => sendTagged(request, reply, register.line(request.params.id)),
  );
}
