/** A place as mariners write it: `05°01.80′N 112°39.00′E`. */
export function formatPlace(lon: number, lat: number): string {
  return `${formatAngle(lat, 2, 'N', 'S')} ${formatAngle(lon, 3, 'E', 'W')}`;
}

function formatAngle(degrees: number, width: number, positive: string, negative: string): string {
  // In hundredths of a minute first, so that 59.999 minutes become the next degree.
  const hundredths = Math.round(Math.abs(degrees) * 6000);
  const whole = String(Math.floor(hundredths / 6000)).padStart(width, '0');
  const minutes = ((hundredths % 6000) / 100).toFixed(2).padStart(5, '0');
  return `${whole}°${minutes}′${degrees < 0 && hundredths > 0 ? negative : positive}`;
}
