/**
 * Every identity here is invented. Four marks say so: names begin with `SIM`, call signs are `SIM` and a number (no
 * administration issues that form), destinations begin with `SIM`, and IMO numbers lie in the three million, where no
 * ship has been numbered. MMSIs carry the digits of a flag, because detectors read them, followed by 999: the end of
 * each flag's range, which administrations fill from the other end. Should a real ship carry one of them, she is not
 * meant.
 */
export interface Identity {
  readonly mmsi: number;
  readonly name: string;
  readonly callSign: string;
  /** With a check digit that holds, or null for a vessel that has none. */
  readonly imo: number | null;
}

/** Maritime identification digits of the flags that sail in the scenes (ITU Radio Regulations, Appendix 43). */
export const FLAG_DIGITS = {
  BRN: 508,
  CHN: 413,
  CYM: 319,
  GBR: 232,
  HKG: 477,
  IDN: 525,
  JPN: 431,
  KOR: 440,
  LBR: 636,
  MHL: 538,
  MLT: 248,
  MYS: 533,
  PAN: 352,
  PHL: 548,
  SGP: 563,
  THA: 567,
  TWN: 416,
  VNM: 574,
} as const;

export type Flag = keyof typeof FLAG_DIGITS;

/** Hands out identities, each once. */
export class IdentityRegister {
  readonly #lastByFlag = new Map<Flag, number>();
  readonly #names = new Set<string>();
  #lastCallSign = 0;

  /** @param name without `SIM`; made unique by a number where it was given before */
  issue(flag: Flag, name: string, hasImo: boolean): Identity {
    const serial = (this.#lastByFlag.get(flag) ?? 0) + 1;
    if (serial > 999) throw new RangeError(`flag ${flag} has no identities left`);
    this.#lastByFlag.set(flag, serial);
    this.#lastCallSign++;
    return {
      mmsi: FLAG_DIGITS[flag] * 1_000_000 + 999_000 + serial,
      name: this.#makeUnique(`SIM ${name}`),
      callSign: `SIM${String(this.#lastCallSign).padStart(4, '0')}`,
      imo: hasImo ? makeImoNumber(300_000 + this.#lastCallSign) : null,
    };
  }

  #makeUnique(name: string): string {
    let unique = name.slice(0, 20);
    for (let number = 2; this.#names.has(unique); number++) unique = `${name.slice(0, 16).trimEnd()} ${number}`;
    this.#names.add(unique);
    return unique;
  }
}

/** Appends the check digit: the last digit of the sum of the six digits weighted 7 to 2 (IMO Resolution A.1117(30)). */
export function makeImoNumber(sixDigits: number): number {
  let sum = 0;
  [...String(sixDigits)].forEach((digit, i) => {
    sum += Number(digit) * (7 - i);
  });
  return sixDigits * 10 + (sum % 10);
}
