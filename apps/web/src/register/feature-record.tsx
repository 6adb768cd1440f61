import type { FeaturePage } from '@searoom/model/api';
import { type ReactNode, useMemo } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { Button, Name } from '../parts/mod.ts';
import { useApp } from '../state/app-context.ts';
import { cleanInner, formatPosition, formatUncertaintyNm } from '../words/mod.ts';
import { AssertionsSection, FindingsSection, NamesSection, OnItSection, ViewsSection } from './feature-claims.tsx';
import { MeasuredSection, PositionSection } from './feature-measures.tsx';
import { boxOf, widenBox } from './fit-camera.ts';
import { lineToBaseline } from './measured-line.ts';
import { RecordFrame } from './record-frame.tsx';
import { RecordMap } from './record-map.tsx';
import { ChangesSection, GapsSection, PartyCodes } from './record-parts.tsx';
import { sayControl } from './say-control.ts';
import { collectSources, joinSources } from './source-list.ts';
import { SourcesList } from './sources.tsx';
import { useRecordKeys } from './use-record-keys.ts';
import { useFeaturePage } from './use-register.ts';

/** A baseline farther away would leave nothing of the feature to see. */
const FARTHEST_BASELINE_NM = 300;
/** Round the feature at least its belt of 24 M is shown. */
const BELT_NM = 26;

/** All that is known of one feature. */
export function FeatureRecord({ id }: { readonly id: string }): ReactNode {
  const asked = useFeaturePage(id);
  return (
    <AskedPart asked={asked} what="the page of the feature">
      {(page) => <Page page={page} />}
    </AskedPart>
  );
}

function Page({ page }: { readonly page: FeaturePage }): ReactNode {
  const app = useApp();
  const { id, position, title } = page;
  useRecordKeys();
  const sources = useMemo(() => joinSources(page.sources, collectSources(page)), [page]);
  return (
    <RecordFrame
      type="feature"
      id={id}
      title={<Titles page={page} />}
      facts={listFacts(page)}
      sources={sources}
      actions={
        <>
          <Button primary hint="w" onClick={() => app.select({ kind: 'place', lon: position.lon, lat: position.lat })}>
            Whose water here
          </Button>
          <Button onClick={() => app.select({ kind: 'feature', id })}>Panel</Button>
        </>
      }
      map={<FeatureMap page={page} title={title} />}
      side={
        <>
          <MeasuredSection page={page} />
          <PositionSection page={page} />
          <SourcesList />
        </>
      }
    >
      <NamesSection page={page} />
      <FindingsSection page={page} />
      <AssertionsSection page={page} />
      <ViewsSection page={page} />
      <OnItSection page={page} />
      <GapsSection gaps={page.gaps} />
      <ChangesSection changes={page.changes} />
    </RecordFrame>
  );
}

/** All names in a row, each in its language; a name that several languages share stands once. */
function Titles({ page: { title, names } }: { readonly page: FeaturePage }): ReactNode {
  const shown = new Map<string, string | undefined>([[title, names.find(({ name }) => name === title)?.language]]);
  for (const { name, language } of names) if (!shown.has(name)) shown.set(name, language);
  return [...shown].map(([name, language], i) => (
    <span key={name}>
      {i > 0 && ' · '}
      <Name lang={language}>{name}</Name>
    </span>
  ));
}

function listFacts({
  title,
  position,
  status,
  claimants,
  group,
  occupations,
  artificialIslands,
}: FeaturePage): ReactNode[] {
  return [
    <span className="mono" key="place">
      {formatPosition(position.lat, position.lon)}
    </span>,
    `${cleanInner(position.of)}, ${formatUncertaintyNm(position.uncertaintyM / 1852)} M, grade ${position.grade}`,
    status,
    claimants.length === 0 ? (
      'Asserted by nobody known'
    ) : (
      <span key="claimants">
        Asserted by <PartyCodes parties={claimants} />
      </span>
    ),
    sayControl(occupations, artificialIslands),
    group.name === title ? null : `In the group ${group.name}`,
  ].filter((fact) => fact !== null);
}

function FeatureMap({ page, title }: { readonly page: FeaturePage; readonly title: string }): ReactNode {
  const { position, nearestBaseline, id } = page;
  const box = useMemo(() => {
    const around = widenBox(boxOf([position])!, BELT_NM);
    const corners = [
      { lon: around[0], lat: around[1] },
      { lon: around[2], lat: around[3] },
    ];
    const isNear = nearestBaseline !== undefined && nearestBaseline.distanceNm < FARTHEST_BASELINE_NM;
    return boxOf([position, ...corners, ...(isNear ? [nearestBaseline] : [])])!;
  }, [position, nearestBaseline]);
  const points = useMemo(() => [{ lon: position.lon, lat: position.lat, label: '' }], [position]);
  const measured = useMemo(() => lineToBaseline(page), [page]);
  return <RecordMap key={id} box={box} name={title} points={points} measured={measured} />;
}
