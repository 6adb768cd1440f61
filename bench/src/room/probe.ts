import type { Sender } from '@searoom/browser-tests/testing';

const FIRST_MMSI = 412_900_001;
const SHOAL = { lon: 117.76, lat: 15.15 };
const NAUTICAL_MILE_DEG = 1 / 60;

/** Vessels that cross the limit of 12 M round Scarborough Shoal, one after the other: each makes one entry. */
export class Probe {
  readonly #sender: Sender;
  #count = 0;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /** Lets the next vessel appear outside of the limit. @returns its MMSI, and what lets it enter */
  approach(): { readonly mmsi: number; readonly enter: () => void } {
    const mmsi = FIRST_MMSI + this.#count++;
    this.#report(mmsi, 13.2);
    return { mmsi, enter: () => this.#report(mmsi, 11.2) };
  }

  #report(userId: number, milesSouth: number): void {
    this.#sender.send({
      messageId: 1,
      userId,
      longitude: SHOAL.lon,
      latitude: SHOAL.lat - milesSouth * NAUTICAL_MILE_DEG,
      sog: 12,
      cog: 0,
      trueHeading: 0,
      navigationalStatus: 0,
      timeStamp: 1,
    });
  }
}
