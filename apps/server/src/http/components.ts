import {
  EventDensitySchema,
  EventDetailSchema,
  FeedAlertSchema,
  FeedChangeSchema,
  FeedInfoSchema,
  IdentitySchema,
  NewAreaSchema,
  NewFeedSchema,
  ProblemSchema,
  ReviewChangeSchema,
  ReviewSchema,
  RoomEventSchema,
  RoomInfoSchema,
  SearchResultSchema,
  SentencesSchema,
  TrackSchema,
  VesselDetailSchema,
  VesselSchema,
  WatchAreaSchema,
  WhoseAnswerSchema,
} from '@searoom/model/api';
import type { FastifyInstance } from 'fastify';

type Json = Record<string, unknown>;

const COMPONENTS: readonly object[] = [
  EventDensitySchema,
  EventDetailSchema,
  FeedAlertSchema,
  FeedChangeSchema,
  FeedInfoSchema,
  IdentitySchema,
  NewAreaSchema,
  NewFeedSchema,
  ProblemSchema,
  ReviewChangeSchema,
  ReviewSchema,
  RoomEventSchema,
  RoomInfoSchema,
  SearchResultSchema,
  SentencesSchema,
  TrackSchema,
  VesselDetailSchema,
  VesselSchema,
  WatchAreaSchema,
  WhoseAnswerSchema,
];

/** Makes every schema with a name a component of the document, so that it stands there once. */
export function addComponents(app: FastifyInstance): void {
  for (const schema of COMPONENTS) app.addSchema(nameParts(schema as Json, true));
}

/** A schema with every named part replaced by a reference to it. */
export function nameParts(value: unknown, isRoot = false): unknown {
  if (Array.isArray(value)) return value.map((item) => nameParts(item));
  if (typeof value !== 'object' || value === null) return value;
  const id = (value as Json)['$id'];
  if (!isRoot && typeof id === 'string') return { $ref: `${id}#` };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, nameParts(part)]));
}

/** Answers of a route for the document: the good one, and what stands for all others. */
export function answers(good: object, status: 200 | 201 = 200): Record<string, unknown> {
  return { [status]: nameParts(good), default: { $ref: 'Problem#' } };
}
