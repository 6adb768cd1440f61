import { lazy } from 'react';

/** Loaded when the room is first opened: the watch does without it. */
export const LazyRegister: React.LazyExoticComponent<typeof import('./register-room.tsx')['RegisterRoom']> = lazy(
  async () => ({ default: (await import('./register-room.tsx')).RegisterRoom }),
);
