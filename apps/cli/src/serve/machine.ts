import type { Writable } from 'node:stream';
import type { FeedAlert, FeedInfo, NewFeed, RoomInfo } from '@searoom/model/api';
import type { Atlas, ImportedSet } from '@searoom/sea';
import type { RoomKeeper } from '@searoom/server';
import type { LedgerDesk, OpenedDesk } from '@searoom/server/ledger';
import type { Store, StoreOptions } from '@searoom/store';

/** What `serve` uses of a room of `@searoom/server`. */
export interface ServedRoom {
  info(): RoomInfo;
  metrics(): { readonly reports: number; readonly eventsKept: number; readonly revisions: number };
  /** @throws SearoomError for a source that cannot be opened */
  addFeed(feed: NewFeed): FeedInfo;
  listFeeds(): readonly FeedInfo[];
  listAlerts(): readonly FeedAlert[];
  close(): Promise<void>;
}

export interface RoomOptions {
  readonly atlas: Atlas;
  readonly imported: readonly ImportedSet[];
  readonly version: string;
  /** Positions kept in memory; the room's own default when absent. */
  readonly mostReports?: number;
  /** What an earlier room left, and where new events go. */
  readonly keeper?: RoomKeeper;
  /** Told when something could not be kept. */
  readonly onNotKept?: (error: unknown) => void;
}

export interface ListenOptions<R extends ServedRoom> {
  readonly host: string;
  readonly port: number;
  readonly room: R;
  /** Folder of the built page. */
  readonly site?: string;
  readonly chartFile?: string;
  /** The zones for other programs. */
  readonly zones: {
    readonly atlas: Atlas;
    readonly outlinesFile: string;
    readonly mediansFile: string;
    readonly imported: readonly ImportedSet[];
  };
  /** Answers about the ledger of assistance. */
  readonly desk?: LedgerDesk;
  /** Writes a backup of what is kept. */
  readonly writeBackup?: (target: Writable) => Promise<unknown>;
  /** Told of mistakes of ours, with all that is known. */
  readonly log?: (text: string) => void;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** What `serve` uses of `@searoom/server`. */
export interface ServerModule<R extends ServedRoom> {
  openRoom(options: RoomOptions): R | Promise<R>;
  /** @throws SearoomError SR_LISTEN_REFUSED, SR_LISTEN_FAILED */
  startServer(options: ListenOptions<R>): Promise<RunningServer>;
  /** What an earlier room left in a store. */
  openKeeper(store: Store): Promise<RoomKeeper>;
  /** The ledger of a store, with what this version ships. */
  openDesk(options: { readonly store: Store; readonly nowMs: () => number }): Promise<OpenedDesk>;
  findSite(): string | undefined | Promise<string | undefined>;
}

/** What `serve` may touch of the machine beyond its context, so that tests can stand in for it. */
export interface Machine<R extends ServedRoom = ServedRoom> {
  readonly version: string;
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  loadAtlas(): Promise<Atlas>;
  loadServer(): Promise<ServerModule<R>>;
  /** @throws SearoomError SR_STORE_LOCKED, SR_STORE_UNUSABLE, SR_STORE_NEWER */
  openStore(options: StoreOptions): Promise<Store>;
  /** Path of a file that is built with `@searoom/sea`. */
  findSeaFile(name: 'chart' | 'outlines' | 'medians'): string;
  /** Starts a program that lives on its own. */
  launch(command: string, words: readonly string[]): void;
}
