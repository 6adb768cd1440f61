/**
 * The chart's projection on the processor: Web Mercator, north up. World units run from 0 to 1, x east from 180° W, y south
 * from 85.051° N, so that one world is one square.
 */
const DEGREES_PER_RADIAN = 180 / Math.PI;

/** Beyond it the square of the world ends. */
export const MOST_LATITUDE_DEG = 85.051128;

/** Pixels of one world at zoom 0, as MapLibre counts zoom. */
export const WORLD_PX = 512;

export function lonToX(lon: number): number {
  return (lon + 180) / 360;
}

export function latToY(lat: number): number {
  const limited = Math.max(-MOST_LATITUDE_DEG, Math.min(MOST_LATITUDE_DEG, lat));
  const sine = Math.sin(limited / DEGREES_PER_RADIAN);
  return 0.5 - Math.atanh(sine) / (2 * Math.PI);
}

export function xToLon(x: number): number {
  return x * 360 - 180;
}

export function yToLat(y: number): number {
  return Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * DEGREES_PER_RADIAN;
}

/** Brings a longitude into -180 up to 180. */
export function wrapLon(lon: number): number {
  return lon >= -180 && lon < 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
}

/** World units in one nautical mile (1852 m) along the meridian or parallel of a latitude, on the sphere. */
export function nmInWorld(lat: number): number {
  return 1 / (360 * 60 * Math.cos(lat / DEGREES_PER_RADIAN));
}

/** What the window shows: all that projecting needs. One object is kept and changed, so that a frame makes none. */
export class ChartView {
  /** Centre in world units; x lies in 0 up to 1. */
  centreX = 0.5;
  centreY = 0.5;
  zoom = 0;
  /** Pixels (CSS) of one world. */
  scale: number = WORLD_PX;
  width = 1;
  height = 1;

  set(lon: number, lat: number, zoom: number, width: number, height: number): void {
    this.centreX = lonToX(wrapLon(lon));
    this.centreY = latToY(lat);
    this.zoom = zoom;
    this.scale = WORLD_PX * 2 ** zoom;
    this.width = width;
    this.height = height;
  }

  /** Pixels from the left edge of the copy of a place that lies nearest to the centre. @param x world units, any turn */
  toPxX(x: number): number {
    const east = x - this.centreX;
    return (east - Math.round(east)) * this.scale + this.width / 2;
  }

  /** Pixels from the left edge, without choosing a copy: for lines, whose turn their first vertex decides. */
  toPxXOf(x: number, turn: number): number {
    return (x - turn - this.centreX) * this.scale + this.width / 2;
  }

  /** Whole turns to take off a line's x so that this vertex lies nearest to the centre. */
  turnOf(x: number): number {
    return Math.round(x - this.centreX);
  }

  toPxY(y: number): number {
    return (y - this.centreY) * this.scale + this.height / 2;
  }

  /** Longitude under a pixel, -180 up to 180. */
  toLon(px: number): number {
    return wrapLon(xToLon(this.centreX + (px - this.width / 2) / this.scale));
  }

  toLat(py: number): number {
    return yToLat(this.centreY + (py - this.height / 2) / this.scale);
  }

  /** Pixels of a nautical mile at a latitude. */
  pxPerNm(lat: number): number {
    return nmInWorld(lat) * this.scale;
  }
}
