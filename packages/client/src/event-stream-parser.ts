/** One server-sent event. */
export interface ServerSentEvent {
  /** Value of the `event` field; `message` where it was not given. */
  readonly name: string;
  /** Lines of the `data` fields, joined by line feeds. */
  readonly data: string;
  /** The last `id` that the stream sent, in this event or before it; empty when there was none. */
  readonly id: string;
}

/** Characters of one event that is not whole yet. The largest frame of positions takes a fraction of it. */
const MOST_CHARACTERS = 64 * 2 ** 20;

/**
 * Reads `text/event-stream` as WHATWG HTML 9.2.6 tells it: lines end with LF, CR or both, one byte order mark at the
 * beginning is left out, a blank line ends an event, comments and unknown fields are skipped. How the bytes are cut into
 * pieces changes nothing. What stands behind the last blank line is no event and is never given out.
 */
export class EventStreamParser {
  readonly #decoder: TextDecoder = new TextDecoder();
  readonly #mostCharacters: number;
  /** Beginning of a line whose end has not come. */
  #line = '';
  #endedWithCr = false;
  #name = '';
  #data: string[] = [];
  #heldCharacters = 0;
  #id: string;
  #lastId: string;
  #retryMs: number | undefined;

  /** @param lastId id that the stream before this one ended with */
  constructor(lastId = '', mostCharacters: number = MOST_CHARACTERS) {
    this.#id = lastId;
    this.#lastId = lastId;
    this.#mostCharacters = mostCharacters;
  }

  /** Id of the last block that ended; a block may carry an id and no data. */
  get lastId(): string {
    return this.#lastId;
  }

  /** Milliseconds that the server asks to wait before a new connection, where it said so. */
  get retryMs(): number | undefined {
    return this.#retryMs;
  }

  /**
   * Takes the next bytes.
   *
   * @returns the events that ended in them
   * @throws RangeError when an event is longer than any that a server of ours sends
   */
  push(bytes: Uint8Array): ServerSentEvent[] {
    const events: ServerSentEvent[] = [];
    const text = this.#decoder.decode(bytes, { stream: true });
    let start = 0;
    // A CR that ended the piece before may have been the first half of a CRLF.
    if (this.#endedWithCr && text !== '') {
      this.#endedWithCr = false;
      if (text[0] === '\n') start = 1;
    }
    const ending = /\r\n?|\n/g;
    ending.lastIndex = start;
    for (let match = ending.exec(text); match !== null; match = ending.exec(text)) {
      const line = this.#line + text.slice(start, match.index);
      this.#line = '';
      start = ending.lastIndex;
      if (match[0] === '\r' && start === text.length) this.#endedWithCr = true;
      const event = this.#takeLine(line);
      if (event !== undefined) events.push(event);
    }
    this.#line += text.slice(start);
    if (this.#line.length + this.#heldCharacters > this.#mostCharacters) {
      throw new RangeError(`an event has more than ${this.#mostCharacters} characters`);
    }
    return events;
  }

  #takeLine(line: string): ServerSentEvent | undefined {
    if (line === '') return this.#endBlock();
    const colon = line.indexOf(':');
    if (colon === 0) return undefined;
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    switch (field) {
      case 'event':
        this.#name = value;
        break;
      case 'data':
        this.#data.push(value);
        this.#heldCharacters += value.length + 1;
        break;
      case 'id':
        if (!value.includes('\0')) this.#id = value;
        break;
      case 'retry':
        if (/^[0-9]+$/.test(value)) this.#retryMs = Number(value);
        break;
    }
    return undefined;
  }

  #endBlock(): ServerSentEvent | undefined {
    this.#lastId = this.#id;
    // A block without a `data` field is no event; one with an empty field is.
    const event =
      this.#data.length === 0
        ? undefined
        : { name: this.#name === '' ? 'message' : this.#name, data: this.#data.join('\n'), id: this.#id };
    this.#name = '';
    this.#data = [];
    this.#heldCharacters = 0;
    return event;
  }
}
