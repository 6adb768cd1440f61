import type { StreamMessages, StreamName } from '@searoom/model/api';

/** One server-sent event as text (WHATWG HTML §9.2). JSON and base64 hold no line break, so one line of data does. */
export function writeMessage(name: StreamName, data: string, id: string): string {
  return `id: ${id}\nevent: ${name}\ndata: ${data}\n\n`;
}

/** The same with data that is not text yet. */
export function writeJson<N extends Exclude<StreamName, 'positions'>>(
  name: N,
  data: StreamMessages[N],
  id: string,
): string {
  return writeMessage(name, JSON.stringify(data), id);
}

/** Base64 of a frame of positions. */
export function encodeFrame(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** Rows of a frame, without reading it: the word behind its mark. */
export function countRows(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
}

/** A comment: keeps the line alive, and tells a reader that the server is. */
export const HEARTBEAT = ':\n\n';
