/** Key of a subject without the word for its kind: `OSA-MYS-2023-01` of `grant:OSA-MYS-2023-01`, or of itself. */
export function keyOfSubject(subject: string): string {
  return subject.slice(subject.indexOf(':') + 1);
}

/** Subject of a key that may or may not name its kind. */
export function toSubject(type: string, key: string): string {
  return `${type}:${keyOfSubject(key)}`;
}
