import { type ReactNode, useState } from 'react';
import { Button, Dialog, Fact, Facts, Problem, Section, SeverityMark } from '../../parts/mod.ts';
import { useApp, useRoom, useRoomTime } from '../../state/app-context.ts';
import {
  cleanText,
  countWords,
  formatMoment,
  formatPosition,
  groupDigits,
  severityOf,
  titleEvent,
} from '../../words/mod.ts';
import { PanelFrame, useHintKeys } from '../shared/panel-frame.tsx';
import { listAreaEvents } from './list-area-events.ts';

const MOST_EVENTS = 20;

/** An area that somebody here wants watched. */
export function AreaPanel({ id }: { readonly id: string }): ReactNode {
  const app = useApp();
  const area = useRoom((room) => room.areas.find((one) => one.id === id));
  const isReady = useRoom((room) => room.ready);
  const events = useRoom((room) => room.events);
  const nowMs = useRoomTime(60_000);
  const [isRemoving, setRemoving] = useState(false);
  const [error, setError] = useState<unknown>();
  useHintKeys(['y']);
  if (area === undefined) {
    return (
      <PanelFrame title="Watched area">
        <Section title="Area">
          <p>{isReady ? 'There is no such area any more. Somebody removed it.' : 'Reading the areas …'}</p>
        </Section>
      </PanelFrame>
    );
  }
  const about = listAreaEvents(events.values(), id);
  const remove = async (): Promise<void> => {
    setRemoving(false);
    try {
      await app.client.removeArea(id);
      app.select(undefined);
      app.say({ tone: 'info', text: `Removed the area ${cleanText(area.name)}. Its events stay.` });
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <PanelFrame
      title={cleanText(area.name)}
      actions={
        <>
          <Button primary onClick={() => showArea(app, area.ring)}>
            Show on map
          </Button>
          <Button onClick={() => setRemoving(true)}>Remove …</Button>
        </>
      }
    >
      <section className="section" aria-label="In short">
        <p className="say">{countWords(area.inside, 'vessel')} inside now.</p>
        <p className="panel-note">An own area to be watched. It asserts nothing.</p>
      </section>
      <Section title="Area">
        <Facts>
          <Fact name="Size">{groupDigits(Math.round(area.areaKm2))} km²</Fact>
          <Fact name="Watched since">{formatMoment(Date.parse(area.created), nowMs)}</Fact>
          <Fact name="Corners">
            <ol className="area-corners mono">
              {area.ring.map((corner) => (
                <li key={corner.join(' ')}>{formatPosition(corner[1] ?? Number.NaN, corner[0] ?? Number.NaN)}</li>
              ))}
            </ol>
          </Fact>
        </Facts>
      </Section>
      <Section title="Events" aside={about.length}>
        {about.length === 0 && <p className="quiet">Nothing went in or out yet.</p>}
        <ul className="plain-list">
          {about.slice(0, MOST_EVENTS).map((one) => (
            <li key={one.event.id} className="panel-event">
              <button
                type="button"
                className="table-button"
                onClick={() => app.select({ kind: 'event', id: one.event.id })}
              >
                <SeverityMark shape={severityOf(one)} /> {formatMoment(Date.parse(one.event.start), nowMs)}{' '}
                {titleEvent(one)}: {cleanText(one.event.headline)}
              </button>
            </li>
          ))}
        </ul>
        {about.length > MOST_EVENTS && <p className="quiet">{about.length - MOST_EVENTS} older ones.</p>}
      </Section>
      {error !== undefined && (
        <Section title="Not done">
          <Problem error={error} what="The area was not removed" kept="It is still watched." />
        </Section>
      )}
      {isRemoving && (
        <Dialog title="Remove the area?" onClose={() => setRemoving(false)}>
          <p>{cleanText(area.name)} is no longer watched. Events about it stay readable.</p>
          <div className="dialog-buttons">
            <Button onClick={() => setRemoving(false)}>Keep it</Button>
            <Button primary onClick={() => void remove()}>
              Remove
            </Button>
          </div>
        </Dialog>
      )}
    </PanelFrame>
  );
}

function showArea({ viewer }: ReturnType<typeof useApp>, ring: readonly (readonly number[])[]): void {
  const lons = ring.map(([lon]) => lon ?? 0);
  const lats = ring.map(([, lat]) => lat ?? 0);
  viewer()?.flyTo((Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2);
}
