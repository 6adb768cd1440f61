import { useEffect } from 'react';
import { useRoom } from '../state/app-context.ts';
import type { Page } from '../state/make-app.ts';

/** Goes to the time that the address asks for, once, when the page was opened by a link to a time in memory. */
export function useReplayAddress({ player, address }: Page): void {
  const isKnown = useRoom(({ info }) => info !== undefined);
  useEffect(() => {
    const wanted = address.state.replay;
    if (!isKnown || wanted === undefined || player.time.kind === 'replay') return;
    void player.seek(wanted.timeMs, wanted.playing);
    player.setSpeed(wanted.speed);
  }, [player, address, isKnown]);
}
