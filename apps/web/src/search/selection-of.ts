import type { SearchResult } from '@searoom/model/api';
import type { Selection } from '../chart/chart-contract.ts';

/** What a result puts into the panel; undefined where it says too little. */
export function selectionOf({ kind, id, lat, lon }: SearchResult): Selection | undefined {
  switch (kind) {
    case 'vessel': {
      const mmsi = Number(id.replace(/^vessel:/, ''));
      return Number.isInteger(mmsi) ? { kind, mmsi } : undefined;
    }
    case 'place':
      return lat === undefined || lon === undefined ? undefined : { kind, lat, lon };
    case 'feature':
    case 'event':
    case 'area':
      return { kind, id };
  }
}
