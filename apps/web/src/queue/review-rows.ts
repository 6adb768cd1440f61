import type { ReviewChange } from '@searoom/model/api';
import { explainProblem } from '../parts/explain-problem.ts';
import type { App } from '../state/app-context.ts';
import { endSentence } from '../state/end-sentence.ts';

export type ReviewAction = ReviewChange['action'];

const DOING: Readonly<Record<ReviewAction, string>> = {
  acknowledge: 'the acknowledgement',
  assign: 'to whom it is assigned',
  snooze: 'the snooze',
  dismiss: 'the dismissal',
  reopen: 'that it is open again',
};

/** Reviews all events of a row. What the server does not take is kept, said once, and can be tried again. */
export async function reviewEvents(
  app: Pick<App, 'room' | 'say'>,
  ids: readonly string[],
  change: ReviewChange,
): Promise<void> {
  const results = await Promise.allSettled(ids.map((id) => app.room.review(id, change)));
  const failed = ids.filter((_, i) => results[i]!.status === 'rejected');
  const first = results.find((result) => result.status === 'rejected');
  if (first === undefined) return;
  const { detail, code } = explainProblem(first.reason);
  app.say({
    tone: 'error',
    text: `Could not save ${DOING[change.action]}: ${endSentence(code === undefined ? detail : `${detail} (${code})`)} It is kept here.`,
    retry: () => void reviewEvents(app, failed, change),
  });
}
