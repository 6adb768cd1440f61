import { type ReactNode, useMemo } from 'react';
import { Choice, Field } from '../parts/mod.ts';
import { useAddress, useApp, useRoom } from '../state/app-context.ts';
import { cleanText, describeEventType } from '../words/mod.ts';

/** Narrows the queue by type, by party that asserts a limit, and by words. */
export function QueueFilterBar(): ReactNode {
  const { address } = useApp();
  const filter = useAddress((state) => state.filter);
  const events = useRoom((room) => room.events);
  const parties = useRoom((room) => room.info?.parties);
  const types = useMemo(() => {
    const found = new Set<string>(filter.types);
    for (const { event } of events.values()) found.add(event.type);
    return [...found].sort();
  }, [events, filter.types]);
  const codes = [...(parties ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1));
  return (
    <search className="queue-filter" aria-label="Filter of the queue">
      <Choice
        label="Type"
        value={filter.types[0] ?? ''}
        onChange={(type) => address.change({ filter: { ...filter, types: type === '' ? [] : [type] } })}
        options={[
          { value: '', label: 'all types' },
          ...types.map((type) => ({ value: type, label: describeEventType(type) })),
        ]}
      />
      <Choice
        label="Asserted by"
        value={filter.parties[0] ?? ''}
        onChange={(party) => address.change({ filter: { ...filter, parties: party === '' ? [] : [party] } })}
        options={[
          { value: '', label: 'any party' },
          ...codes.map(({ code, name }) => ({ value: code, label: `${code} ${cleanText(name)}` })),
        ]}
      />
      <Field
        label="Words: vessel, MMSI, place"
        type="search"
        value={filter.text}
        maxLength={100}
        onChange={(text) => address.change({ filter: { ...filter, text } })}
      />
    </search>
  );
}
