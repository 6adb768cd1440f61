import type { WhoseAnswer, WhoseZone } from '@searoom/model/api';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button, CopyButton, downloadText, Field, Section } from '../../parts/mod.ts';
import { formatPosition } from '../../words/mod.ts';
import { AskedPart } from '../shared/asked-part.tsx';
import { PanelFrame, useHintKeys } from '../shared/panel-frame.tsx';
import { useDesk } from '../shared/use-ask.ts';
import { Around } from './around.tsx';
import { sayDate } from './say-date.ts';
import { useWhose } from './use-whose.ts';
import { whoseToGeoJson, whoseToText } from './whose-export.ts';
import { sayCaveats, sayWhose } from './whose-sentence.ts';
import { WhoseTable } from './whose-table.tsx';
import { WhoseWide } from './whose-wide.tsx';
import { Why } from './why.tsx';

/** Whose water? Everything that is asserted at a place, by whom, under what, and how that is known. */
export function WhosePanel({ lon, lat }: { readonly lon: number; readonly lat: number }): ReactNode {
  const { whoseAt, change } = useDesk();
  const asked = useWhose({ lon, lat }, whoseAt);
  const answer = asked.value;
  const [isWide, setWide] = useState(false);
  useHintKeys(['y', 't', 'e']);
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
            <CopyButton primary hint="y" text={() => whoseToText(answer)}>
              Copy answer
            </CopyButton>
            <Button hint="t" onClick={() => setWide(true)}>
              Table
            </Button>
            <Button hint="e" onClick={save}>
              GeoJSON
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
      <AskedPart asked={asked} what="what is asserted here">
        {(value) => <WhoseBody answer={value} />}
      </AskedPart>
      {answer !== undefined && isWide && <WhoseWide answer={answer} onClose={() => setWide(false)} />}
    </PanelFrame>
  );
}

function WhoseBody({ answer }: { readonly answer: WhoseAnswer }): ReactNode {
  const [picked, setPicked] = useState<string>();
  const zone: WhoseZone | undefined = answer.zones.find((one) => one.zone === picked) ?? answer.zones[0];
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
      {answer.zones.length > 0 && (
        <Section title="Who asserts what here" aside="press a row to see why">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons inside */}
          <div onKeyDown={moveInTable}>
            <WhoseTable answer={answer} picked={zone?.zone} onPick={setPicked} />
          </div>
        </Section>
      )}
      {zone !== undefined && <Why key={zone.zone} zone={zone} place={answer.place} />}
      <Around answer={answer} />
    </>
  );
}
