import type { LegalView } from '@searoom/model/api';
import { FACTS, type Facts, POSITION_SOURCES, REGISTER } from '../register/mod.ts';
import type { Register } from '../register/schema.ts';
import { CAUTION } from './records.ts';

/** Of the document below; another number means that a field changed its meaning or went away. */
export const REGISTER_SCHEMA = 'searoom-register/1';

/** The whole register as one document: every record and fact with its sources, and the legal views. */
export interface RegisterDocument {
  readonly schema: typeof REGISTER_SCHEMA;
  readonly registerDate: string;
  readonly caution: string;
  /** Its shape is `Register` of @searoom/sea; degrees on WGS 84, longitude first, breadths in nautical miles. */
  readonly register: Register;
  readonly facts: Facts;
  /** What the keys stand for that positions of features name as their source. */
  readonly positionSources: typeof POSITION_SOURCES;
  readonly views: readonly LegalView[];
}

export function composeRegisterDocument(views: readonly LegalView[]): RegisterDocument {
  return {
    schema: REGISTER_SCHEMA,
    registerDate: REGISTER.asOf,
    caution: CAUTION,
    register: REGISTER,
    facts: FACTS,
    positionSources: POSITION_SOURCES,
    views,
  };
}
