import Type, { type Static } from 'typebox';

/** An error as RFC 9457 tells it, with the code and the advice of the error table. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String({ description: 'about:blank, or the page that explains the code' }),
    title: Type.String({ description: 'what kind of error it is' }),
    status: Type.Integer(),
    detail: Type.String({ description: 'what happened, with the offending values' }),
    code: Type.String({ description: 'code of the error table, SR_*' }),
    advice: Type.String({ description: 'what to do about it' }),
  },
  { $id: 'Problem' },
);
export type Problem = Static<typeof ProblemSchema>;
