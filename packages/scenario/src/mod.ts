/**
 * Simulated traffic with known truth, written as AIVDM. Pure: a scenario is a function of its name, seed and times.
 * @module
 */
export type { Path, Place } from './path/path.ts';
export { placeAt } from './path/path.ts';
export {
  listScenarios,
  MAX_SCENARIO_HOURS,
  openScenario,
  type Scenario,
  type ScenarioOptions,
  type ScenarioSummary,
} from './scenario.ts';
export type { FactKind, TruthFact } from './truth/fact.ts';
export type { Dimensions, Silence, Transponder, Vessel } from './vessel/vessel.ts';
