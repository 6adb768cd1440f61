import type { ReactNode } from 'react';
import { Mark } from '../parts/mod.ts';
import { nameSource, type ShownSource } from './list-sources.ts';
import { RecordLink } from './record-link.tsx';

/** A source with its mark; one that is a record of the register leads to its page. */
export function SourceText({ source }: { readonly source: ShownSource }): ReactNode {
  const { reference } = source;
  const text = nameSource(source);
  return (
    <>
      {reference !== undefined && isRecord(reference) ? (
        <RecordLink record={reference}>{text}</RecordLink>
      ) : (
        <span>{text}</span>
      )}{' '}
      <Mark confidence={source.confidence} />
    </>
  );
}

function isRecord(reference: string): boolean {
  return /^(instrument|feature|line|view):[\w.-]+$/.test(reference);
}
