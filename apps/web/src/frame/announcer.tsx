import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useApp } from '../state/app-context.ts';
import { cleanInner, describeSeverity } from '../words/mod.ts';
import { useFrame } from './frame-context.ts';
import { playTone } from './play-tone.ts';

/** A reader can be told so often; what comes between stands in the queue. */
const TELL_EVERY_MS = 4_000;

/** Tells new alerts to those who do not see the queue, and, where it was asked for, sounds for an alarm. */
export function Announcer(): ReactNode {
  const { room } = useApp();
  const { hasSound } = useFrame();
  const [polite, setPolite] = useState('');
  const [urgent, setUrgent] = useState('');
  const sound = useRef(hasSound);
  sound.current = hasSound;
  useEffect(() => {
    const known = new Set<string>();
    let lastMs = Number.NEGATIVE_INFINITY;
    for (const id of room.events.keys()) known.add(id);
    return room.onArrival(({ event, alert, severity, review }) => {
      if (!alert || review.state !== 'open' || known.has(event.id)) return;
      known.add(event.id);
      const text = `${describeSeverity(severity)}: ${cleanInner(event.headline)}`;
      if (severity === 'alarm') {
        setUrgent(text);
        if (sound.current) playTone();
        return;
      }
      if (performance.now() - lastMs < TELL_EVERY_MS) return;
      lastMs = performance.now();
      setPolite(text);
    });
  }, [room]);
  return (
    <>
      <p className="unseen" aria-live="polite">
        {polite}
      </p>
      <p className="unseen" aria-live="assertive">
        {urgent}
      </p>
    </>
  );
}
