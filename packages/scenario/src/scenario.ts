import { CoverageMap, listPasses } from './reception/receivers.ts';
import type { Emitter } from './reception/reception.ts';
import { StationEmitter } from './reception/station-emitter.ts';
import { type Air, VesselEmitter } from './reception/vessel-emitter.ts';
import type { Scene, SceneDefinition, SceneSetting } from './scene.ts';
import { PALAWAN_DISTRESS } from './scenes/palawan-distress/scene.ts';
import { SOUTH_CHINA_SEA } from './scenes/south-china-sea/scene.ts';
import { findCircleCrossings } from './truth/circle-crossings.ts';
import { compareFacts, type TruthFact } from './truth/fact.ts';
import { measureReception } from './truth/measure-reception.ts';
import { planFlaws } from './truth/plan-flaws.ts';
import { HOUR_MS } from './units.ts';
import type { Vessel } from './vessel/vessel.ts';
import { writeLines } from './write/write-lines.ts';

const DEFINITIONS: readonly SceneDefinition[] = [SOUTH_CHINA_SEA, PALAWAN_DISTRESS];

/** Longest time that a scenario may run. */
export const MAX_SCENARIO_HOURS = 168;

export interface ScenarioSummary {
  readonly name: string;
  /** One line for a menu. */
  readonly title: string;
  /** Defaults of `openScenario`. */
  readonly startMs: number;
  readonly hours: number;
}

export interface ScenarioOptions {
  /** Any whole number; the same seed gives the same bytes. */
  readonly seed: number;
  /** Epoch milliseconds at which it begins. */
  readonly startMs?: number;
  /** Its length; more than 0, at most `MAX_SCENARIO_HOURS`. */
  readonly hours?: number;
}

/** Simulated traffic and what is true of it. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** Always true, so that nobody has to guess. */
  readonly simulated: true;
  readonly seed: number;
  readonly startMs: number;
  readonly endMs: number;
  /** Who sails. `path` tells where a vessel really is at any time. */
  readonly vessels: readonly Vessel[];
  /** Everything planted, by time. Computed when first asked for. */
  readonly truth: readonly TruthFact[];
  /**
   * The traffic as NMEA lines (AIVDM with TAG blocks, `c:` in seconds), in the order of arrival, as chunks of bytes.
   * Each call begins anew and gives the same bytes.
   */
  lines(): Iterable<Uint8Array>;
}

/** The scenarios there are. */
export function listScenarios(): ScenarioSummary[] {
  return DEFINITIONS.map(({ name, title, startMs, hours }) => ({ name, title, startMs, hours }));
}

/**
 * Opens a scenario by name.
 *
 * @throws RangeError for an unknown name (the message lists the names), a seed that is no whole number, a start that is
 *   no date, or hours out of bounds
 */
export function openScenario(name: string, options: ScenarioOptions): Scenario {
  const definition = DEFINITIONS.find((candidate) => candidate.name === name);
  if (definition === undefined) {
    throw new RangeError(`no scenario is called ${name}; there are: ${DEFINITIONS.map((d) => d.name).join(', ')}`);
  }
  const { seed, startMs = definition.startMs, hours = definition.hours } = options;
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed: ${seed} is not a whole number`);
  if (!(Math.abs(startMs) <= 8.64e15)) throw new RangeError(`startMs: ${startMs} is not a time`);
  if (!(hours > 0 && hours <= MAX_SCENARIO_HOURS)) {
    throw new RangeError(`hours: ${hours} is outside 0 to ${MAX_SCENARIO_HOURS}`);
  }
  return new SceneScenario(definition, { seed, startMs, endMs: startMs + hours * HOUR_MS });
}

class SceneScenario implements Scenario {
  readonly name: string;
  readonly title: string;
  readonly simulated = true;
  readonly seed: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly vessels: readonly Vessel[];
  readonly #scene: Scene;
  readonly #air: Air;
  readonly #flaws: ReturnType<typeof planFlaws>;
  #truth: readonly TruthFact[] | undefined;

  constructor(definition: SceneDefinition, setting: SceneSetting) {
    this.name = definition.name;
    this.title = definition.title;
    this.seed = setting.seed;
    this.startMs = setting.startMs;
    this.endMs = setting.endMs;
    this.#scene = definition.build(setting);
    this.vessels = this.#scene.vessels;
    this.#air = {
      ...setting,
      coverage: new CoverageMap(this.#scene.shoreStations),
      passes: listPasses(this.#scene.satellites, setting.startMs, setting.endMs, setting.seed),
    };
    this.#flaws = planFlaws(this.#scene, this.#air);
  }

  get truth(): readonly TruthFact[] {
    this.#truth ??= this.#collectTruth();
    return this.#truth;
  }

  lines(): Iterable<Uint8Array> {
    const { vessels, fixedStations } = this.#scene;
    const emitters: Emitter[] = [
      ...vessels.map((vessel, i) => new VesselEmitter(vessel, i, this.#air, this.#flaws.plan.get(i))),
      ...fixedStations.map((station, i) => new StationEmitter(station, i, this.#air)),
    ];
    return writeLines(this.#describe(), emitters);
  }

  /** Comment lines before the first sentence: whoever finds the file must see what it is. */
  #describe(): string[] {
    const from = new Date(this.startMs).toISOString();
    const to = new Date(this.endMs).toISOString();
    return [
      `# SIMULATED by Searoom: scenario ${this.name}, seed ${this.seed}, ${from} to ${to}`,
      '# Every vessel, identity and event in this file is invented. No real ship is meant.',
    ];
  }

  #collectTruth(): readonly TruthFact[] {
    const { startMs, endMs } = this;
    const facts: TruthFact[] = [...this.#flaws.facts];
    for (const fact of this.#scene.facts) {
      if (fact.startMs >= endMs) continue;
      facts.push({ ...fact, endMs: Math.min(fact.endMs, endMs) });
    }
    this.vessels.forEach((vessel, i) => {
      facts.push(...measureReception(vessel, i, this.#air));
      if (vessel.transponder === 'aircraft') return;
      facts.push(...findCircleCrossings(vessel, this.#scene.circles, startMs, endMs));
      if (vessel.sendsHeading) return;
      const place = { lon: 0, lat: 0, headingDeg: 0, navigationalStatus: 0 };
      vessel.path.locate(startMs, place);
      facts.push({
        kind: 'no-heading',
        mmsi: vessel.mmsi,
        startMs,
        endMs,
        lon: place.lon,
        lat: place.lat,
        note: 'sends heading 511',
      });
    });
    return facts.sort(compareFacts);
  }
}
