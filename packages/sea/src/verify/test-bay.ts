import { measureDistanceM } from '@searoom/geo';
import { METRES_PER_NAUTICAL_MILE } from '@searoom/model';

type Place = readonly [lon: number, lat: number];

/** A line across the mouth of an indentation, by UNCLOS Art. 10. */
export interface BayTest {
  /** Length of the geodesic across the mouth. */
  readonly mouthM: number;
  /** Area of the semicircle whose diameter is that line. */
  readonly semicircleKm2: number;
  readonly waterAreaKm2: number;
  /** Paragraph 2: the water is as large as the semicircle, or larger. */
  readonly isBay: boolean;
  /** Paragraph 4: the line is not longer than 24 M. */
  readonly isWithin24M: boolean;
}

/**
 * The semicircle test of UNCLOS Art. 10(2), and the length of the closing line (4). It says nothing about historic bays,
 * to which the article does not apply (6).
 *
 * @param mouthA,mouthB natural entrance points, [lon, lat] in degrees
 * @param waterAreaKm2 area between the low-water mark round the indentation and the line across its mouth; islands
 *   within count as water (3)
 * @throws RangeError when a place is none, or the area is no number of 0 or more
 */
export function testBay(mouthA: Place, mouthB: Place, waterAreaKm2: number): BayTest {
  if (!(waterAreaKm2 >= 0)) throw new RangeError(`An area is 0 km2 or more, not ${waterAreaKm2}`);
  const lengthM = measureDistanceM(mouthA[0], mouthA[1], mouthB[0], mouthB[1]);
  const semicircleKm2 = (Math.PI / 8) * (lengthM / 1000) ** 2;
  const mouthM = lengthM / METRES_PER_NAUTICAL_MILE;
  return { mouthM, semicircleKm2, waterAreaKm2, isBay: waterAreaKm2 >= semicircleKm2, isWithin24M: mouthM <= 24 };
}
