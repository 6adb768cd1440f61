import { cleanText } from '../words/mod.ts';

export interface ExplainedProblem {
  readonly detail: string;
  readonly code?: string;
  readonly advice?: string;
}

/**
 * What is to be said of an error: of an answer of the server its detail, code and advice, of another error its message.
 * Looks at the shape and not at the class, so that it holds for every error the client throws.
 */
export function explainProblem(error: unknown): ExplainedProblem {
  const problem = isObject(error) && isObject(error['problem']) ? error['problem'] : error;
  if (!isObject(problem)) return { detail: cleanText(String(problem)) };
  const said = text(problem['detail']) ?? text(problem['message']) ?? text(problem['title']);
  const code = text(problem['code']);
  // An error of the house has its advice in its entry of the error table.
  const entry = problem['entry'];
  const advice = text(problem['advice']) ?? (isObject(entry) ? text(entry['advice']) : undefined);
  return {
    detail: said === undefined ? 'no reason was given.' : said,
    ...(code !== undefined && { code }),
    ...(advice !== undefined && { advice }),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? cleanText(value) : undefined;
}
