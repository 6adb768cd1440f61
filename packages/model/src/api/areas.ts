import Type, { type Static } from 'typebox';

const Ring = Type.Array(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }), {
  minItems: 3,
  maxItems: 200,
  description:
    'corners as [longitude, latitude] in degrees, open or closed; edges are straight on the map of the plate carree',
});

export const NewAreaSchema = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 60 }), ring: Ring },
  { $id: 'NewArea', additionalProperties: false },
);
export type NewArea = Static<typeof NewAreaSchema>;

/** An area that somebody here wants watched. It asserts nothing. */
export const WatchAreaSchema = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    ring: Ring,
    areaKm2: Type.Number(),
    created: Type.String({ description: 'UTC' }),
    inside: Type.Integer({ description: 'vessels in it now' }),
  },
  { $id: 'WatchArea' },
);
export type WatchArea = Static<typeof WatchAreaSchema>;
