import type { WhoseAnswer, WhoseZone } from '@searoom/model/api';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button, CopyButton, downloadText, Field, Section } from '../../parts/mod.ts';
import { useAddress } from '../../state/app-context.ts';
import { RecordLink } from '../../views/record-link.tsx';
import { formatPosition } from '../../words/mod.ts';
import { AskedPart } from '../shared/asked-part.tsx';
import { PanelFrame, useHintKeys } from '../shared/panel-frame.tsx';
import { useDesk } from '../shared/use-ask.ts';
import { Around } from './around.tsx';
import { judgeZones } from './judge-zones.ts';
import { NotHeld } from './not-held.tsx';
import { sayDate } from './say-date.ts';
import { useWhose } from './use-whose.ts';
import { ViewsHere } from './views-here.tsx';
import { whoseToGeoJson, whoseToText } from './whose-export.ts';
import { sayCaveats, sayWhose } from './whose-sentence.ts';
import { WhoseTable } from './whose-table.tsx';
import { WhoseWide } from './whose-wide.tsx';
import { Why } from './why.tsx';

/** Whose water? Everything that is asserted at a place, by whom, under what, and how that is known. */
export function WhosePanel({ lon, lat }: { readonly lon: number; readonly lat: number }): ReactNode {
  const { whoseAt, change } = useDesk();
  const view = useAddress((state) => state.view);
  const asked = useWhose({ lon, lat }, whoseAt, view);
  const answer = asked.value;
  const [isWide, setWide] = useState(false);
  const [hasViews, setViews] = useState(false);
  useHintKeys(['y', 't', 'e', 'v']);
  const save = (): void => {
    if (answer === undefined) return;
    const text = JSON.stringify(whoseToGeoJson(answer), undefined, 2);
    downloadText(`whose-water-${lat.toFixed(4)}-${lon.toFixed(4)}.geojson`, text, 'application/geo+json');
  };
  return (
    <PanelFrame
      title="Whose water?"
      hasOwnCopy
      actions={
        answer !== undefined && (
          <>
            <CopyButton primary hint="y" text={() => whoseToText(answer, view)}>
              Copy answer
            </CopyButton>
            <Button hint="t" onClick={() => setWide(true)}>
              Table
            </Button>
            <Button hint="e" onClick={save}>
              GeoJSON
            </Button>
            <Button hint="v" pressed={hasViews} onClick={() => setViews(!hasViews)}>
              Views
            </Button>
          </>
        )
      }
    >
      <section className="section" aria-label="Answer">
        <p className="whose-place">{formatPosition(lat, lon)}</p>
        {answer !== undefined && (
          <>
            <p className="say" role="status">
              {sayWhose(answer)}
            </p>
            <UnderView answer={answer} view={view} />
            {sayCaveats(answer).map((caveat) => (
              <p key={caveat} className="panel-note">
                {caveat}
              </p>
            ))}
            <div className="whose-date">
              <p className="panel-note">{sayDate(answer)}</p>
              <Field
                label="Ask another day"
                type="date"
                value={whoseAt ?? answer.at}
                onChange={(value) => change({ whoseAt: value === '' ? undefined : value })}
              />
              {whoseAt !== undefined && (
                <Button plain onClick={() => change({ whoseAt: undefined })}>
                  as known now
                </Button>
              )}
            </div>
          </>
        )}
      </section>
      {hasViews && <ViewsHere place={{ lon, lat }} at={whoseAt} />}
      <AskedPart asked={asked} what="what is asserted here">
        {(value) => <WhoseBody answer={value} view={view} />}
      </AskedPart>
      {answer !== undefined && isWide && <WhoseWide answer={answer} view={view} onClose={() => setWide(false)} />}
    </PanelFrame>
  );
}

interface PartProps {
  readonly answer: WhoseAnswer;
  /** Legal view that the panel is under. */
  readonly view: string | undefined;
}

/** What the view that the panel is under holds of the place, in its sentence. */
function UnderView({ answer, view }: PartProps): ReactNode {
  const summary = answer.views.find((one) => one.view === view);
  if (summary === undefined) return null;
  return (
    <p className="whose-view">
      Under <RecordLink record={`view:${summary.view}`}>{summary.view}</RecordLink>: {summary.say}
    </p>
  );
}

function WhoseBody({ answer, view }: PartProps): ReactNode {
  const [picked, setPicked] = useState<string>();
  const { held, notHeld } = judgeZones(answer, view);
  const first = held[0] ?? answer.zones[0];
  const zone: WhoseZone | undefined = answer.zones.find((one) => one.zone === picked) ?? first;
  const moveInTable = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button.whose-row')];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = now < 0 ? undefined : buttons[now + step];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
    next.click();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons inside */}
      <div onKeyDown={moveInTable}>
        {held.length > 0 && (
          <Section
            title={view === undefined ? 'Who asserts what here' : `Held under ${view}`}
            aside="press a row to see why"
          >
            <WhoseTable zones={held} view={view} picked={zone?.zone} onPick={setPicked} />
          </Section>
        )}
        {view !== undefined && <NotHeld zones={notHeld} view={view} picked={zone?.zone} onPick={setPicked} />}
      </div>
      {zone !== undefined && <Why key={`${zone.zone} ${view ?? ''}`} zone={zone} view={view} />}
      <Around answer={answer} />
    </>
  );
}
