/**
 * The live room: feeds in, events and positions out, over HTTP on this machine.
 * @module
 */
export { LedgerDesk } from './assistance/ledger-desk.ts';
export { type OpenedDesk, openDesk } from './assistance/open-desk.ts';
export { findSite } from './http/site.ts';
export { type RunningServer, type ServerOptions, startServer } from './http/start-server.ts';
export { openKeeper } from './keep/open-keeper.ts';
export type { KeptEvent } from './room/event-log.ts';
export { openRoom, type RoomOptions } from './room/live-room.ts';
export type { Room, RoomMetrics, RoomNews } from './room/room.ts';
export type { KeptArea, KeptChange, RoomKeeper } from './room/room-keeper.ts';
