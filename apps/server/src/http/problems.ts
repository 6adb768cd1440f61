import { ERRORS, type ErrorCode, SearoomError } from '@searoom/model';
import type { Problem } from '@searoom/model/api';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
export const BODY_LIMIT = 65_536;

/** The error as a client gets it (RFC 9457), from the one error table. */
export function describeProblem(error: SearoomError): Problem {
  const { status, advice } = error.entry;
  return { type: 'about:blank', title: titleOf(error.code), status, detail: error.message, code: error.code, advice };
}

/** Answers with a problem. */
export function sendProblem(reply: FastifyReply, error: SearoomError): FastifyReply {
  const problem = describeProblem(error);
  return reply.code(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}

/** Every error that a route throws, and every path that there is not, becomes a problem. Nothing of ours leaks. */
export function addProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, _request, reply) => sendProblem(reply, translate(error)));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!.slice(0, 200);
    return sendProblem(reply, new SearoomError('SR_NOT_FOUND', [`${request.method} ${path} here`]));
  });
}

function translate(error: FastifyError): SearoomError {
  if (error instanceof SearoomError) return error;
  if (error.validation !== undefined) {
    const where = error.validationContext ?? 'request';
    const reasons = error.validation.map(({ instancePath, message, params }) => {
      const name = instancePath.replace(/^\//, '').replaceAll('/', '.');
      const extra = 'additionalProperty' in params ? ` (${String(params['additionalProperty'])})` : '';
      return `${name === '' ? where : name} ${message ?? 'is wrong'}${extra}`;
    });
    return new SearoomError('SR_QUERY_INVALID', [reasons.join('; ')]);
  }
  if (error.statusCode === 413) return new SearoomError('SR_BODY_TOO_LARGE', [BODY_LIMIT]);
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new SearoomError('SR_QUERY_INVALID', [error.message]);
  }
  return new SearoomError('SR_INTERNAL', ['the request was not answered'], { cause: error });
}

const TITLES: Partial<Record<ErrorCode, string>> = {
  SR_QUERY_INVALID: 'Request cannot be used',
  SR_NOT_FOUND: 'Not found',
  SR_BODY_TOO_LARGE: 'Request too large',
  SR_HOST_REFUSED: 'Host refused',
  SR_TOO_MANY_READERS: 'Too many readers',
  SR_LIMIT_REACHED: 'Limit reached',
  SR_INTERNAL: 'Mistake of ours',
};

function titleOf(code: ErrorCode): string {
  return TITLES[code] ?? ERRORS[code].message.replaceAll('%s', '…');
}
