/** What tests and measurements of the whole share: a Chromium, a server as a user starts it, a receiver that sends. */
export { findChromium, launchChromium, SKIP } from './chromium.ts';
export { type PageSettings, RoomPage } from './room-page.ts';
export { Sender } from './sender.ts';
export { type RunningRoom, startRoom } from './server.ts';
