import { createContext, use } from 'react';
import type { ReviewAction } from '../queue/review-rows.ts';
import type { Page } from '../state/make-app.ts';

/** What lies over the page: one thing at a time. */
export type Layer =
  | { readonly kind: 'search' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'views' }
  | {
      readonly kind: 'review';
      readonly action: ReviewAction;
      readonly ids: readonly string[];
      readonly assignee?: string;
    };

/** What only the frame itself reaches: replay, sound, layers, a drawn area that waits for its name. */
export interface Frame {
  readonly page: Page;
  readonly layer: Layer | undefined;
  readonly openLayer: (layer: Layer | undefined) => void;
  readonly hasSound: boolean;
  readonly setSound: (on: boolean) => void;
  readonly newRing: readonly (readonly [number, number])[] | undefined;
  readonly setNewRing: (ring: [number, number][] | undefined) => void;
}

export const FrameContext: React.Context<Frame | undefined> = createContext<Frame | undefined>(undefined);

export function useFrame(): Frame {
  const frame = use(FrameContext);
  if (frame === undefined) throw new Error('useFrame is called outside of <FrameContext>');
  return frame;
}
