import { setImmediate } from 'node:timers/promises';
import type { Feed, FeedHealth, FeedHealthSnapshot, FeedSink, FeedState, FeedSummary } from '@searoom/feed';
import type { Scenario } from '@searoom/scenario';

/** A scenario as a source: its lines go the way of a file's. */
export class ScenarioFeed implements Feed {
  readonly name: string;
  readonly live = false;
  readonly health: ScenarioHealth;
  readonly #scenario: Scenario;

  constructor(name: string, scenario: Scenario) {
    this.name = name;
    this.health = new ScenarioHealth(name);
    this.#scenario = scenario;
  }

  async run(sink: FeedSink, signal?: AbortSignal): Promise<FeedSummary> {
    this.health.state = 'live';
    for (const chunk of this.#scenario.lines()) {
      if (signal?.aborted === true) break;
      this.health.bytes += chunk.length;
      const result = sink.bytes(chunk);
      if (result !== undefined) await result;
      // Lines are made without waiting for anything: signals and other sources need their turn.
      await setImmediate();
    }
    this.health.state = 'ended';
    return { name: this.name, health: this.health.snapshot(), problems: [], aborted: signal?.aborted === true };
  }
}

/** Nothing can go wrong with a scenario; only how far it is matters. */
class ScenarioHealth implements FeedHealth {
  readonly name: string;
  state: FeedState = 'idle';
  bytes = 0;
  messages = 0;

  constructor(name: string) {
    this.name = name;
  }

  noteMessages(count: number): void {
    this.messages += count;
  }

  snapshot(): FeedHealthSnapshot {
    return {
      name: this.name,
      state: this.state,
      bytes: this.bytes,
      readBytes: this.bytes,
      messages: this.messages,
      messagesPerSecond: 0,
      bytesPerSecond: 0,
      reconnects: 0,
      heldBytes: 0,
      cutLines: 0,
      dropped: { count: 0, bytes: 0 },
    };
  }
}
