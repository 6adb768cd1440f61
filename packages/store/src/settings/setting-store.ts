/** A setting by its name. */
export interface StoredSetting {
  readonly name: string;
  /** Anything that JSON can hold. */
  readonly value: unknown;
}

/** Where settings are kept. */
export interface SettingStore {
  /** @returns undefined where it was never set */
  read(name: string): Promise<unknown>;
  /** Keeps a value that JSON can hold. */
  write(name: string, value: unknown): Promise<void>;
  /** @returns false where there is none */
  remove(name: string): Promise<boolean>;
  /** All, by name. */
  list(): Promise<StoredSetting[]>;
}
