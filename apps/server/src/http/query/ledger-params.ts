import Type, { type TObject, type TProperties } from 'typebox';

/** The times of a question to the ledger. */
export const QuestionParams = {
  knownAt: Type.Optional(
    Type.String({
      maxLength: 30,
      description: 'as known on: facts recorded later are left out; an ISO day counts to its end. Now when absent',
    }),
  ),
  about: Type.Optional(Type.String({ maxLength: 10, description: 'about which day, ISO; today when absent' })),
  publishedBy: Type.Optional(
    Type.String({ maxLength: 10, description: 'only what its sources published by this ISO day' }),
  ),
};

export const GrantParams = Type.Object({
  id: Type.String({ pattern: '^[A-Za-z0-9][\\w.-]{0,60}$', examples: ['OSA-MYS-2023-01'] }),
});

/** A query that refuses what it does not know. */
export function closed<T extends TProperties>(properties: T): TObject<T> {
  return Type.Object(properties, { additionalProperties: false });
}
