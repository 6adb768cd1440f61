/** The geodesy reference of the tests; its own types are not published. */
declare module 'geographiclib-geodesic' {
  interface Solution {
    readonly s12: number;
    readonly azi1: number;
    readonly azi2: number;
    readonly lat2: number;
    readonly lon2: number;
  }
  interface Ellipsoid {
    Inverse(lat1: number, lon1: number, lat2: number, lon2: number): Solution;
    Direct(lat1: number, lon1: number, azimuth: number, distance: number): Solution;
  }
  const library: { readonly Geodesic: { readonly WGS84: Ellipsoid } };
  export default library;
}
