/** One nautical mile in metres, exactly (International Hydrographic Conference, Monaco 1929). Written M. */
export const METRES_PER_NAUTICAL_MILE = 1852;

/** One knot in metres per second. */
export const METRES_PER_SECOND_PER_KNOT: number = METRES_PER_NAUTICAL_MILE / 3600;

/** AIS positions are integers of 1/10000 minute; this many make a degree (ITU-R M.1371-5 table 48). */
export const AIS_UNITS_PER_DEGREE = 600_000;

/** Raw longitude that means "not available": 181 degrees. */
export const LONGITUDE_NOT_AVAILABLE: number = 181 * AIS_UNITS_PER_DEGREE;

/** Raw latitude that means "not available": 91 degrees. */
export const LATITUDE_NOT_AVAILABLE: number = 91 * AIS_UNITS_PER_DEGREE;

/** Raw speed over ground (1/10 knot) that means "not available". */
export const SPEED_NOT_AVAILABLE = 1023;

/** Raw course over ground (1/10 degree) that means "not available". */
export const COURSE_NOT_AVAILABLE = 3600;

/** Raw true heading (degrees) that means "not available". */
export const HEADING_NOT_AVAILABLE = 511;

/** Navigational status that means "not defined". */
export const NAVIGATIONAL_STATUS_NOT_DEFINED = 15;
