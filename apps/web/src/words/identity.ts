import { cleanText } from './clean-text.ts';

/** Nine digits in groups of three: `412 000 307`. */
export function formatMmsi(mmsi: number | string): string {
  const digits = String(mmsi).padStart(9, '0');
  return digits.length === 9 ? `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}` : digits;
}

/** Nine digits without spaces, as other programs take them. */
export function plainMmsi(mmsi: number | string): string {
  return String(mmsi).padStart(9, '0');
}

/** The name that a vessel gives itself, made harmless; undefined where it gives none. */
export function cleanName(name: string | undefined): string | undefined {
  const clean = name === undefined ? '' : cleanText(name);
  return clean === '' ? undefined : clean;
}

/** A vessel in a word or two: its name, else its MMSI. */
export function nameVessel(vessel: { readonly mmsi: number | string; readonly name?: string | undefined }): string {
  return cleanName(vessel.name) ?? formatMmsi(vessel.mmsi);
}
