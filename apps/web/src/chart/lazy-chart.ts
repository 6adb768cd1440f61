import { lazy } from 'react';

/** The map is the largest part of the page by far: the frame is drawn while it is still on its way. */
export const LazyChart: React.LazyExoticComponent<typeof import('./chart-map.tsx')['ChartMap']> = lazy(async () => ({
  default: (await import('./chart-map.tsx')).ChartMap,
}));
