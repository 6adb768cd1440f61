import { type ReactNode, useMemo, useState } from 'react';
import { Button, Choice, Field, Kbd, nextSort, type TableSort, VirtualTable } from '../../parts/mod.ts';
import { useAddress, useApp } from '../../state/app-context.ts';
import { countWords, describeTarget, groupDigits } from '../../words/mod.ts';
import { PanelFrame, useHintKeys } from '../shared/panel-frame.tsx';
import { useSlowly } from '../shared/use-slowly.ts';
import { useVesselsVersion } from '../shared/use-vessel.ts';
import { readViewBox } from '../shared/view-box.ts';
import { listFlags, listKinds, listVessels, type VesselsFilter } from './list-vessels.ts';
import { vesselColumns } from './vessel-columns.tsx';

/** The table is read again no more often than this: it must stay still enough to be read, and cost little. */
const REFRESH_MS = 2000;
const REFRESH_MANY_MS = 5000;
const MANY = 5000;

const EVERYTHING: VesselsFilter = { text: '', flag: '', kind: '', isInView: false };

/** The twin of the map: every vessel as a row. */
export function VesselsPanel(): ReactNode {
  const app = useApp();
  const { vessels, client } = app;
  const camera = useAddress((address) => address.camera);
  const version = useSlowly(useVesselsVersion(), vessels.count > MANY ? REFRESH_MANY_MS : REFRESH_MS);
  const [filter, setFilter] = useState(EVERYTHING);
  const [sort, setSort] = useState<TableSort | undefined>({ key: 'name', direction: 'ascending' });
  useHintKeys(['y', 'e']);
  const box = useMemo(() => (filter.isInView ? readViewBox(camera) : undefined), [filter.isInView, camera]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table of vessels changes in place; its version tells
  const rows = useMemo(() => listVessels(vessels, filter, box, sort), [vessels, version, filter, box, sort]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const [flags, kinds] = useMemo(() => [listFlags(vessels), listKinds(vessels)], [vessels, version]);
  const columns = useMemo(() => vesselColumns(vessels), [vessels]);
  const change = (part: Partial<VesselsFilter>): void => setFilter({ ...filter, ...part });
  const query = {
    ...(filter.text.trim() !== '' && { q: filter.text.trim() }),
    ...(filter.flag !== '' && filter.flag !== 'unknown' && { flag: filter.flag }),
    ...(filter.kind !== '' && { kind: filter.kind }),
    ...(box !== undefined && { box }),
  };
  return (
    <PanelFrame
      title="Vessels"
      isFilled
      actions={
        <>
          <a
            className="button"
            href={client.vesselsFile('csv', query)}
            download="vessels.csv"
            data-key="e"
            aria-keyshortcuts="e"
          >
            CSV<Kbd>e</Kbd>
          </a>
          <a className="button" href={client.vesselsFile('geojson', query)} download="vessels.geojson">
            GeoJSON
          </a>
          <Button
            onClick={() => setFilter(EVERYTHING)}
            disabled={filter.text === '' && filter.flag === '' && filter.kind === '' && !filter.isInView}
          >
            Clear filter
          </Button>
        </>
      }
    >
      <section className="section vessels-filter" aria-label="Filter">
        <Field
          label="Name, MMSI, call sign, IMO, destination"
          type="search"
          value={filter.text}
          onChange={(text) => change({ text })}
          maxLength={100}
        />
        <div className="vessels-choices">
          <Choice
            label="Flag by MMSI"
            value={filter.flag}
            onChange={(flag) => change({ flag })}
            options={[{ value: '', label: 'all' }, ...flags.map((flag) => ({ value: flag, label: flag }))]}
          />
          <Choice
            label="Kind"
            value={filter.kind}
            onChange={(kind) => change({ kind: kind as VesselsFilter['kind'] })}
            options={[
              { value: '', label: 'all' },
              ...kinds.map((kind) => ({ value: kind, label: describeTarget(kind) })),
            ]}
          />
          <Button pressed={filter.isInView} onClick={() => change({ isInView: !filter.isInView })}>
            in view
          </Button>
        </div>
        <p className="panel-note" role="status">
          {rows.length === vessels.count
            ? countWords(vessels.count, 'vessel')
            : `${groupDigits(rows.length)} of ${countWords(vessels.count, 'vessel')}`}
          {vessels.lostCount > 0 && `, ${groupDigits(vessels.lostCount)} lost`}. Enter opens one.
        </p>
      </section>
      <VirtualTable
        caption="All vessels, the twin of the map"
        rows={rows}
        columns={columns}
        rowKey={String}
        sort={sort}
        onSort={(key) => setSort(nextSort(sort, key))}
        onOpen={(mmsi) => app.select({ kind: 'vessel', mmsi })}
        empty={
          vessels.count === 0
            ? 'No vessel yet. Start a feed: searoom serve --source tcp://host:port, or replay a scenario.'
            : 'No vessel matches. Clear the filter, or look at a larger part of the map.'
        }
      />
    </PanelFrame>
  );
}
