/**
 * Bytes of a base64 text.
 *
 * @throws SyntaxError or DOMException for a text that is none
 */
export function decodeBase64(text: string): Uint8Array {
  // Younger than the oldest browsers and than Node 20.
  const native = Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array };
  if (native.fromBase64 !== undefined) return native.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
