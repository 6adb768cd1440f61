import type { TSchema } from 'typebox';
import type { SubjectType } from '../subject.ts';

/** What can be said of which kind of subject, and the shape of what is said. */
export interface Predicate {
  readonly of: readonly SubjectType[];
  readonly value: TSchema;
  /**
   * Members of the value that tell several statements of one subject apart (two events, two members). Statements with equal
   * keys are about the same thing and may agree or differ; those with different keys stand side by side. A predicate
   * without keys has one answer at a time.
   */
  readonly keys?: readonly string[];
  /** Member of the value that says from when it holds, where `validFrom` is absent: an event holds from its own date. */
  readonly since?: string;
  /** One sentence for readers. */
  readonly means: string;
}
