/**
 * A state or entity that asserts or contests something, by its ISO 3166-1 alpha-3 code. A code is a name for a party
 * and says nothing about recognition. Names are given in English and in the party's own language.
 */
export interface Party {
  readonly code: string;
  readonly name: string;
  readonly ownName: string;
  /** BCP 47 tag of `ownName`. */
  readonly language: string;
}

const PARTIES: readonly Party[] = [
  { code: 'BRN', name: 'Brunei Darussalam', ownName: 'Negara Brunei Darussalam', language: 'ms' },
  { code: 'CHN', name: 'China', ownName: '中国', language: 'zh-Hans' },
  { code: 'IDN', name: 'Indonesia', ownName: 'Indonesia', language: 'id' },
  { code: 'JPN', name: 'Japan', ownName: '日本', language: 'ja' },
  { code: 'KHM', name: 'Cambodia', ownName: 'កម្ពុជា', language: 'km' },
  { code: 'KOR', name: 'Republic of Korea', ownName: '대한민국', language: 'ko' },
  { code: 'MYS', name: 'Malaysia', ownName: 'Malaysia', language: 'ms' },
  { code: 'PHL', name: 'Philippines', ownName: 'Pilipinas', language: 'fil' },
  { code: 'PRK', name: "Democratic People's Republic of Korea", ownName: '조선민주주의인민공화국', language: 'ko' },
  { code: 'RUS', name: 'Russian Federation', ownName: 'Россия', language: 'ru' },
  { code: 'SGP', name: 'Singapore', ownName: 'Singapore', language: 'en' },
  { code: 'THA', name: 'Thailand', ownName: 'ประเทศไทย', language: 'th' },
  { code: 'TLS', name: 'Timor-Leste', ownName: 'Timor-Leste', language: 'pt' },
  { code: 'TWN', name: 'Taiwan', ownName: '臺灣', language: 'zh-Hant' },
  { code: 'VNM', name: 'Viet Nam', ownName: 'Việt Nam', language: 'vi' },
];

const BY_CODE: ReadonlyMap<string, Party> = new Map(PARTIES.map((party) => [party.code, party]));

/** Every party the register knows, in the order of their codes. */
export function listParties(): readonly Party[] {
  return PARTIES;
}

/** The party with this code, or undefined. */
export function findParty(code: string): Party | undefined {
  return BY_CODE.get(code);
}

/** English name of a party; the code itself where the party is not listed, so that nothing is hidden. */
export function nameParty(code: string): string {
  return BY_CODE.get(code)?.name ?? code;
}
