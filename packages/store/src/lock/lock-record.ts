/** Who holds a data folder. Stands as JSON in the lock file beside the database. */
export interface StoreLock {
  readonly pid: number;
  /** The machine, by its name. */
  readonly host: string;
  /** Changes with every start of the machine. */
  readonly boot: string;
  /** When the process began, in the system's own count; a process that got the same number later has another. */
  readonly started?: string;
  /** ISO, UTC. */
  readonly openedAt: string;
  /** Address of the server that the process runs, once known. */
  readonly url?: string;
  /** Tells this opening from every other. */
  readonly token: string;
}

/** @returns undefined for what no holder can have written */
export function parseLock(text: string): StoreLock | undefined {
  try {
    const { pid, host, boot, started, openedAt, url, token } = JSON.parse(text) as Record<string, unknown>;
    if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid < 1) return undefined;
    if (typeof host !== 'string' || typeof boot !== 'string') return undefined;
    if (typeof openedAt !== 'string' || typeof token !== 'string') return undefined;
    return {
      pid,
      host,
      boot,
      ...(typeof started === 'string' && { started }),
      openedAt,
      ...(typeof url === 'string' && { url }),
      token,
    };
  } catch {
    return undefined;
  }
}
