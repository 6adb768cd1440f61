import { makePrintable } from '../text.ts';

/** JSON that came from elsewhere: an object whose members may be anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A message that cannot be used; `message` says why, in words of ours. */
export class BadMessage extends Error {}

/** The value when it is an object and no array, else undefined. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** @throws BadMessage when the text is no JSON object */
export function parseObject(text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadMessage('not JSON');
  }
  const object = asObject(value);
  if (object === undefined) throw new BadMessage('JSON, but no object');
  return object;
}

/**
 * A number of a member.
 *
 * @returns undefined where the member is absent or null
 * @throws BadMessage when it is something else, or not from `least` to `most`
 */
export function readNumber(object: JsonObject, key: string, least: number, most: number): number | undefined {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number') throw new BadMessage(`${key} is no number`);
  if (!(value >= least && value <= most)) throw new BadMessage(`${key} is out of range`);
  return value;
}

/**
 * Text of a member, as AIS sends it: what pads it is cut off, control characters become question marks.
 *
 * @param longest characters that are kept; text from elsewhere has no end of its own
 * @returns undefined where the member is absent, null or blank
 * @throws BadMessage when it is something else
 */
export function readText(object: JsonObject, key: string, longest: number): string | undefined {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new BadMessage(`${key} is no text`);
  // A half of a character pair is no text.
  const whole = makePrintable(value.slice(0, longest).replace(/\p{Surrogate}/gu, ''));
  const text = whole.replace(/[@\s]+$/, '').trimStart();
  return text === '' ? undefined : text;
}

/** An object of a member; undefined where it is absent or null. @throws BadMessage when it is something else */
export function readObject(object: JsonObject, key: string): JsonObject | undefined {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  if (value === undefined || value === null) return undefined;
  const inner = asObject(value);
  if (inner === undefined) throw new BadMessage(`${key} is no object`);
  return inner;
}
