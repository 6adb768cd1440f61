import { recall, remember } from '../state/preferences.ts';

/**
 * Whether keys that write a character do something. Who speaks to the machine, or hits keys by chance, can shut them off
 * (WCAG 2.2, 2.1.4); Esc, Enter and arrows stay.
 */
let areOn: boolean | undefined;

export function areSingleKeysOn(): boolean {
  areOn ??= recall('keys') !== 'off';
  return areOn;
}

export function setSingleKeys(on: boolean): void {
  areOn = on;
  remember('keys', on ? 'on' : 'off');
}

/** True when this key is one of those that are shut off. */
export function isShutOff(key: string): boolean {
  return key.length === 1 && key !== ' ' && !areSingleKeysOn();
}
