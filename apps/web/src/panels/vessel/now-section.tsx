import type { ReactNode } from 'react';
import { Fact, Facts, Section } from '../../parts/mod.ts';
import { useRoom, useRoomTime } from '../../state/app-context.ts';
import { cleanText, describeStatus, formatAge, formatBearing, formatMoment, formatSpeed } from '../../words/mod.ts';
import { PlaceText } from '../shared/place-text.tsx';
import type { ShownVessel } from './merge-vessel.ts';

const TICK_MS = 2000;

/** Where a vessel is and what it does, by its newest report. */
export function NowSection({ vessel }: { readonly vessel: ShownVessel }): ReactNode {
  const nowMs = useRoomTime(1000);
  const realAgeMs = nowMs - vessel.timeMs;
  // The clock here ticks by the second: what came within this second is not ahead of it.
  const ageMs = realAgeMs < 0 && realAgeMs > -TICK_MS ? 0 : realAgeMs;
  const feed = useRoom((room) => room.feeds.find(({ number, id }) => number === vessel.feed || id === vessel.feed));
  return (
    <Section title="Now" aside={vessel.lost ? 'lost: nothing came for long' : `heard ${formatAge(ageMs)}`}>
      <Facts>
        <Fact name="Position">
          <PlaceText lat={vessel.lat} lon={vessel.lon} />
        </Fact>
        <Fact name="Course">{formatBearing(vessel.cogDeg)}</Fact>
        <Fact name="Heading">{formatBearing(vessel.headingDeg)}</Fact>
        <Fact name="Speed">{formatSpeed(vessel.sogKn)}</Fact>
        <Fact name="Status">{describeStatus(vessel.navigationalStatus)}</Fact>
        <Fact name="Report of">
          <span className="mono">{formatMoment(vessel.timeMs, nowMs)}</span>
        </Fact>
        <Fact name="Feed">{feed === undefined ? 'unknown' : cleanText(feed.name)}</Fact>
      </Facts>
    </Section>
  );
}
