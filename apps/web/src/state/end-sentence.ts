/** The text with a full stop where it has no end, so that another sentence can follow. */
export function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
