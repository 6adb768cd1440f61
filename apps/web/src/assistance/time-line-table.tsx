import type { Lane } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Table } from '../parts/mod.ts';
import { cleanInner } from '../words/mod.ts';
import { FactLink } from './links.tsx';
import { sayDate } from './time-scale.ts';
import { EVIDENCE_WORDS } from './words.ts';

interface Row {
  readonly key: string;
  readonly lane: string;
  readonly what: string;
  readonly when: string;
  readonly sortBy: string;
  readonly evidence: string;
  readonly facts: readonly string[];
}

/** Lanes as rows, in the order of the lanes and of time within them. */
export function listTimeLine(lanes: readonly Lane[]): Row[] {
  return lanes.flatMap((lane) => {
    const marks = lane.marks.map((mark, i) => ({
      key: `${lane.id} mark ${i}`,
      lane: lane.label,
      what: mark.label,
      when: sayDate(mark.on),
      sortBy: mark.first ?? mark.last ?? mark.on,
      evidence: mark.planned ? 'planned' : EVIDENCE_WORDS[mark.evidence],
      facts: mark.facts,
    }));
    const spans = lane.spans
      .filter(({ label }) => label !== '')
      .map((span, i) => ({
        key: `${lane.id} span ${i}`,
        lane: lane.label,
        what: span.label,
        when: `${sayDate(span.from)} to ${sayDate(span.to)}`,
        sortBy: span.from,
        evidence: span.kind === 'silent' ? 'no report' : span.kind,
        facts: [],
      }));
    return [...marks, ...spans].sort((a, b) => (a.sortBy < b.sortBy ? -1 : a.sortBy > b.sortBy ? 1 : 0));
  });
}

export interface TimeLineTableProps {
  readonly lanes: readonly Lane[];
  /** Without links where it cannot be seen: nothing unseen may take the focus. */
  readonly hasLinks: boolean;
}

/** The time line in words. */
export function TimeLineTable({ lanes, hasLinks }: TimeLineTableProps): ReactNode {
  return (
    <Table
      caption="Life cycle"
      rows={listTimeLine(lanes)}
      rowKey={({ key }) => key}
      sortable={false}
      columns={[
        { key: 'lane', title: 'Lane', value: ({ lane }) => lane, cell: ({ lane }) => cleanInner(lane) },
        { key: 'when', title: 'When', value: ({ when }) => when },
        {
          key: 'what',
          title: 'What',
          value: ({ what }) => what,
          cell: ({ what, facts }) =>
            hasLinks ? <FactLink facts={facts}>{cleanInner(what)}</FactLink> : cleanInner(what),
        },
        { key: 'evidence', title: 'Evidence', value: ({ evidence }) => evidence },
      ]}
      empty="Nothing is reported of it yet."
    />
  );
}
