import type { ChartNames } from '@searoom/sea';
import type { ReactNode } from 'react';
import { Name } from '../../parts/mod.ts';

/** All names of a feature in a row, each with its language; none comes first for a reason. */
export function FeatureNames({ names }: { readonly names: ChartNames }): ReactNode {
  return Object.entries(names).map(([language, name], i) => (
    <span key={language}>
      {i > 0 && ' · '}
      <Name lang={language}>{name}</Name>
    </span>
  ));
}
