import type { ReactNode } from 'react';
import { useRoom } from '../../state/app-context.ts';

/** Codes of parties in a row; each tells the name behind it. "nobody known" where there is none. */
export function Codes({
  codes,
  none = 'nobody known',
}: {
  readonly codes: readonly string[];
  readonly none?: string;
}): ReactNode {
  const parties = useRoom((room) => room.info?.parties);
  if (codes.length === 0) return <span className="quiet">{none}</span>;
  return codes.map((code, i) => {
    const name = parties?.find((party) => party.code === code)?.name ?? code;
    return (
      <span key={code}>
        {i > 0 && ' '}
        <abbr title={name}>{code}</abbr>
      </span>
    );
  });
}
