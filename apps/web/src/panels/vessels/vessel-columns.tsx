import type { ReactNode } from 'react';
import { type Column, Name } from '../../parts/mod.ts';
import type { VesselStore, VesselView } from '../../vessels/vessel-store.ts';
import {
  describeTarget,
  formatBearing,
  formatDuration,
  formatMmsi,
  formatPosition,
  formatSpeed,
} from '../../words/mod.ts';

/** Columns of the table of vessels; rows are MMSIs, and only those in view are looked up. */
export function vesselColumns(vessels: Pick<VesselStore, 'find' | 'roomTimeMs'>): readonly Column<number>[] {
  const column = (
    key: string,
    title: string,
    draw: (vessel: VesselView) => ReactNode,
    widthPx: number,
    look: Pick<Column<number>, 'align' | 'mono'> = {},
  ): Column<number> => ({
    key,
    title,
    value: (mmsi) => mmsi,
    cell: (mmsi) => {
      const vessel = vessels.find(mmsi);
      return vessel === undefined ? <span className="quiet">gone</span> : draw(vessel);
    },
    widthPx,
    ...look,
  });
  const unknown = <span className="quiet">unknown</span>;
  return [
    column('name', 'Name', ({ name }) => (name === undefined ? unknown : <Name>{name}</Name>), 138),
    column('mmsi', 'MMSI', ({ mmsi }) => formatMmsi(mmsi), 92, { mono: true }),
    column('flag', 'Flag', ({ flag }) => flag ?? unknown, 52),
    column('speed', 'Speed', ({ sogKn }) => formatSpeed(sogKn), 68, { align: 'end' }),
    column('course', 'Course', ({ cogDeg }) => formatBearing(cogDeg), 68, { align: 'end' }),
    column(
      'age',
      'Age',
      ({ timeMs, lost }) => `${lost ? 'lost, ' : ''}${formatDuration(vessels.roomTimeMs - timeMs)}`,
      104,
      { align: 'end' },
    ),
    column('position', 'Position', ({ lat, lon }) => formatPosition(lat, lon), 184, { mono: true }),
    column('kind', 'Kind', ({ kind, simulated }) => `${describeTarget(kind)}${simulated ? ', SIMULATED' : ''}`, 210),
  ];
}
