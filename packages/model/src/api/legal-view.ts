import Type, { type Static } from 'typebox';
import { ConfidenceSchema, SourceSchema } from './source.ts';

/**
 * What a zone is under a legal view. `asserts`: the view's own party asserts it · `accepts`: the view's law or an agreement
 * accepts it · `undecided`: it exists under the view, but whose it is or how far it reaches is not decided ·
 * `no-word`: nothing is known that the view says against it · `contests`: the view's party objects · `no-effect`: under
 * the view's law nothing of the kind can exist there.
 */
export const StanceSchema = Type.Enum(['asserts', 'accepts', 'undecided', 'no-word', 'contests', 'no-effect']);
export type Stance = Static<typeof StanceSchema>;

/** The questions that every view answers, in the order in which they are shown. */
export const VIEW_QUESTIONS = [
  'award',
  'rock',
  'low-tide',
  'straight-baselines',
  'offshore-groups',
  'dashed-line',
  'overlaps',
  'sovereignty',
  'warships',
] as const;

/** Which zones a rule is about: every field that is given must fit; a field fits when one of its words does. */
export const ZoneTestSchema = Type.Object(
  {
    kind: Type.Optional(Type.Array(Type.String(), { description: 'kinds of zone' })),
    assertedBy: Type.Optional(
      Type.Array(Type.String(), {
        description: 'party codes; `self` is the party of the view, `other` any other party',
      }),
    ),
    contestedBy: Type.Optional(Type.Array(Type.String(), { description: 'party codes, or `self`' })),
    basis: Type.Optional(
      Type.Array(
        Type.Enum([
          'published-baselines',
          'group-baselines',
          'coast',
          'features',
          'group-as-one',
          'coordinates',
          'drawing',
        ]),
        { description: 'what the zone is measured from' },
      ),
    ),
    group: Type.Optional(Type.Array(Type.String(), { description: 'groups of features, by id; `any` is any of them' })),
    status: Type.Optional(
      Type.Array(Type.String(), {
        description: 'natural status of the features that it is measured from; one is enough',
      }),
    ),
    feature: Type.Optional(Type.Array(Type.String(), { description: 'features that it is measured from, by id' })),
    instrument: Type.Optional(Type.Array(Type.String(), { description: 'instruments, by id' })),
    record: Type.Optional(Type.Array(Type.String(), { description: 'records that it is built from, by id' })),
    zone: Type.Optional(Type.Array(Type.String(), { description: 'zones, by id' })),
    overlaps: Type.Optional(
      Type.Array(Type.Enum(['self', 'other']), {
        description:
          'at the place rights of the same reach (to 24 M, or to 200 M) are also asserted by the party of the view (`self`), or by a second party (`other`), and are not themselves without effect under the view',
      }),
    ),
    near: Type.Optional(
      Type.Array(Type.String(), { description: 'the place lies within 12 M of one of these features, by id' }),
    ),
    agreed: Type.Optional(Type.Boolean({ description: 'the parties asserting it did so together' })),
  },
  { additionalProperties: false },
);
export type ZoneTest = Static<typeof ZoneTestSchema>;

const ViewRuleSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9.-]+$' }),
    when: ZoneTestSchema,
    stance: StanceSchema,
    because: Type.String({ minLength: 1, description: 'one sentence' }),
    source: SourceSchema,
  },
  { additionalProperties: false },
);
export type ViewRule = Static<typeof ViewRuleSchema>;

const AnswerSchema = Type.Object(
  {
    question: Type.Enum([...VIEW_QUESTIONS]),
    answer: Type.String({ minLength: 1, description: 'short, for a table' }),
    because: Type.String({ minLength: 1 }),
    source: SourceSchema,
  },
  { additionalProperties: false },
);

/**
 * A legal view: a standpoint from which zones are judged, as data. The first rule that fits a zone decides; where none
 * does, `otherwise`.
 */
export const LegalViewSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
    title: Type.String({ minLength: 1 }),
    party: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$', description: 'the party whose view it is' })),
    summary: Type.String({ minLength: 1 }),
    rejectedBy: Type.Array(Type.String({ pattern: '^[A-Z]{3}$' })),
    confidence: ConfidenceSchema,
    sources: Type.Array(SourceSchema, { minItems: 1 }),
    answers: Type.Array(AnswerSchema, { minItems: 1 }),
    rules: Type.Array(ViewRuleSchema),
    otherwise: Type.Object(
      { stance: StanceSchema, because: Type.String({ minLength: 1 }), source: SourceSchema },
      { additionalProperties: false },
    ),
  },
  { $id: 'LegalView', additionalProperties: false },
);
export type LegalView = Static<typeof LegalViewSchema>;
