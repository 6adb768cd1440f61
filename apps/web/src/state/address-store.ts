import type { Selection } from '../chart/chart-contract.ts';
import {
  type AddressState,
  ASSISTANCE_HOME,
  type AssistanceAddress,
  formatAddress,
  formatSelection,
  type Pane,
  parseAddress,
} from './address.ts';
import { Listeners } from './store.ts';

/** The part of the browser that the address lives in; tests bring their own. */
export interface Browser {
  readonly location: { readonly pathname: string; readonly search: string; readonly href: string };
  readonly history: {
    readonly state: unknown;
    pushState(state: unknown, unused: string, url: string): void;
    replaceState(state: unknown, unused: string, url: string): void;
    back(): void;
  };
  addEventListener(type: 'popstate', listener: () => void): void;
  setTimeout(run: () => void, ms: number): unknown;
}

/** A trail is for looking back a few steps, not for keeping the watch. */
const LONGEST_TRAIL = 8;
/** Browsers refuse more than some 100 changes of the address in 30 s; the camera changes at every frame. */
const WRITE_EVERY_MS = 400;

/**
 * The state of the page that can be shared, kept in the address. The camera, filters and the replayed time replace the
 * entry of the browser's history; a selection makes a new one. So the back button goes to what was in the panel before,
 * and neither map nor time jump with it.
 */
export class AddressStore {
  readonly #browser: Browser;
  readonly #listeners = new Listeners();
  #state: AddressState;
  #isWriting = false;

  readonly subscribe: (listener: () => void) => () => void = this.#listeners.subscribe;

  constructor(browser: Browser) {
    this.#browser = browser;
    this.#state = this.#read();
    browser.addEventListener('popstate', () => {
      const { selection, trail, room, record, compare, assistance } = this.#read();
      const { pane, grant, fact, check } = assistance;
      this.#state = {
        ...this.#state,
        selection,
        trail,
        room,
        record,
        compare,
        assistance: { ...this.#state.assistance, pane, grant, fact, check },
      };
      this.#writeSoon();
      this.#listeners.tell();
    });
  }

  /** Another object after every change; the parts that did not change are the same objects. */
  get state(): AddressState {
    return this.#state;
  }

  /** The address of the page as it is now, to be shared. */
  get href(): string {
    const { location } = this.#browser;
    const search = formatAddress(this.#state, location.search);
    return new URL(`${location.pathname}${search}`, location.href).href;
  }

  /** Changes what is not a step of its own: camera, palette, filter, time, legend, tool. */
  change(change: Partial<Omit<AddressState, 'selection' | 'trail'>>): void {
    this.#state = { ...this.#state, ...change };
    this.#writeSoon();
    this.#listeners.tell();
  }

  /**
   * Puts something into the panel as a step that can be gone back, in the room that has the panel. The same thing again is
   * no step.
   */
  select(selection: Selection | undefined): void {
    const { selection: before, room, trail: kept } = this.#state;
    if (isSame(before, selection)) {
      if (room !== 'watch') this.#step(this.#leave('watch'));
      return;
    }
    const trail = selection === undefined || before === undefined ? [] : [...kept, before].slice(-LONGEST_TRAIL);
    this.#step({ selection, trail, ...this.#leave('watch') });
  }

  /** Opens the Register room, at the page of a record or at the index, as a step that can be gone back. */
  openRegister(record: string | undefined): void {
    const { room, record: before } = this.#state;
    if (room === 'register' && record === before) return;
    this.#step({ ...this.#leave('register'), record, compare: undefined });
  }

  /** Goes to the watch as a step; what was in its panel is there still. */
  openWatch(): void {
    if (this.#state.room !== 'watch') this.#step(this.#leave('watch'));
  }

  /** Opens the Assistance room at one of its panes, as a step that can be gone back. */
  openAssistance(pane: Pane = 'list', check?: string): void {
    this.#goAssistance({ pane, grant: undefined, fact: undefined, check });
  }

  /** Opens the page of a grant, as a step that can be gone back. */
  openGrant(grant: string): void {
    this.#goAssistance({ grant, fact: undefined });
  }

  /** Shows a fact over what is there, as a step that can be gone back. */
  openFact(fact: string): void {
    this.#goAssistance({ fact });
  }

  /** Changes what is no step of the room: both times, the currency, the filter. */
  changeAssistance(change: Partial<AssistanceAddress>): void {
    this.change({ assistance: { ...this.#state.assistance, ...change } });
  }

  /** Back from a fact, a grant or a pane; from a shared address, up to the list and then to the watch. */
  leaveAssistance(): void {
    const { assistance } = this.#state;
    if (this.#steps() > 0) {
      this.#write();
      this.#browser.history.back();
    } else if (assistance.fact !== undefined) this.changeAssistance({ fact: undefined });
    else if (assistance.grant !== undefined) this.changeAssistance({ grant: undefined });
    else if (assistance.pane !== 'list') this.changeAssistance({ pane: 'list', check: undefined });
    else this.change({ room: 'watch' });
  }

  #goAssistance(where: Partial<AssistanceAddress>): void {
    const { room, assistance: before } = this.#state;
    const assistance = { ...before, ...where };
    const isHere = (['pane', 'grant', 'fact', 'check'] as const).every((name) => before[name] === assistance[name]);
    if (room === 'assistance' && isHere) return;
    this.#step({ room: 'assistance', record: undefined, compare: undefined, assistance });
  }

  /** What a step into another room leaves behind. Filters, times and the currency stay as they were set. */
  #leave(room: AddressState['room']): Partial<AddressState> {
    const { assistance } = this.#state;
    const { pane, grant, fact, check } = ASSISTANCE_HOME;
    return { room, record: undefined, assistance: { ...assistance, pane, grant, fact, check } };
  }

  /** Back from a page of the register to what was before it; from a shared address, to the index and then the watch. */
  leaveRecord(): void {
    if (this.#steps() > 0) {
      this.#write();
      this.#browser.history.back();
    } else if (this.#state.record !== undefined) this.change({ record: undefined });
    else this.change({ room: 'watch' });
  }

  /** Back to what was in the panel before, or to the empty panel. */
  back(): void {
    const last = this.#state.trail.at(-1);
    if (last !== undefined && this.#steps() > 0) {
      this.#write();
      this.#browser.history.back();
    } else this.select(undefined);
  }

  #step(change: Partial<AddressState>): void {
    this.#write();
    this.#state = { ...this.#state, ...change };
    const { trail } = this.#state;
    this.#browser.history.pushState({ trail, steps: this.#steps() + 1 }, '', this.#url());
    this.#listeners.tell();
  }

  #read(): AddressState {
    const kept = this.#browser.history.state as { readonly trail?: readonly Selection[] } | null;
    return { ...parseAddress(this.#browser.location.search), trail: kept?.trail ?? [] };
  }

  /** Steps that this page made, so that `back` never leaves it. */
  #steps(): number {
    const kept = this.#browser.history.state as { readonly steps?: number } | null;
    return kept?.steps ?? 0;
  }

  #writeSoon(): void {
    if (this.#isWriting) return;
    this.#isWriting = true;
    this.#browser.setTimeout(() => {
      if (this.#isWriting) this.#write();
    }, WRITE_EVERY_MS);
  }

  #write(): void {
    this.#isWriting = false;
    const url = this.#url();
    const { location, history } = this.#browser;
    if (url !== `${location.pathname}${location.search}`) {
      history.replaceState({ trail: this.#state.trail, steps: this.#steps() }, '', url);
    }
  }

  #url(): string {
    const { pathname, search } = this.#browser.location;
    return `${pathname}${formatAddress(this.#state, search)}`;
  }
}

function isSame(a: Selection | undefined, b: Selection | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return formatSelection(a) === formatSelection(b);
}
