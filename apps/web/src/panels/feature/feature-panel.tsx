import type { Chart, ChartFeature } from '@searoom/sea';
import type { ReactNode } from 'react';
import { Button, CopyButton, Fact, Facts, Name, Section } from '../../parts/mod.ts';
import { useApp, useRoom } from '../../state/app-context.ts';
import { describeFeatureStatus, formatDecimal, formatPosition, formatUncertaintyNm } from '../../words/mod.ts';
import { AskedPart } from '../shared/asked-part.tsx';
import { Codes } from '../shared/codes.tsx';
import { FeatureNames } from '../shared/feature-names.tsx';
import { PanelFrame, useHintKeys } from '../shared/panel-frame.tsx';
import { PlaceText } from '../shared/place-text.tsx';
import { useChart } from '../shared/use-chart.ts';
import { nameLanguage } from './name-language.ts';

/** A rock, reef or island: every name, what it is found to be, who asserts it, who is on it. */
export function FeaturePanel({ id }: { readonly id: string }): ReactNode {
  const app = useApp();
  const asked = useChart();
  const feature = asked.value?.features.find((one) => one.id === id);
  useHintKeys(['w', 'y']);
  return (
    <PanelFrame
      title="Feature"
      id={id}
      actions={
        feature !== undefined && (
          <>
            <Button primary hint="w" onClick={() => app.select({ kind: 'place', lon: feature.lon, lat: feature.lat })}>
              Whose water here
            </Button>
            <Button onClick={() => app.address.openRegister(`feature:${id}`)}>Open its page</Button>
            <Button onClick={() => app.viewer()?.flyTo(feature.lon, feature.lat)}>Show on map</Button>
            <CopyButton text={() => featureToText(feature)}>Copy</CopyButton>
          </>
        )
      }
    >
      <AskedPart asked={asked} what="the feature">
        {(chart) =>
          feature === undefined ? (
            <Section title="Feature">
              <p>The register has no feature of this id.</p>
            </Section>
          ) : (
            <FeatureBody feature={feature} chart={chart} />
          )
        }
      </AskedPart>
    </PanelFrame>
  );
}

function FeatureBody({ feature, chart }: { readonly feature: ChartFeature; readonly chart: Chart }): ReactNode {
  const names = Object.entries(feature.names);
  const group = chart.groups[feature.group]?.names;
  const parties = useRoom((room) => room.info?.parties);
  const { occupier, claimants } = feature;
  const nameOf = (code: string): string => parties?.find((party) => party.code === code)?.name ?? code;
  return (
    <>
      <section className="section" aria-label="Names">
        <p className="say">
          <FeatureNames names={feature.names} />
        </p>
        {group !== undefined && (
          <p className="panel-note">
            in <FeatureNames names={group} />
          </p>
        )}
      </section>
      <Section title="Names by language" aside={names.length}>
        <Facts>
          {names.map(([language, name]) => (
            <Fact key={language} name={nameLanguage(language)}>
              <Name lang={language}>{name}</Name>
            </Fact>
          ))}
        </Facts>
      </Section>
      <Section title="What it is">
        <Facts>
          <Fact name="Status">{describeFeatureStatus(feature.status)}</Fact>
          <Fact name="Asserted by">
            {claimants.length === 0
              ? 'nobody, as far as the register knows'
              : claimants.map((code) => (
                  <span key={code} className="panel-line">
                    <strong>{code}</strong> {nameOf(code)}
                  </span>
                ))}
          </Fact>
          <Fact name="Occupied by">
            {occupier === undefined ? (
              'nobody, as far as the register knows'
            ) : (
              <>
                <Codes codes={[occupier]} /> <span className="quiet">a fact on the ground, no title</span>
              </>
            )}
          </Fact>
          <Fact name="Position">
            <PlaceText lat={feature.lat} lon={feature.lon} />
            <br />
            <span className="quiet">{formatUncertaintyNm(feature.uncertaintyM / 1852)} M</span>
          </Fact>
        </Facts>
      </Section>
    </>
  );
}

function featureToText(feature: ChartFeature): string {
  return [
    Object.values(feature.names).join(' · '),
    `${formatPosition(feature.lat, feature.lon)} (${formatDecimal(feature.lat, feature.lon)})`,
    describeFeatureStatus(feature.status),
    `asserted by ${feature.claimants.join(' ') || 'nobody known'}; occupied by ${feature.occupier ?? 'nobody known'}`,
  ].join('\n');
}
