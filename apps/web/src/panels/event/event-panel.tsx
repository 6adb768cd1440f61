import type { EventDetail } from '@searoom/model/api';
import { type ReactNode, useState } from 'react';
import { Section, SeverityMark, Tag } from '../../parts/mod.ts';
import { useRoom, useRoomTime } from '../../state/app-context.ts';
import { cleanText, describeReview, describeSeverity, formatMoment, severityOf, titleEvent } from '../../words/mod.ts';
import { AskedPart } from '../shared/asked-part.tsx';
import { PanelFrame } from '../shared/panel-frame.tsx';
import { SentencesList } from '../shared/sentences-list.tsx';
import { useDesk } from '../shared/use-ask.ts';
import { ConfidenceSection } from './confidence-section.tsx';
import { EventActions } from './event-actions.tsx';
import { EventVessels } from './event-vessels.tsx';
import { Headline } from './headline.tsx';
import { PointsSection } from './points-section.tsx';
import { RevisionsSection } from './revisions-section.tsx';
import { RuleSection } from './rule-section.tsx';
import { SameCrossing } from './same-crossing.tsx';
import { useEventDetail } from './use-event-detail.ts';
import { ViewsSection } from './views-section.tsx';
import { WhereSection } from './where-section.tsx';

/** One event, explained: what happened, by which rule and numbers, where, how sure, and what changed. */
export function EventPanel({ id }: { readonly id: string }): ReactNode {
  const asked = useEventDetail(id);
  const live = useRoom((room) => room.events.get(id));
  const current = live ?? asked.value?.current;
  const title = current === undefined ? 'Event' : titleEvent(current);
  return (
    <PanelFrame
      title={title}
      id={shortenId(id)}
      {...(current !== undefined && { actions: <EventActions event={current} /> })}
    >
      <AskedPart asked={asked} what="the event">
        {(detail) => <EventBody detail={current === undefined ? detail : { ...detail, current }} />}
      </AskedPart>
    </PanelFrame>
  );
}

/** `477c9f…2e20`: enough to tell two events apart. */
export function shortenId(id: string): string {
  return id.length <= 12 ? id : `${id.slice(0, 6)}…${id.slice(-4)}`;
}

function EventBody({ detail }: { readonly detail: EventDetail }): ReactNode {
  const { eventRevision, change } = useDesk();
  const nowMs = useRoomTime(60_000);
  const { current, revisions, clears, sentences } = detail;
  const [areEvidencesOpen, setEvidencesOpen] = useState(false);
  const { id } = current.event;
  const wanted = eventRevision?.id === id ? eventRevision.revision : undefined;
  const shown = revisions.find(({ revision }) => revision === wanted) ?? current.event;
  const isOld = shown.revision < current.event.revision;
  return (
    <>
      <section className="section" aria-label="What happened">
        <p className="panel-tags">
          <SeverityMark shape={severityOf(current)} />{' '}
          <span className="quiet">{describeSeverity(current.severity)}</span>
          {shown.simulated === true && <Tag tone="warn">SIMULATED</Tag>}
          <Tag tone={shown.status === 'amended' ? 'warn' : 'plain'}>{shown.status}</Tag>
          <Tag tone={current.severity === 'alarm' && current.review.state === 'open' ? 'alarm' : 'plain'}>
            {cleanText(describeReview(current))}
          </Tag>
        </p>
        {isOld && (
          <p className="panel-old" role="status">
            This is revision {shown.revision} of {current.event.revision}, no longer held.{' '}
            <button type="button" className="button-plain" onClick={() => change({ eventRevision: undefined })}>
              Show the newest
            </button>
          </p>
        )}
        <p className="say">
          <Headline event={shown} />
        </p>
        {shown.status === 'retracted' && (
          <p className="panel-note">
            Retracted: {cleanText(shown.retractReason ?? 'no reason was given.')} Its first version can be read under
            Revisions.
          </p>
        )}
        {shown.status === 'amended' && (
          <p className="panel-note">Amended: later reports changed it. What changed stands under Revisions.</p>
        )}
        <p className="panel-note">
          {formatMoment(Date.parse(shown.start), nowMs)}
          {shown.end === undefined ? ', not ended' : ` to ${formatMoment(Date.parse(shown.end), nowMs)}`}; known since{' '}
          {formatMoment(Date.parse(shown.detectedAt), nowMs)}
        </p>
        {current.review.reason !== undefined && (
          <p className="panel-note">Dismissed because: {cleanText(current.review.reason)}</p>
        )}
        <EventVessels vessels={shown.vessels} />
      </section>
      <SameCrossing event={current} />
      <Section title={current.alert ? 'Why it is an alert' : 'Why it is no alert'}>
        <p>{cleanText(current.why)}</p>
      </Section>
      <RuleSection event={shown} />
      <PointsSection event={shown} nowMs={nowMs} />
      <WhereSection event={shown} />
      <ViewsSection event={shown} />
      <Section title="What would clear it">
        <p>{cleanText(clears)}</p>
      </Section>
      <ConfidenceSection event={shown} />
      <RevisionsSection
        revisions={revisions}
        shown={shown.revision}
        nowMs={nowMs}
        onShow={(revision) =>
          change({ eventRevision: revision === current.event.revision ? undefined : { id, revision } })
        }
      />
      <Section
        title="Evidence: sentences as received"
        aside={
          <button
            type="button"
            className="button-plain"
            aria-expanded={areEvidencesOpen}
            onClick={() => setEvidencesOpen(!areEvidencesOpen)}
          >
            {areEvidencesOpen ? 'hide' : `show ${sentences.length}`}
          </button>
        }
      >
        {areEvidencesOpen ? (
          <SentencesList sentences={sentences} nowMs={nowMs} />
        ) : (
          <p className="quiet">
            {sentences.filter(({ text }) => text !== undefined).length} of {sentences.length} kept.
          </p>
        )}
      </Section>
      <Section title="Sources">
        <ol className="plain-list">
          {shown.sources.map((source) => (
            <li key={source} className="mono wrapped">
              {cleanText(source)}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
