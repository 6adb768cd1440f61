/** What the codes of the operating system mean to a user. */
const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EADDRINUSE: 'the port is in use by another program',
  EADDRNOTAVAIL: 'this machine has no such address',
  EAI_AGAIN: 'the name could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  EHOSTUNREACH: 'the host cannot be reached',
  EIO: 'the device could not be read',
  EISDIR: 'it is a directory',
  EMFILE: 'too many files are open',
  ENETUNREACH: 'the network cannot be reached',
  ENODEV: 'there is no network interface for it',
  ENOENT: 'it does not exist',
  ENOTFOUND: 'there is no such host',
  EPERM: 'it is not permitted',
  EPIPE: 'the connection is closed',
  ETIMEDOUT: 'there was no answer in time',
};

/** The code of an error of the operating system, or undefined. */
export function readErrorCode(error: unknown): string | undefined {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** An error of the operating system in words, with its code: `the connection was refused (ECONNREFUSED)`. */
export function describeSystemError(error: unknown): string {
  const code = readErrorCode(error);
  if (code !== undefined && MEANINGS[code] !== undefined) return `${MEANINGS[code]} (${code})`;
  if (error instanceof Error && error.message !== '') return error.message;
  return code ?? String(error);
}
