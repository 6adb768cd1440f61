import type { FeedAlert } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { explainProblem } from '../../parts/explain-problem.ts';
import { Button, Section, SeverityMark, Tag } from '../../parts/mod.ts';
import { useApp, useRoom, useRoomTime } from '../../state/app-context.ts';
import { cleanText, formatMoment } from '../../words/mod.ts';

/** Alerts about feeds: what fell silent or was lost, and what has come back. */
export function FeedAlerts(): ReactNode {
  const alerts = useRoom((room) => room.alerts);
  if (alerts.length === 0) return null;
  return (
    <Section title="Alerts about feeds" aside={alerts.filter(({ clearedMs }) => clearedMs === undefined).length}>
      <ul className="plain-list">
        {alerts.map((alert) => (
          <AlertLine key={alert.id} alert={alert} />
        ))}
      </ul>
    </Section>
  );
}

function AlertLine({ alert }: { readonly alert: FeedAlert }): ReactNode {
  const app = useApp();
  const nowMs = useRoomTime(60_000);
  const acknowledge = (): void => {
    app.room.acknowledgeAlert(alert.id).catch((error: unknown) => {
      const { detail } = explainProblem(error);
      app.say({ tone: 'error', text: `Could not acknowledge: ${detail}`, retry: acknowledge });
    });
  };
  return (
    <li className="feed-alert">
      <SeverityMark shape={alert.clearedMs === undefined ? 'warning' : 'notice'} />
      <div>
        <p>{cleanText(alert.headline)}</p>
        <p className="quiet">
          since {formatMoment(alert.sinceMs, nowMs)}
          {alert.clearedMs !== undefined && `, over since ${formatMoment(alert.clearedMs, nowMs)}`}{' '}
          {alert.acknowledged ? (
            <Tag>acknowledged</Tag>
          ) : (
            <Button plain onClick={acknowledge} label={`Acknowledge: ${cleanText(alert.headline)}`}>
              acknowledge
            </Button>
          )}
        </p>
      </div>
    </li>
  );
}
