import Type, { type TAddImmutable, type TArray, type TSchema } from 'typebox';

/** A list that is not changed, as the answers of `@searoom/sea` have it. */
export function ListOf<T extends TSchema>(item: T): TAddImmutable<TArray<T>> {
  return Type.Immutable(Type.Array(item));
}
