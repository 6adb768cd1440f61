import { SearoomError } from '@searoom/model';
import { listScenarios, openScenario, type Scenario } from '@searoom/scenario';

/** How a scenario is played; the scenario's own start and length where they are not given. */
export interface ScenarioSettings {
  readonly seed: number;
  readonly startMs?: number | undefined;
  readonly hours?: number | undefined;
}

/**
 * Opens a scenario by name.
 *
 * @throws SearoomError SR_SCENARIO_UNKNOWN with the names there are; SR_USAGE for a setting out of bounds
 */
export function findScenario(name: string, { seed, startMs, hours }: ScenarioSettings): Scenario {
  const names = listScenarios().map((scenario) => scenario.name);
  if (!names.includes(name)) throw new SearoomError('SR_SCENARIO_UNKNOWN', [name, names.join(', ')]);
  try {
    return openScenario(name, {
      seed,
      ...(startMs !== undefined && { startMs }),
      ...(hours !== undefined && { hours }),
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SearoomError('SR_USAGE', [error.message], { cause: error });
  }
}
