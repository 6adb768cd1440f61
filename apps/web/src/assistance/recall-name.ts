const KEY = 'searoom.ledger-name';

/** The name under which this browser entered into the ledger last; empty where it never did, or storage is shut off. */
export function recallName(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage is full or shut off: the name is asked for again.
  }
}
