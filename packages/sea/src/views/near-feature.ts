/** What a rule of a view calls near (`ZoneTest.near`), in nautical miles. */
export const NEAR_FEATURE_NM = 12;
