import { findParty, nameParty } from '@searoom/model';

/** Alpha-2 code, and the English name where the register of the seas does not know the party. A code is no recognition. */
const PARTIES: Readonly<Record<string, readonly [alpha2: string, name?: string]>> = {
  AUS: ['AU', 'Australia'],
  BEN: ['BJ', 'Benin'],
  BGD: ['BD', 'Bangladesh'],
  BRN: ['BN'],
  CHN: ['CN'],
  CIV: ['CI', "Côte d'Ivoire"],
  CMR: ['CM', 'Cameroon'],
  COG: ['CG', 'Congo'],
  COK: ['CK', 'Cook Islands'],
  DJI: ['DJ', 'Djibouti'],
  EUU: ['EU', 'European Union'],
  FJI: ['FJ', 'Fiji'],
  FRA: ['FR', 'France'],
  FSM: ['FM', 'Micronesia (Federated States of)'],
  GBR: ['GB', 'United Kingdom'],
  GHA: ['GH', 'Ghana'],
  IDN: ['ID'],
  IND: ['IN', 'India'],
  JPN: ['JP'],
  KHM: ['KH'],
  KIR: ['KI', 'Kiribati'],
  KOR: ['KR'],
  LAO: ['LA', 'Laos'],
  LKA: ['LK', 'Sri Lanka'],
  MDV: ['MV', 'Maldives'],
  MHL: ['MH', 'Marshall Islands'],
  MMR: ['MM', 'Myanmar'],
  MNG: ['MN', 'Mongolia'],
  MUS: ['MU', 'Mauritius'],
  MYS: ['MY'],
  NGA: ['NG', 'Nigeria'],
  NRU: ['NR', 'Nauru'],
  NZL: ['NZ', 'New Zealand'],
  PHL: ['PH'],
  PLW: ['PW', 'Palau'],
  PNG: ['PG', 'Papua New Guinea'],
  PRK: ['KP'],
  RUS: ['RU'],
  SGP: ['SG'],
  SLB: ['SB', 'Solomon Islands'],
  SYC: ['SC', 'Seychelles'],
  TGO: ['TG', 'Togo'],
  THA: ['TH'],
  TLS: ['TL'],
  TON: ['TO', 'Tonga'],
  TUV: ['TV', 'Tuvalu'],
  TWN: ['TW'],
  UKR: ['UA', 'Ukraine'],
  USA: ['US', 'United States'],
  VNM: ['VN'],
  VUT: ['VU', 'Vanuatu'],
  WSM: ['WS', 'Samoa'],
};

const BY_ALPHA2: ReadonlyMap<string, string> = new Map(
  Object.entries(PARTIES).map(([code, [alpha2]]) => [alpha2, code]),
);

/** English name of a party by its alpha-3 code (EUU is the European Union); the code itself where it is not known. */
export function partyName(code: string): string {
  if (findParty(code) !== undefined) return nameParty(code);
  return (Object.hasOwn(PARTIES, code) ? PARTIES[code]![1] : undefined) ?? code;
}

/** Code and name as answers give them. */
export function viewParty(code: string): { readonly code: string; readonly name: string } {
  return { code, name: partyName(code) };
}

/** ISO 3166-1 alpha-2 code of an alpha-3 one, as IATI wants it; undefined where it is not known. */
export function toAlpha2(code: string): string | undefined {
  return Object.hasOwn(PARTIES, code) ? PARTIES[code]![0] : undefined;
}

/** Alpha-3 code of an alpha-2 one; undefined where it is not known. */
export function toAlpha3(alpha2: string): string | undefined {
  return BY_ALPHA2.get(alpha2);
}
