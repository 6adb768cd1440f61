import type {
  FeaturePage,
  InstrumentPage,
  LegalView,
  LinePage,
  RegisterIndex,
  RoomInfo,
  ViewComparison,
  ZoneStances,
} from '@searoom/model/api';
import {
  type Atlas,
  compareViews,
  composeFeaturePage,
  composeInstrumentPage,
  composeLinePage,
  composeRegisterIndex,
  FACTS,
  type LineCheck,
  listZoneStances,
  REGISTER,
  verifyRegister,
} from '@searoom/sea';
import type { Box } from './room.ts';

/** Answers about the register. It does not change while the room is open, so what was composed once is kept. */
export class RegisterDesk {
  readonly #atlas: Atlas;
  /** By type and id; there are no more than records, since others are refused. */
  readonly #pages = new Map<string, unknown>();
  #checks: readonly LineCheck[] | undefined;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
  }

  index(): RegisterIndex {
    return this.#keep('index', () => composeRegisterIndex(this.#atlas));
  }

  /** @throws SearoomError SR_RECORD_UNKNOWN */
  feature(id: string): FeaturePage {
    return this.#keep(`feature:${id}`, () => composeFeaturePage(this.#atlas, id));
  }

  /** @throws SearoomError SR_RECORD_UNKNOWN */
  instrument(id: string): InstrumentPage {
    return this.#keep(`instrument:${id}`, () => composeInstrumentPage(this.#atlas, id));
  }

  /** @throws SearoomError SR_RECORD_UNKNOWN */
  line(id: string): LinePage {
    return this.#keep(`line:${id}`, () => composeLinePage(this.#atlas, id, this.#verify()));
  }

  views(): readonly LegalView[] {
    return this.#atlas.views;
  }

  /** @throws SearoomError SR_VIEW_UNKNOWN */
  compare(a: string, b: string, box: Box | undefined): ViewComparison {
    return compareViews(this.#atlas, a, b, box);
  }

  stances(): ZoneStances {
    return this.#keep('stances', () => listZoneStances(this.#atlas));
  }

  /** What the description of the room says of the register. */
  summary(): Required<Pick<RoomInfo, 'views' | 'register'>> {
    const { features, instruments, baselines, lines, dashes, gaps } = REGISTER;
    return {
      views: this.#atlas.views.map(({ id, title }) => ({ id, title })),
      register: {
        features: features.length,
        instruments: instruments.length,
        lines: baselines.length + lines.length + dashes.length,
        gaps: gaps.length,
        regions: FACTS.rescueRegions.length,
      },
    };
  }

  /** Checks that need no base map: the room has none. */
  #verify(): readonly LineCheck[] {
    this.#checks ??= verifyRegister(REGISTER, undefined, this.#atlas.zones).lines;
    return this.#checks;
  }

  #keep<T>(key: string, compose: () => T): T {
    const kept = this.#pages.get(key) as T | undefined;
    if (kept !== undefined) return kept;
    const made = compose();
    this.#pages.set(key, made);
    return made;
  }
}
