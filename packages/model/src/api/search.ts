import Type, { type Static } from 'typebox';

export const SearchResultSchema = Type.Object(
  {
    kind: Type.Enum(['vessel', 'feature', 'place', 'event', 'area']),
    id: Type.String(),
    label: Type.String(),
    language: Type.Optional(Type.String({ description: 'BCP 47 tag of the label' })),
    detail: Type.String(),
    lat: Type.Optional(Type.Number()),
    lon: Type.Optional(Type.Number()),
  },
  { $id: 'SearchResult' },
);
export type SearchResult = Static<typeof SearchResultSchema>;

export const SearchAnswerSchema = Type.Object({
  query: Type.String(),
  results: Type.Array(SearchResultSchema),
  more: Type.Boolean({ description: 'true when results were left out' }),
});
export type SearchAnswer = Static<typeof SearchAnswerSchema>;
