import type { Source } from '@searoom/model';
import { POSITION_SOURCES, REGISTER } from '../register/mod.ts';

/** Stands in everything that leaves as a file or over the interface. */
export const CAUTION =
  'Searoom lists what parties assert and what it measured. It decides no dispute, and being listed first means nothing.';

export interface NamedInstrument {
  readonly id: string;
  readonly title: string;
  readonly date?: string;
}

/** An instrument as a property of a feature; one that the register lacks is named by its id. */
export function nameInstrument(id: string): NamedInstrument {
  const record = REGISTER.instruments.find((instrument) => instrument.id === id);
  return { id, title: record?.title ?? id, ...(record?.date !== undefined && { date: record.date }) };
}

/** Sources of an instrument and of records, each once, the instrument's first. */
export function listRecordSources(instrument: string, records: readonly string[]): Source[] {
  const found = new Map<string, Source>();
  const add = (sources: readonly Source[] | undefined): void => {
    for (const source of sources ?? []) {
      const key = JSON.stringify([source.title, source.reference, source.confidence]);
      if (!found.has(key)) found.set(key, source);
    }
  };
  add(REGISTER.instruments.find(({ id }) => id === instrument)?.sources);
  for (const record of records) {
    const isIt = ({ id }: { readonly id: string }): boolean => id === record;
    add((REGISTER.baselines.find(isIt) ?? REGISTER.lines.find(isIt) ?? REGISTER.dashes.find(isIt))?.sources);
    const position = POSITION_SOURCES[REGISTER.features.find(isIt)?.position.source ?? ''];
    if (position !== undefined) add([position]);
  }
  return [...found.values()];
}
