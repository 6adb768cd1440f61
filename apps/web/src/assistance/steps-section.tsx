import type { GrantPage, StepRow } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Table } from '../parts/mod.ts';
import { PageSection } from '../register/page-section.tsx';
import { cleanInner } from '../words/mod.ts';
import { EvidenceMark } from './evidence-mark.tsx';
import { FactLink, OutsideLink } from './links.tsx';
import { sayDate } from './time-scale.ts';
import { STEP_EVIDENCE, STEP_STATES } from './words.ts';

/** Every step of the life cycle: what it needs, what is there, what is missing. */
export function StepsSection({ steps }: { readonly steps: readonly StepRow[] }): ReactNode {
  return (
    <PageSection title="Steps" about="done only with a document or an official source">
      <div data-testid="steps">
        <Table
          caption="Steps"
          rows={steps.map((step, i) => ({ ...step, key: `${step.number} ${i}` }))}
          rowKey={({ key }) => key}
          sortable={false}
          columns={[
            { key: 'number', title: 'No.', value: ({ number }) => number, align: 'end' },
            { key: 'label', title: 'Step', value: ({ label }) => cleanInner(label) },
            {
              key: 'state',
              title: 'State',
              value: ({ state }) => STEP_STATES[state],
              cell: ({ state, facts, label }) => (
                <span className={state === 'overdue' ? 'attention unbroken' : 'unbroken'}>
                  <EvidenceMark evidence={STEP_EVIDENCE[state]} />
                  <FactLink facts={facts} of={`${label}: ${STEP_STATES[state]}`}>
                    {STEP_STATES[state]}
                  </FactLink>
                </span>
              ),
            },
            {
              key: 'planned',
              title: 'Planned',
              value: ({ planned }) => (planned === undefined ? '–' : sayDate(planned)),
            },
            { key: 'actual', title: 'Actual', value: ({ actual }) => (actual === undefined ? '–' : sayDate(actual)) },
            {
              key: 'responsible',
              title: 'Responsible',
              value: ({ responsible }) => cleanInner(responsible ?? 'unknown'),
            },
            { key: 'has', title: 'Has', value: ({ has }) => cleanInner(has.join('; ') || '–') },
            {
              key: 'missing',
              title: 'Missing',
              value: ({ missing }) => missing.join('; '),
              cell: ({ missing, needs }) =>
                missing.length === 0 ? (
                  <span className="quiet" title={needs.join('; ')}>
                    –
                  </span>
                ) : (
                  cleanInner(missing.join('; '))
                ),
            },
          ]}
          empty="No step is known."
        />
      </div>
    </PageSection>
  );
}

/** Documents of the grant, with where each can be read. */
export function DocumentsSection({ documents }: { readonly documents: GrantPage['documents'] }): ReactNode {
  return (
    <PageSection title="Documents" about="their texts are where the source says">
      <Table
        caption="Documents"
        rows={documents.map((document, i) => ({ ...document, key: String(i) }))}
        rowKey={({ key }) => key}
        sortable={false}
        columns={[
          {
            key: 'name',
            title: 'Document',
            value: ({ name }) => name,
            cell: ({ name, facts }) => (
              <FactLink facts={facts} of={`document: ${name}`}>
                {cleanInner(name)}
              </FactLink>
            ),
          },
          { key: 'kind', title: 'Kind', value: ({ kind }) => kind.replaceAll('-', ' ') },
          { key: 'on', title: 'Date', value: ({ on }) => (on === undefined ? 'unknown' : sayDate(on)) },
          {
            key: 'address',
            title: 'Where',
            value: ({ address, source }) => address ?? source ?? 'unknown',
            cell: ({ address, source }) =>
              address === undefined ? (
                <span className="quiet">{cleanInner(source ?? 'not public')}</span>
              ) : (
                <OutsideLink address={address}>{cleanInner(hostOf(address))}</OutsideLink>
              ),
          },
        ]}
        empty="No document is recorded. The steps above say which are missing."
      />
    </PageSection>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}
