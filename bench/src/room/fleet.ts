import { encodeMessage } from '@searoom/ais';
import { makeRandom } from '@searoom/testing';

/** Region of the made fleet: west, south, east, north. */
const BOX = [106, 3, 119, 17] as const;
const FIRST_MMSI = 200_000_001;
const STATIC_EVERY = 40;

interface Ship {
  lon: number;
  lat: number;
  readonly cog: number;
  readonly sog: number;
}

/** A seeded fleet that reports in turn, ship after ship, each a little farther on. Invented; no real ship is meant. */
export class Fleet {
  readonly #ships: Ship[];
  #next = 0;
  #sent = 0;

  constructor(size: number, seed: number) {
    const random = makeRandom(seed);
    this.#ships = Array.from({ length: size }, () => ({
      lon: BOX[0] + random() * (BOX[2] - BOX[0]),
      lat: BOX[1] + random() * (BOX[3] - BOX[1]),
      cog: random() * 359,
      sog: 2 + random() * 14,
    }));
  }

  /** The next reports as lines, one message each. @param elapsedS seconds of sailing since a ship's last report */
  report(count: number, elapsedS: number): string {
    let text = '';
    for (let i = 0; i < count; i++) {
      const number = this.#next;
      this.#next = (this.#next + 1) % this.#ships.length;
      const ship = this.#ships[number]!;
      const metres = ship.sog * 0.514 * elapsedS;
      ship.lat += (metres * Math.cos((ship.cog * Math.PI) / 180)) / 111_000;
      ship.lon += (metres * Math.sin((ship.cog * Math.PI) / 180)) / 110_000;
      const userId = FIRST_MMSI + number;
      const isStatic = ++this.#sent % STATIC_EVERY === 0;
      const lines = isStatic
        ? encodeMessage({ messageId: 24, userId, partNumber: 0, name: `SIM ${number}` })
        : encodeMessage({
            messageId: number % 4 === 0 ? 18 : 1,
            userId,
            longitude: ship.lon,
            latitude: ship.lat,
            sog: ship.sog,
            cog: ship.cog,
            trueHeading: Math.round(ship.cog),
            navigationalStatus: 0,
            timeStamp: this.#sent % 60,
          });
      text += `${lines.join('\r\n')}\r\n`;
    }
    return text;
  }
}
