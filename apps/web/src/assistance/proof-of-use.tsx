import type { AssetRow, GrantPage } from '@searoom/model/api';
import { type ReactNode, useMemo } from 'react';
import { Table, Tag } from '../parts/mod.ts';
import { boxOf, widenBox } from '../register/fit-camera.ts';
import { PageSection } from '../register/page-section.tsx';
import { RecordMap } from '../register/record-map.tsx';
import { cleanInner, formatPosition } from '../words/mod.ts';
import { AssetVessel } from './asset-vessel.tsx';
import { FactLink } from './links.tsx';
import { sayDate } from './time-scale.ts';

/** So much sea round the places is shown. */
const AROUND_NM = 14;

/** What is known of the use of what was given: missions, where it lies, and its track where it has a number. */
export function ProofOfUse({ page }: { readonly page: GrantPage }): ReactNode {
  const { use, assets } = page;
  const missions = assets.flatMap((asset) => asset.missions.map((mission) => ({ asset, mission })));
  return (
    <>
      <PageSection title="Proof of use" about={assets.length === 0 ? 'no asset is named' : undefined}>
        <p>{cleanInner(use.text)}</p>
        {missions.length > 0 && (
          <ul className="finding-list">
            {missions.map(({ asset, mission }) => (
              <li key={`${asset.id} ${mission.id}`}>
                <FactLink facts={mission.facts} of={`mission ${mission.id}`}>
                  {cleanInner(mission.what)} {cleanInner(mission.id)}
                </FactLink>
                , {cleanInner(asset.name)}, {sayDate(mission.from)}
                {mission.to !== undefined && ` to ${sayDate(mission.to)}`}
                {mission.outcome !== undefined && `: ${cleanInner(mission.outcome)}`}{' '}
                {mission.simulated && <Tag tone="warn">SIMULATED</Tag>}
              </li>
            ))}
          </ul>
        )}
        {assets.length > 0 && <AssetLines assets={assets} />}
      </PageSection>
      <PlacesMap page={page} />
    </>
  );
}

function AssetLines({ assets }: { readonly assets: readonly AssetRow[] }): ReactNode {
  return (
    <ul className="finding-list">
      {assets.map((asset) => (
        <li key={asset.id}>
          <FactLink facts={asset.facts} of={`asset ${asset.name}`}>
            {cleanInner(asset.name)}
          </FactLink>
          {asset.hull !== undefined && ` ${cleanInner(asset.hull)}`}{' '}
          <span className="quiet">
            fit for sea: {asset.fit.now === 'unknown' ? 'unknown' : asset.fit.now}, {cleanInner(asset.fit.why)}
          </span>{' '}
          <AssetVessel mmsi={asset.mmsi} />
        </li>
      ))}
    </ul>
  );
}

interface Place {
  readonly name: string;
  readonly what: string;
  readonly lat: number;
  readonly lon: number;
  readonly facts: readonly string[];
}

/** Places of the grant and bases of its assets, each once. */
export function listPlaces({ places, assets }: Pick<GrantPage, 'places' | 'assets'>): Place[] {
  const bases = assets.flatMap(({ base, name, facts }): Place[] =>
    base?.lat === undefined || base.lon === undefined
      ? []
      : [{ name: base.name, what: `base of ${name}`, lat: base.lat, lon: base.lon, facts }],
  );
  const all = [...places, ...bases];
  return all.filter(
    (place, i) =>
      all.findIndex(({ name, lat, lon }) => name === place.name && lat === place.lat && lon === place.lon) === i,
  );
}

function PlacesMap({ page }: { readonly page: GrantPage }): ReactNode {
  const places = useMemo(() => listPlaces(page), [page]);
  const box = useMemo(() => {
    const around = boxOf(places);
    return around === undefined ? undefined : widenBox(around, AROUND_NM);
  }, [places]);
  const points = useMemo(() => places.map(({ lon, lat, name }) => ({ lon, lat, label: name })), [places]);
  if (box === undefined) {
    return (
      <PageSection title="Places">
        <p className="quiet">No place with a position is recorded: neither of a handover nor of a base.</p>
      </PageSection>
    );
  }
  return (
    <>
      <RecordMap box={box} name={`places of ${page.row.id}`} points={points} />
      <PageSection title="Places" about="as on the map">
        <Table
          caption="Places"
          rows={places.map((place, i) => ({ ...place, key: String(i) }))}
          rowKey={({ key }) => key}
          sortable={false}
          columns={[
            {
              key: 'name',
              title: 'Place',
              value: ({ name }) => name,
              cell: ({ name, facts }) => (
                <FactLink facts={facts} of={`place: ${name}`}>
                  {cleanInner(name)}
                </FactLink>
              ),
            },
            { key: 'what', title: 'What', value: ({ what }) => cleanInner(what) },
            { key: 'where', title: 'Position', value: ({ lat, lon }) => formatPosition(lat, lon), mono: true },
          ]}
          empty="None."
        />
      </PageSection>
    </>
  );
}
