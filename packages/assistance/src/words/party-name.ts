import { findParty, nameParty } from '@searoom/model';
import { toAlpha2 } from './country-codes.ts';

/** English names as these parties use them among states, where the language data of the platform has another. */
const NAMES: Readonly<Record<string, string>> = {
  AUS: 'Australia',
  BEN: 'Benin',
  BGD: 'Bangladesh',
  CIV: "Côte d'Ivoire",
  CMR: 'Cameroon',
  COG: 'Congo',
  COK: 'Cook Islands',
  DJI: 'Djibouti',
  EUU: 'European Union',
  FJI: 'Fiji',
  FRA: 'France',
  FSM: 'Micronesia (Federated States of)',
  GBR: 'United Kingdom',
  GHA: 'Ghana',
  IND: 'India',
  KIR: 'Kiribati',
  LAO: 'Laos',
  LKA: 'Sri Lanka',
  MDV: 'Maldives',
  MHL: 'Marshall Islands',
  MMR: 'Myanmar',
  MNG: 'Mongolia',
  MUS: 'Mauritius',
  NGA: 'Nigeria',
  NRU: 'Nauru',
  NZL: 'New Zealand',
  PLW: 'Palau',
  PNG: 'Papua New Guinea',
  SLB: 'Solomon Islands',
  SYC: 'Seychelles',
  TGO: 'Togo',
  TON: 'Tonga',
  TUV: 'Tuvalu',
  UKR: 'Ukraine',
  USA: 'United States',
  VUT: 'Vanuatu',
  WSM: 'Samoa',
};

const PLATFORM = new Intl.DisplayNames('en', { type: 'region' });

/** English name of a party by its alpha-3 code (EUU is the European Union); the code itself where it is not known. */
export function partyName(code: string): string {
  if (findParty(code) !== undefined) return nameParty(code);
  if (Object.hasOwn(NAMES, code)) return NAMES[code]!;
  const short = toAlpha2(code);
  return short === undefined ? code : (PLATFORM.of(short) ?? code);
}

/** Code and name as answers give them. */
export function viewParty(code: string): { readonly code: string; readonly name: string } {
  return { code, name: partyName(code) };
}
