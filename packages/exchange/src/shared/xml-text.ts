/** Characters that XML 1.0 cannot hold, lone halves of surrogate pairs among them. */
const NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text that XML can hold: what it cannot is shown as U+FFFD. */
export function toXmlText(text: string): string {
  return text.replaceAll(NOT_XML, '\uFFFD');
}
