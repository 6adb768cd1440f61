import type { AssetRow } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { type Column, Table, Tag } from '../parts/mod.ts';
import { PageSection } from '../register/page-section.tsx';
import { cleanInner, countWords } from '../words/mod.ts';
import { AssetVessel } from './asset-vessel.tsx';
import { FactsProvider } from './facts-context.tsx';
import { FactLink, GrantLink } from './links.tsx';
import { LedgerSources } from './sources-section.tsx';
import { sayDate } from './time-scale.ts';
import { TimesChoice } from './times-choice.tsx';
import { useAssets, useTimes } from './use-assistance.ts';
import { withoutStop } from './words.ts';

/** Boats, aircraft and other things that were given: where they lie, and whether they are fit for sea now. */
export function AssetsPane(): ReactNode {
  const asked = useAssets(useTimes());
  return (
    <div className="pane" data-testid="assets" tabIndex={-1}>
      <AskedPart asked={asked} what="the assets">
        {(answer) => (
          <FactsProvider facts={answer.facts} sources={answer.sources}>
            <div className="pane-head">
              <p>
                {countWords(answer.assets.length, 'asset')}. Fit for sea is said only of what a report of the last days
                tells; an older word is no word.
              </p>
              <TimesChoice stamp={answer.stamp} />
            </div>
            <PageSection title="Assets" about="an asset with an AIS number leads to its track">
              <Table
                caption="Assets"
                rows={answer.assets}
                rowKey={({ id }) => id}
                columns={COLUMNS}
                filterable
                exportName="assets"
                empty="No asset is recorded. A lot may have none; hull numbers and serials are entered in Ledger, subject asset:GRANT/LOT/1."
              />
            </PageSection>
            <LedgerSources sources={answer.sources} />
          </FactsProvider>
        )}
      </AskedPart>
    </div>
  );
}

const FIT: Readonly<Record<AssetRow['fit']['now'], string>> = { yes: 'yes', no: 'no', unknown: 'unknown' };

/** `35 kn, 200 M, 8 h, crew 4, seats 12`: only what is known. */
export function sayAbilities({ speedKn, rangeNm, enduranceHours, crew, seats, sensors }: AssetRow): string {
  const parts = [
    speedKn === undefined ? undefined : `${speedKn} kn`,
    rangeNm === undefined ? undefined : `${rangeNm} M`,
    enduranceHours === undefined ? undefined : `${enduranceHours} h`,
    crew === undefined ? undefined : `crew ${crew}`,
    seats === undefined ? undefined : `seats ${seats}`,
    ...sensors,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'unknown' : parts.join(', ');
}

const COLUMNS: readonly Column<AssetRow>[] = [
  {
    key: 'name',
    title: 'Asset',
    value: ({ name, formerNames }) => [name, ...formerNames].join(', ex '),
    cell: ({ name, formerNames, hull, serial, facts }) => (
      <>
        <span className="unbroken">
          <FactLink facts={facts} of={`asset ${name}`}>
            <strong>{cleanInner(name)}</strong>
          </FactLink>
        </span>
        <span className="record-note quiet">
          {[...formerNames.map((former) => `ex ${former}`), hull, serial]
            .filter((part) => part !== undefined)
            .map(cleanInner)
            .join(', ')}
        </span>
      </>
    ),
  },
  {
    key: 'grant',
    title: 'Grant',
    value: ({ grant }) => grant,
    cell: ({ grant }) => (grant === undefined ? <span className="quiet">unknown</span> : <GrantLink id={grant} />),
  },
  { key: 'user', title: 'User', value: ({ user }) => cleanInner(user ?? 'unknown') },
  { key: 'base', title: 'Base', value: ({ base }) => cleanInner(base?.name ?? 'unknown') },
  { key: 'can', title: 'Can', value: sayAbilities },
  {
    key: 'fit',
    title: 'Fit for sea now?',
    value: ({ fit }) => FIT[fit.now],
    cell: ({ fit, defects }) => (
      <>
        <span className={fit.now === 'no' ? 'attention' : fit.now === 'unknown' ? 'quiet' : undefined}>
          {FIT[fit.now]}
        </span>
        <span className="record-note quiet">
          {cleanInner(defects.length > 0 ? withoutStop(fit.why) : fit.why)}
          {defects.length > 0 && `; open: ${cleanInner(defects.join('; '))}`}
        </span>
      </>
    ),
  },
  {
    key: 'ready',
    title: 'Ready',
    value: ({ readyShare, readiness }) => readyShare ?? readiness,
    cell: ({ readyShare, readiness, readinessOn }) => (
      <>
        {cleanInner(readyShare ?? readiness)}
        {readinessOn !== undefined && <span className="record-note quiet">{sayDate(readinessOn)}</span>}
      </>
    ),
  },
  {
    key: 'missions',
    title: 'Missions',
    align: 'end',
    value: ({ missions }) => missions.length,
    cell: ({ missions, lastUse }) => (
      <>
        {missions.length}
        {missions.some(({ simulated }) => simulated) && (
          <>
            {' '}
            <Tag tone="warn">SIMULATED</Tag>
          </>
        )}
        {lastUse !== undefined && <span className="record-note quiet">{sayDate(lastUse)}</span>}
      </>
    ),
  },
  { key: 'track', title: 'Track', value: ({ mmsi }) => mmsi, cell: ({ mmsi }) => <AssetVessel mmsi={mmsi} /> },
];
