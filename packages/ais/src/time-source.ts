/**
 * Where a message's time comes from, best first; `none` is the first, so that 0 means no time. The message's own: TAG
 * block, Gatehouse wrapper, comma suffix, digits before the sentence. That of its stream: the receiver's GPS clock, the
 * message just before it, the clocks of base stations, the receipt by this machine.
 */
export const TIME_SOURCES = [
  'none',
  'tag',
  'wrapper',
  'suffix',
  'prefix',
  'gps-clock',
  'neighbour',
  'base-stations',
  'received',
] as const;
export type TimeSource = (typeof TIME_SOURCES)[number];

export const TIME_NONE = 0;
export const TIME_TAG = 1;
export const TIME_WRAPPER = 2;
export const TIME_SUFFIX = 3;
export const TIME_PREFIX = 4;
export const TIME_GPS_CLOCK = 5;
export const TIME_NEIGHBOUR = 6;
export const TIME_BASE_STATIONS = 7;
export const TIME_RECEIVED = 8;
