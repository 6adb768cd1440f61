import type { RegisterEntry } from '@searoom/model/api';
import { type ReactNode, useMemo } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { Button, Fact, Facts, Mark } from '../parts/mod.ts';
import { useApp } from '../state/app-context.ts';
import { cleanInner, describeConfidence, formatPosition } from '../words/mod.ts';
import { type Box, boxOf, widenBox } from './fit-camera.ts';
import { PageSection } from './page-section.tsx';
import { RecordFrame } from './record-frame.tsx';
import { RecordMap } from './record-map.tsx';
import { useRecordKeys } from './use-record-keys.ts';
import { useRegisterIndex } from './use-register.ts';

/** A gap or a rescue region: what the index says of it, as these have no more. */
export function EntryRecord({ type, id }: { readonly type: 'gap' | 'region'; readonly id: string }): ReactNode {
  const { address } = useApp();
  const asked = useRegisterIndex();
  return (
    <AskedPart asked={asked} what="the register">
      {(index) => {
        const entry = index.entries.find((one) => one.type === type && one.id === id);
        if (entry !== undefined) return <Page entry={entry} type={type} />;
        return (
          <p className="register-empty">
            The register has no record “{id}” of this type.{' '}
            <Button plain onClick={() => address.openRegister(undefined)}>
              Look in the index
            </Button>
          </p>
        );
      }}
    </AskedPart>
  );
}

function Page({ entry, type }: { readonly entry: RegisterEntry; readonly type: 'gap' | 'region' }): ReactNode {
  useRecordKeys();
  const { id, title, what, parties, lon, lat, confidence, date, note } = entry;
  const box = useMemo(() => findBox(entry), [entry]);
  return (
    <RecordFrame
      type={type}
      id={id}
      title={cleanInner(title)}
      facts={[cleanInner(what), ...(parties.length === 0 ? [] : [`Concerns ${parties.join(', ')}`])]}
      sources={[]}
      map={box === undefined ? undefined : <RecordMap key={id} box={box} name={title} />}
      side={
        lon !== undefined &&
        lat !== undefined && (
          <PageSection title="Where">
            <p>
              {entry.box === undefined ? 'About' : 'Concerns an area round'}{' '}
              <span className="mono">{formatPosition(lat, lon)}</span>
            </p>
          </PageSection>
        )
      }
    >
      <PageSection title={type === 'gap' ? 'What is missing' : 'What it is'}>
        <Facts>
          <Fact name="What">{cleanInner(what)}</Fact>
          {note !== undefined && <Fact name={type === 'gap' ? 'Why' : 'Note'}>{cleanInner(note)}</Fact>}
          <Fact name="Parties">{parties.length === 0 ? 'none named' : parties.join(' ')}</Fact>
          {date !== undefined && <Fact name="Date">{date}</Fact>}
          <Fact name="Mark">
            <Mark confidence={confidence} /> {describeConfidence(confidence)}
          </Fact>
        </Facts>
        <p className="register-note">
          {type === 'gap'
            ? 'A gap is never drawn. It is told on the page of every record, and in every answer, where it matters.'
            : 'A rescue region says who coordinates search and rescue. It is no maritime zone, and nobody claims waters by it.'}
        </p>
      </PageSection>
    </RecordFrame>
  );
}

/** What the map of an entry shows: the area that it concerns, or the sea round its place. */
function findBox({ box, lon, lat }: RegisterEntry): Box | undefined {
  const [west, south, east, north] = box ?? [];
  if (west !== undefined && south !== undefined && east !== undefined && north !== undefined) {
    return [west, south, east < west ? east + 360 : east, north];
  }
  return lon === undefined || lat === undefined ? undefined : widenBox(boxOf([{ lon, lat }])!, 120);
}
