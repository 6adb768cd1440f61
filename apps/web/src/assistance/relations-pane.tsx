import type { Relations } from '@searoom/model/api';
import { type ReactNode, useMemo } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { Mark, Name, Table } from '../parts/mod.ts';
import { PageSection } from '../register/page-section.tsx';
import { cleanInner } from '../words/mod.ts';
import { FactsProvider } from './facts-context.tsx';
import { FactLink, GrantLink } from './links.tsx';
import { lanesOfMeetings, lanesOfMembers, lanesOfPartnerships } from './relation-lanes.ts';
import { LedgerSources } from './sources-section.tsx';
import { LanesPicture } from './time-line.tsx';
import { sayDate } from './time-scale.ts';
import { TimesChoice } from './times-choice.tsx';
import { useRelations, useTimes } from './use-assistance.ts';
import { mainName } from './words.ts';

/** Partnerships, memberships and meetings, each with its dates: none of them is timeless. */
export function RelationsPane(): ReactNode {
  const asked = useRelations(useTimes());
  return (
    <div className="pane" data-testid="relations" tabIndex={-1}>
      <AskedPart asked={asked} what="the relations">
        {(answer) => (
          <FactsProvider facts={answer.facts} sources={answer.sources}>
            <div className="pane-head">
              <p>Labels of partnerships are political words of the two sides; they are no scale across countries.</p>
              <TimesChoice stamp={answer.stamp} />
            </div>
            <PartnershipsSection answer={answer} />
            {answer.organisations.map((organisation) => (
              <MembersSection key={organisation.id} organisation={organisation} about={answer.stamp.about} />
            ))}
            <MeetingsSection answer={answer} />
            <LedgerSources sources={answer.sources} />
          </FactsProvider>
        )}
      </AskedPart>
    </div>
  );
}

interface AnswerProps {
  readonly answer: Relations;
}

function PartnershipsSection({ answer }: AnswerProps): ReactNode {
  const lanes = useMemo(() => lanesOfPartnerships(answer), [answer]);
  const rows = answer.partnerships.flatMap(({ id, parties, levels }) =>
    levels.map((level, i) => ({ ...level, key: `${id} ${i}`, parties })),
  );
  return (
    <PageSection title="Partnerships" about="a bar between two ticks: the day is known in part only">
      <LanesPicture lanes={lanes} today={answer.stamp.about} />
      <Table
        caption="Partnerships"
        rows={rows}
        rowKey={({ key }) => key}
        exportName="partnerships"
        columns={[
          {
            key: 'parties',
            title: 'Between',
            value: ({ parties }) => parties.map(({ code }) => code).join(' – '),
            cell: ({ parties }) =>
              parties.map(({ code, name }) => (code === name ? code : `${code} ${cleanInner(name)}`)).join(' – '),
          },
          {
            key: 'label',
            title: 'Label',
            value: ({ label }) => label,
            cell: ({ label, facts, current }) => (
              <FactLink facts={facts} of={`label: ${label}`}>
                {current ? <strong>{cleanInner(label)}</strong> : cleanInner(label)}
              </FactLink>
            ),
          },
          { key: 'from', title: 'From', value: ({ from }) => (from === undefined ? undefined : sayDate(from)) },
          { key: 'to', title: 'To', value: ({ to }) => (to === undefined ? '–' : sayDate(to)) },
          {
            key: 'agreed',
            title: 'Agreed',
            value: ({ agreedOn }) => (agreedOn === undefined ? '–' : sayDate(agreedOn)),
          },
          {
            key: 'mark',
            title: 'Mark',
            value: ({ confidence }) => confidence,
            cell: ({ confidence }) => <Mark confidence={confidence} />,
          },
        ]}
        empty="No partnership is recorded."
      />
      <ul className="finding-list">
        {answer.partnerships.flatMap(({ id, parties, remarks }) =>
          remarks.map(({ text, facts }) => (
            <li key={`${id} ${text}`}>
              {parties.map(({ code }) => code).join(' – ')}:{' '}
              <FactLink facts={facts} of={`remark on ${id}`}>
                {cleanInner(text)}
              </FactLink>
            </li>
          )),
        )}
      </ul>
    </PageSection>
  );
}

interface MembersProps {
  readonly organisation: Relations['organisations'][number];
  readonly about: string;
}

function MembersSection({ organisation, about }: MembersProps): ReactNode {
  const lanes = useMemo(() => lanesOfMembers(organisation, about), [organisation, about]);
  const name = mainName(organisation.title, organisation.id);
  const current = organisation.members.filter(({ role, current: is }) => is && role === 'member').length;
  return (
    <PageSection title={name.text} about={`${current} members on ${about}`}>
      <LanesPicture lanes={lanes} today={about} />
      <Table
        caption={`Members of ${name.text}`}
        rows={organisation.members.map((member, i) => ({ ...member, key: String(i) }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'party', title: 'Party', value: ({ party }) => `${party.code} ${party.name}` },
          {
            key: 'role',
            title: 'Role',
            value: ({ role }) => role,
            cell: ({ role, facts, party }) => (
              <FactLink facts={facts} of={`${party.code}: ${role}`}>
                {cleanInner(role)}
              </FactLink>
            ),
          },
          { key: 'from', title: 'From', value: ({ from }) => (from === undefined ? undefined : sayDate(from)) },
          { key: 'to', title: 'To', value: ({ to }) => (to === undefined ? '–' : sayDate(to)) },
        ]}
        empty="No member is recorded."
      />
    </PageSection>
  );
}

function MeetingsSection({ answer }: AnswerProps): ReactNode {
  const lanes = useMemo(() => lanesOfMeetings(answer), [answer]);
  return (
    <PageSection title="Meetings" about="who took part and what came of it">
      <LanesPicture lanes={lanes} today={answer.stamp.about} />
      <Table
        caption="Meetings"
        rows={answer.meetings}
        rowKey={({ id }) => id}
        exportName="meetings"
        columns={[
          {
            key: 'date',
            title: 'Held',
            value: ({ from, to }) =>
              from === undefined
                ? undefined
                : to === undefined || to === from
                  ? sayDate(from)
                  : `${sayDate(from)} to ${sayDate(to)}`,
          },
          {
            key: 'title',
            title: 'Meeting',
            value: ({ title, id }) => mainName(title, id).text,
            cell: ({ title, id, facts }) => {
              const name = mainName(title, id);
              return (
                <FactLink facts={facts.slice(0, 1)} of={`meeting ${name.text}`}>
                  <Name lang={name.language}>{name.text}</Name>
                </FactLink>
              );
            },
          },
          { key: 'place', title: 'Place', value: ({ place }) => cleanInner(place ?? 'unknown') },
          {
            key: 'sides',
            title: 'Sides',
            value: ({ sides }) => sides.map(({ name, role }) => `${name} (${role})`).join(', '),
            cell: ({ sides }) => (
              <ul className="inline-list">
                {sides.map(({ party, name, role, person, facts }) => (
                  <li key={party}>
                    <FactLink facts={facts} of={`${name}: ${role}`}>
                      {cleanInner(name)}
                    </FactLink>
                    <span className="quiet">
                      {' '}
                      {role === 'participant' ? '' : role.replace('-', ' ')}
                      {person === undefined ? '' : ` ${cleanInner(person)}`}
                    </span>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'outcomes',
            title: 'Outcomes',
            value: ({ outcomes }) => outcomes.map(({ text }) => text).join('; '),
            cell: ({ outcomes, remarks, agenda }) => (
              <>
                <ul>
                  {outcomes.map(({ text, grant, facts }) => (
                    <li key={text}>
                      <FactLink facts={facts} of={`outcome: ${text}`}>
                        {cleanInner(text)}
                      </FactLink>{' '}
                      {grant !== undefined && <GrantLink id={grant.replace(/^grant:/, '')} />}
                    </li>
                  ))}
                </ul>
                {[...agenda.map(({ on, what }) => `${on}: ${what}`), ...remarks].map((text) => (
                  <span key={text} className="record-note quiet">
                    {cleanInner(text)}
                  </span>
                ))}
              </>
            ),
          },
        ]}
        empty="No meeting is recorded."
      />
    </PageSection>
  );
}
