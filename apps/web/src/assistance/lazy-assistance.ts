import { lazy } from 'react';

/** Loaded when the room is first opened: the watch does without it. */
export const LazyAssistance: React.LazyExoticComponent<typeof import('./assistance-room.tsx')['AssistanceRoom']> = lazy(
  async () => ({ default: (await import('./assistance-room.tsx')).AssistanceRoom }),
);
