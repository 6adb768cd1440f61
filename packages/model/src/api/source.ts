import Type from 'typebox';

export const ConfidenceSchema = Type.Enum(['seen', 'partly', 'memory', 'measured', 'derived']);

/** Where a fact comes from. */
export const SourceSchema = Type.Object({
  title: Type.String({ minLength: 1 }),
  reference: Type.Optional(Type.String()),
  confidence: ConfidenceSchema,
  licence: Type.Optional(Type.String()),
});

/** A party by its code, and its English name. */
export const PartySchema = Type.Object({
  code: Type.String({ description: 'ISO 3166 alpha-3' }),
  name: Type.String(),
});
