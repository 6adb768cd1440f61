import type { ReactNode } from 'react';
import { CopyButton, Fact, Facts, Name, Section } from '../../parts/mod.ts';
import { describeShipType, describeTarget, formatMmsi, formatSize, plainMmsi } from '../../words/mod.ts';
import { Codes } from '../shared/codes.tsx';
import type { ShownVessel } from './merge-vessel.ts';

/** What a vessel says of itself; nothing of it is proved. */
export function IdentitySection({
  vessel,
  mmsi,
}: {
  readonly vessel: Omit<ShownVessel, 'timeMs'>;
  readonly mmsi: number;
}): ReactNode {
  return (
    <Section title="Identity" aside="what is sent, not what is proved">
      <Facts>
        <Fact name="Name">
          <Said value={vessel.name} />
        </Fact>
        <Fact name="MMSI">
          <span className="mono">{formatMmsi(mmsi)}</span>{' '}
          <CopyButton text={plainMmsi(mmsi)} plain label={`copy MMSI ${plainMmsi(mmsi)}`} />
        </Fact>
        <Fact name="Flag by MMSI">{vessel.flag === undefined ? <Unknown /> : <Codes codes={[vessel.flag]} />}</Fact>
        <Fact name="Call sign">
          <Said value={vessel.callSign} isMono />
        </Fact>
        <Fact name="IMO number">
          {vessel.imo === undefined ? <Unknown /> : <span className="mono">{vessel.imo}</span>}
        </Fact>
        <Fact name="Kind">{describeTarget(vessel.kind)}</Fact>
        <Fact name="Type">
          {describeShipType(vessel.shipType)}
          {vessel.shipType !== undefined && vessel.shipType !== 0 && (
            <span className="quiet"> (code {vessel.shipType})</span>
          )}
        </Fact>
        <Fact name="Size">{formatSize(vessel.lengthM, vessel.beamM)}</Fact>
        <Fact name="Destination">
          <Said value={vessel.destination} />
        </Fact>
      </Facts>
    </Section>
  );
}

function Unknown(): ReactNode {
  return <span className="quiet">unknown</span>;
}

function Said({ value, isMono }: { readonly value: string | undefined; readonly isMono?: boolean }): ReactNode {
  if (value === undefined || value.trim() === '') return <Unknown />;
  return isMono === true ? (
    <span className="mono">
      <Name>{value}</Name>
    </span>
  ) : (
    <Name>{value}</Name>
  );
}
