import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { ERRORS, type ErrorCode, SearoomError } from '@searoom/model';
import type { Problem } from '@searoom/model/api';
import type { FastifyError, FastifyInstance, FastifyReply, FastifySchemaValidationError } from 'fastify';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
export const BODY_LIMIT = 65_536;
/** Reasons told of one request: a body can be wrong in thousands of places. */
const MOST_REASONS = 5;

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

/**
 * Every error that a route throws, and every path that there is not, becomes a problem. Nothing of ours leaks.
 *
 * @param onMistake is told of mistakes of ours, with all that is known
 */
export function addProblems(app: FastifyInstance, onMistake: (error: unknown) => void): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = translate(error, request.routeOptions.bodyLimit);
    if (problem.code === 'SR_INTERNAL') onMistake(error);
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!.slice(0, 200);
    return sendProblem(reply, new SearoomError('SR_NOT_FOUND', [`${request.method} ${path} here`]));
  });
}

/** The error of a request that Fastify, or a check of a schema, refused. */
export function translate(error: FastifyError, bodyLimit: number = BODY_LIMIT): SearoomError {
  if (error instanceof SearoomError) return error;
  if (error.validation !== undefined) {
    const where = error.validationContext ?? 'request';
    const reasons = error.validation.slice(0, MOST_REASONS).map((reason) => describeReason(reason, where));
    const more = error.validation.length - reasons.length;
    return new SearoomError('SR_QUERY_INVALID', [reasons.join('; ') + (more > 0 ? `; and ${more} more` : '')]);
  }
  if (error.statusCode === 413) return new SearoomError('SR_BODY_TOO_LARGE', [bodyLimit]);
  // A path that leaves the folder of the page.
  if (error.statusCode === 403 || error.statusCode === 404) return new SearoomError('SR_NOT_FOUND', ['such file here']);
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new SearoomError('SR_QUERY_INVALID', [error.message]);
  }
  return new SearoomError('SR_INTERNAL', ['the request was not answered'], { cause: error });
}

function describeReason({ instancePath, message, params }: FastifySchemaValidationError, where: string): string {
  const name = instancePath.replace(/^\//, '').replaceAll('/', '.').slice(0, 100);
  const { additionalProperty, allowedValues } = params;
  const extra =
    additionalProperty !== undefined
      ? ` (${String(additionalProperty).slice(0, 60)})`
      : Array.isArray(allowedValues)
        ? `: ${allowedValues.join(', ')}`
        : '';
  return `${name === '' ? where : name} ${message ?? 'is wrong'}${extra}`;
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

/** Answers what is not HTTP, or came too slowly to become a request: there is no reply yet, only a socket. */
export function answerBrokenRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  // Behind an answer that has begun, one of ours would be taken for a part of it.
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) return void socket.destroy();
  const [status, why] = BROKEN[error.code ?? ''] ?? [400, 'this is not HTTP'];
  const problem = { ...describeProblem(new SearoomError('SR_QUERY_INVALID', [why])), status };
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: ${PROBLEM_TYPE}\r\nX-Content-Type-Options: nosniff\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const BROKEN: Readonly<Record<string, readonly [status: number, why: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'its head is too large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'it came too slowly'],
};
