import type { RoomEvent } from '@searoom/model/api';
import { type ReactNode, useMemo } from 'react';
import { Button, Section } from '../../parts/mod.ts';
import { groupCrossings } from '../../queue/group-crossings.ts';
import { useApp, useRoom } from '../../state/app-context.ts';
import { cleanInner } from '../../words/mod.ts';

/**
 * The limits of other parties that the same crossing passed. An event is about the limit of one party; where several
 * assert the place, none of them is to look as if it were the only one.
 */
export function SameCrossing({ event }: { readonly event: RoomEvent }): ReactNode {
  const { select } = useApp();
  const all = useRoom(({ events }) => events);
  const others = useMemo(() => {
    const mmsi = event.event.vessels[0]?.mmsi;
    const ofVessel = [...all.values()].filter((other) => other.event.vessels[0]?.mmsi === mmsi);
    const { id } = event.event;
    const group = groupCrossings(ofVessel).find((members) => members.some((member) => member.event.id === id));
    return (group ?? []).filter((member) => member.event.id !== id);
  }, [all, event]);
  if (others.length === 0) return null;
  return (
    <Section title="The same crossing, by limits that others assert">
      <ul className="plain-list">
        {others.map(({ event: other }) => (
          <li key={other.id}>
            <Button plain onClick={() => select({ kind: 'event', id: other.id })}>
              {cleanInner(other.headline)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
