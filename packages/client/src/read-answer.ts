import type { SearoomError } from '@searoom/model';
import { type PositionFrame, type Problem, readPositionFrame } from '@searoom/model/api';
import { describeFailure, makeMisunderstood, makeUnreachable, ProblemError } from './errors.ts';

/** Characters of an answer that is not understood which are shown. */
const SHOWN_TEXT = 80;

/**
 * The JSON of a good answer.
 *
 * @param where how the server is called in messages
 * @throws ProblemError, or SearoomError SR_SERVER_ANSWER, SR_SERVER_UNREACHABLE
 */
export async function readJson(response: Response, where: string, signal?: AbortSignal): Promise<unknown> {
  if (!response.ok) throw await readProblem(response, where, signal);
  const text = await readText(response, where, signal);
  if (!isJson(response)) throw makeMisunderstood(where, describeAnswer(response, text));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw makeMisunderstood(where, `its JSON cannot be read: ${describeFailure(error)}`, error);
  }
}

/** The frame of positions of a good answer. Else as `readJson`. */
export async function readFrame(response: Response, where: string, signal?: AbortSignal): Promise<PositionFrame> {
  if (!response.ok) throw await readProblem(response, where, signal);
  const bytes = await takeBody(() => response.arrayBuffer(), where, signal);
  try {
    return readPositionFrame(new Uint8Array(bytes));
  } catch (error) {
    throw makeMisunderstood(where, describeFailure(error), error);
  }
}

/** What is wrong, from an answer that is not good. */
export async function readProblem(
  response: Response,
  where: string,
  signal?: AbortSignal,
): Promise<ProblemError | SearoomError> {
  const text = await readText(response, where, signal);
  const problem = isJson(response) ? parseProblem(text) : undefined;
  return problem === undefined
    ? makeMisunderstood(where, describeAnswer(response, text))
    : new ProblemError({ ...problem, status: response.status });
}

function parseProblem(text: string): Problem | undefined {
  try {
    const problem = JSON.parse(text) as Partial<Record<keyof Problem, unknown>> | null;
    const isWhole = (['title', 'detail', 'code', 'advice'] as const).every(
      (name) => typeof problem?.[name] === 'string',
    );
    return isWhole ? (problem as Problem) : undefined;
  } catch {
    return undefined;
  }
}

function isJson(response: Response): boolean {
  return /^application\/(?:[\w.+-]+\+)?json\b/i.test(response.headers.get('Content-Type') ?? '');
}

function describeAnswer({ status, headers }: Response, text: string): string {
  const shown = text
    .slice(0, SHOWN_TEXT)
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim();
  const type = headers.get('Content-Type') ?? 'no type of content';
  return `status ${status}, ${type}${shown === '' ? '' : `, beginning with "${shown}"`}`;
}

function readText(response: Response, where: string, signal?: AbortSignal): Promise<string> {
  return takeBody(() => response.text(), where, signal);
}

/** A body that breaks off is a connection that broke; an abort of the caller stays what it is. */
async function takeBody<T>(take: () => Promise<T>, where: string, signal?: AbortSignal): Promise<T> {
  try {
    return await take();
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw makeUnreachable(where, error);
  }
}
