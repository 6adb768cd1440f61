import { type ReactNode, useEffect, useRef } from 'react';
import { useFrame } from '../frame/frame-context.ts';
import { Guard } from '../frame/guard.tsx';
import { parseRecord } from '../state/address.ts';
import { useAddress } from '../state/app-context.ts';
import { EntryRecord } from './entry-record.tsx';
import { FeatureRecord } from './feature-record.tsx';
import { InstrumentRecord } from './instrument-record.tsx';
import { LineRecord } from './line-record.tsx';
import { RegisterIndex } from './register-index.tsx';
import { ViewRecord } from './view-record.tsx';
import '../styles/register.css';

/** The Register room: the index, or the page of one record. */
export function RegisterRoom(): ReactNode {
  const { page } = useFrame();
  const record = useAddress((state) => state.record);
  const last = useRef<string>(undefined);
  useEffect(() => {
    // The map of the watch is gone; what wants one is told to go by the address.
    page.chart.viewer = undefined;
  }, [page]);
  useEffect(() => {
    if (record !== undefined) last.current = record;
  }, [record]);
  return (
    <main className="register" data-testid="register">
      {record === undefined && <h2 className="unseen">Register</h2>}
      <Guard what="The register" of={record}>
        {record === undefined ? <RegisterIndex last={last.current} /> : <Record key={record} record={record} />}
      </Guard>
    </main>
  );
}

function Record({ record }: { readonly record: string }): ReactNode {
  const { type, id } = parseRecord(record) ?? { type: undefined, id: record };
  switch (type) {
    case 'feature':
      return <FeatureRecord id={id} />;
    case 'instrument':
      return <InstrumentRecord id={id} />;
    case 'line':
      return <LineRecord id={id} />;
    case 'view':
      return <ViewRecord id={id} />;
    case 'gap':
    case 'region':
      return <EntryRecord type={type} id={id} />;
    case undefined:
      return <RegisterIndex last={undefined} />;
  }
}
