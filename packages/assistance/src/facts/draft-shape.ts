import { ConfidenceSchema, ListOf } from '@searoom/model/api';
import Type from 'typebox';
import { Compile } from 'typebox/compile';

const Text = Type.String({ minLength: 1, maxLength: 2000 });
const Texts = ListOf(Type.String({ minLength: 1, maxLength: 200 }));

const DraftSchema = Type.Object(
  {
    id: Type.String(),
    kind: Type.Enum(['statement', 'update', 'correction', 'retraction', 'resolution', 'approval']),
    subject: Type.String(),
    predicate: Type.String(),
    value: Type.Unknown(),
    validFrom: Type.Optional(Type.String()),
    validTo: Type.Optional(Type.String()),
    sources: Texts,
    saidBy: Type.Optional(Text),
    confidence: ConfidenceSchema,
    targets: Type.Optional(Texts),
    reason: Type.Optional(Text),
    note: Type.Optional(Text),
  },
  { additionalProperties: false },
);

const validator = Compile(DraftSchema);

/** Why something has not the shape of a draft, in words; undefined where it has. What it says is checked elsewhere. */
export function explainShape(draft: unknown): string | undefined {
  if (validator.Check(draft)) return undefined;
  const [first] = validator.Errors(draft);
  const member = first?.instancePath.slice(1).replaceAll('/', '.') ?? '';
  return `${member === '' ? 'it' : `its ${member}`} ${first?.message ?? 'is wrong'}`;
}
