import type { Message } from './app-context.ts';
import { Listeners } from './store.ts';

export interface SaidMessage extends Message {
  readonly id: number;
}

const MOST_MESSAGES = 3;
/** News go away by themselves; what went wrong stays until it is read. */
const NEWS_MS = 6_000;

/** The strip of messages. Saying the same again does not make two of it. */
export class MessageStore {
  readonly #listeners = new Listeners();
  #messages: readonly SaidMessage[] = [];
  #last = 0;
  readonly #later: (run: () => void, ms: number) => void;

  readonly subscribe: (listener: () => void) => () => void = this.#listeners.subscribe;

  constructor(later: (run: () => void, ms: number) => void = (run, ms) => void setTimeout(run, ms)) {
    this.#later = later;
  }

  /** Newest last. */
  get messages(): readonly SaidMessage[] {
    return this.#messages;
  }

  readonly say = (message: Message): void => {
    const id = ++this.#last;
    const others = this.#messages.filter(({ text }) => text !== message.text);
    this.#set([...others, { ...message, id }].slice(-MOST_MESSAGES));
    if (message.tone === 'info') this.#later(() => this.dismiss(id), NEWS_MS);
  };

  dismiss(id: number): void {
    if (this.#messages.some((message) => message.id === id)) {
      this.#set(this.#messages.filter((message) => message.id !== id));
    }
  }

  /** Tries again the newest thing that can be tried again; false when there is none. */
  retry(): boolean {
    const message = this.#messages.findLast(({ retry }) => retry !== undefined);
    if (message === undefined) return false;
    this.dismiss(message.id);
    message.retry?.();
    return true;
  }

  #set(messages: readonly SaidMessage[]): void {
    this.#messages = messages;
    this.#listeners.tell();
  }
}
