import { parseSourceAddress, type SourceAddress } from '@searoom/feed';
import { SearoomError } from '@searoom/model';
import { listScenarios, MAX_SCENARIO_HOURS, openScenario, type Scenario } from '@searoom/scenario';

/** Where a feed of the room comes from. */
export type FeedAddress =
  | { readonly kind: 'source'; readonly address: Exclude<SourceAddress, { kind: 'scenario' | 'stdin' }> }
  | { readonly kind: 'scenario'; readonly scenario: Scenario; readonly name?: string };

/** `scenario:NAME?seed=7&hours=24`, a name before it or not. */
const SCENARIO = /^(?:([\p{L}\p{N}][\p{L}\p{N}._ -]*)=)?scenario:([^?]*)(?:\?(.*))?$/su;

/**
 * Reads the address of a feed as on the command line; a scenario may carry seed, hours and start:
 * `scenario:south-china-sea?seed=7&hours=24&start=2023-12-09`.
 *
 * @throws SearoomError SR_SOURCE_ADDRESS, SR_SCENARIO_UNKNOWN
 */
export function parseFeedAddress(text: string): FeedAddress {
  const match = SCENARIO.exec(text.trim());
  if (match !== null) {
    const [, name, scenario, query] = match;
    return {
      kind: 'scenario',
      scenario: findScenario(scenario!, query ?? '', text),
      ...(name !== undefined && { name }),
    };
  }
  const address = parseSourceAddress(text.trim());
  if (address.kind === 'stdin' || address.kind === 'scenario') {
    return refuse(text, 'standard input belongs to the command line');
  }
  return { kind: 'source', address };
}

function findScenario(name: string, query: string, text: string): Scenario {
  const names = listScenarios().map((scenario) => scenario.name);
  if (!names.includes(name)) throw new SearoomError('SR_SCENARIO_UNKNOWN', [name, names.join(', ')]);
  let seed = 1;
  let hours: number | undefined;
  let startMs: number | undefined;
  for (const [key, value] of new URLSearchParams(query)) {
    if (key === 'seed') {
      seed = Number(value);
      if (value.trim() === '' || !Number.isSafeInteger(seed)) refuse(text, `seed: ${value} is not a whole number`);
    } else if (key === 'hours') {
      hours = Number(value);
      if (!(hours > 0 && hours <= MAX_SCENARIO_HOURS))
        refuse(text, `hours: ${value} is not 0 to ${MAX_SCENARIO_HOURS}`);
    } else if (key === 'start') {
      startMs = Date.parse(value);
      if (Number.isNaN(startMs)) refuse(text, `start: ${value} is not a date`);
    } else refuse(text, `a scenario takes seed, hours and start, not ${key}`);
  }
  return openScenario(name, {
    seed,
    ...(hours !== undefined && { hours }),
    ...(startMs !== undefined && { startMs }),
  });
}

/** Parameters of an address whose values are secrets. */
const SECRET = /key|token|secret|pass|auth/i;

/** An address as it may be shown: without user, password, and values that look like keys. */
export function hideSecrets(text: string): string {
  return text
    .replace(/^((?:[^/?#]*=)?[a-z][a-z0-9+.-]*:\/\/)[^/?#@]*@/i, '$1')
    .replace(/([?&])([^=&#]+)=([^&#]*)/g, (whole, before: string, key: string) =>
      SECRET.test(key) ? `${before}${key}=…` : whole,
    );
}

function refuse(text: string, why: string): never {
  throw new SearoomError('SR_SOURCE_ADDRESS', [`${hideSecrets(text)}: ${why}`]);
}
