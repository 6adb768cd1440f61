import { SearoomError } from '@searoom/model';

/** Classes of trouble that a user can do something about, by the code of the system or of SQL. */
const BY_CODE: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full (quota)',
  53100: 'the disk is full',
  EROFS: 'it may only be read',
  EACCES: 'it may not be written (permission)',
  EPERM: 'it may not be written (permission)',
  ENOTDIR: 'it is not a folder',
  EIO: 'the disk could not be read or written',
  EMFILE: 'too many files are open',
  ECONNREFUSED: 'no PostgreSQL answers there',
  ECONNRESET: 'PostgreSQL broke off the connection',
  EPIPE: 'PostgreSQL broke off the connection',
  ETIMEDOUT: 'PostgreSQL does not answer',
  EHOSTUNREACH: 'the host cannot be reached',
  ENOTFOUND: 'the host is not known',
  EAI_AGAIN: 'the host is not known at the moment',
  '28000': 'PostgreSQL does not let this user in',
  '28P01': 'PostgreSQL does not take this password',
  '3D000': 'PostgreSQL has no such database',
  '42501': 'PostgreSQL does not give this user the right to do it',
  '53300': 'PostgreSQL has no connection left',
  '57P01': 'PostgreSQL is being stopped',
  '57P02': 'PostgreSQL was stopped',
  '57P03': 'PostgreSQL is starting or stopping',
  '58030': 'the disk could not be read or written',
  XX001: 'a page of the database is damaged; restore a backup into another folder',
  XX002: 'an index of the database is damaged; restore a backup into another folder',
};

/** What the engines say without a code. */
const BY_TEXT: readonly (readonly [RegExp, string])[] = [
  [/no space left on device|ENOSPC|disk (?:is )?full/i, 'the disk is full'],
  [/read-only file system|EROFS/i, 'it may only be read'],
  [/permission denied|EACCES/i, 'it may not be written (permission)'],
  [
    /connection terminated|client has encountered a connection error|connection ended/i,
    'PostgreSQL broke off the connection',
  ],
  [/timeout exceeded when trying to connect|timeout expired/i, 'PostgreSQL does not answer'],
  [/SASL|password/i, 'PostgreSQL does not take this password'],
];

/** Why a place cannot be used, in a few words; undefined where the error is of another kind (a mistake in a statement). */
export function explainTrouble(error: unknown): string | undefined {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === 'string') {
    const known = BY_CODE[code];
    if (known !== undefined) return known;
    if (/^08...$/.test(code)) return 'PostgreSQL broke off the connection';
    // Another code of SQL: the statement is at fault, not the place.
    if (/^[0-9A-Z]{5}$/.test(code) && !code.startsWith('XX') && !code.startsWith('58')) return undefined;
  }
  return BY_TEXT.find(([pattern]) => pattern.test(String(message)))?.[1];
}

/** The error of a place that cannot be used. What is a SearoomError already stays as it is. */
export function unusable(where: string, error: unknown, otherwise?: string): SearoomError {
  if (error instanceof SearoomError) return error;
  const why = explainTrouble(error) ?? otherwise ?? String((error as Error | undefined)?.message ?? error);
  return new SearoomError('SR_STORE_UNUSABLE', [where, why], { cause: error });
}
