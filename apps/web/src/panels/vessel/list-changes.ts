import type { VesselDetail } from '@searoom/model/api';

type Said = VesselDetail['history'][number];

/** Something said, with what was said in that field before; the first of a field has no `before`. */
export interface Change extends Said {
  readonly before?: string;
}

/** The history of an identity, newest first, each entry with the value that it replaced. */
export function listChanges(history: VesselDetail['history']): Change[] {
  const last = new Map<Said['field'], string>();
  return history
    .map((said) => {
      const before = last.get(said.field);
      last.set(said.field, said.value);
      return before === undefined ? said : { ...said, before };
    })
    .reverse();
}
