import { type DecodeCounters, LINE_KINDS, OUTCOMES } from '@searoom/ais';

/** Counters at zero, to add others to. */
export function makeTotals(): DecodeCounters {
  return {
    bytes: 0,
    lines: 0,
    lineKinds: { ais: 0, nmea: 0, tagOnly: 0, blank: 0, text: 0, overlong: 0 },
    sentences: 0,
    outcomes: { ok: 0, badChecksum: 0, malformed: 0, orphan: 0, short: 0, unknownType: 0 },
    messages: 0,
    messagesByType: new Uint32Array(64),
    tagBlocks: { good: 0, bad: 0 },
    assemblies: { completed: 0, evicted: 0, replaced: 0 },
    wrappers: { seen: 0, paired: 0 },
    unnamedSources: 0,
  };
}

/** Adds one decoder's counters to the totals. */
export function addCounters(totals: DecodeCounters, counters: DecodeCounters): void {
  totals.bytes += counters.bytes;
  totals.lines += counters.lines;
  for (const kind of LINE_KINDS) totals.lineKinds[kind] += counters.lineKinds[kind];
  totals.sentences += counters.sentences;
  for (const outcome of OUTCOMES) totals.outcomes[outcome] += counters.outcomes[outcome];
  totals.messages += counters.messages;
  counters.messagesByType.forEach((count, type) => {
    totals.messagesByType[type]! += count;
  });
  totals.tagBlocks.good += counters.tagBlocks.good;
  totals.tagBlocks.bad += counters.tagBlocks.bad;
  totals.assemblies.completed += counters.assemblies.completed;
  totals.assemblies.evicted += counters.assemblies.evicted;
  totals.assemblies.replaced += counters.assemblies.replaced;
  totals.wrappers.seen += counters.wrappers.seen;
  totals.wrappers.paired += counters.wrappers.paired;
  totals.unnamedSources += counters.unnamedSources;
}
