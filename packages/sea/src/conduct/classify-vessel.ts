import type { VesselClass } from './conduct-rule.ts';

/** `because` is a sentence that never repeats the received name. `certain`: the type alone says it, and nothing speaks against it. */
export interface VesselClassification {
  readonly class: VesselClass;
  readonly because: string;
  readonly certain: boolean;
}

export interface ClassifyOptions {
  /** Flag that the MMSI claims, ISO 3166 alpha-3: some name prefixes mean something only with it. */
  readonly flag?: string;
}

interface NameHint {
  /** What the name begins with, written without blanks, points and strokes. */
  readonly pattern: RegExp;
  readonly class: VesselClass;
  readonly means: string;
  /** Without one of these flags the prefix is common among ships of other kinds. */
  readonly flags?: readonly string[];
}

/** Prefixes of state ships and research ships round these seas (recalled; a name is no proof of anything). */
const NAME_HINTS: readonly NameHint[] = [
  {
    pattern: /^(CHINACOASTGUARD|ZHONGGUOHAIJING|HAIJING\d|CCG\d)/,
    class: 'coast-guard',
    means: 'the China Coast Guard',
  },
  { pattern: /^HAIXUN\d/, class: 'coast-guard', means: 'the maritime safety administration of China' },
  { pattern: /^(ZHONGGUO)?YUZHENG\d/, class: 'coast-guard', means: 'the former fisheries enforcement of China' },
  { pattern: /^(JAPANCOASTGUARD|JCG\d)/, class: 'coast-guard', means: 'the Japan Coast Guard' },
  { pattern: /^P[LMS][HG]?\d\d/, class: 'coast-guard', means: 'the Japan Coast Guard', flags: ['JPN'] },
  { pattern: /^(TAIWANCOASTGUARD|CGA\d)/, class: 'coast-guard', means: 'the coast guard of Taiwan' },
  { pattern: /^(KOREACOASTGUARD|KCG)/, class: 'coast-guard', means: 'the Korea Coast Guard' },
  {
    pattern: /^(PHILIPPINECOASTGUARD|PCG\d|BRPTERESAMAGBANUA|.*MRRV\d)/,
    class: 'coast-guard',
    means: 'the Philippine Coast Guard',
  },
  { pattern: /^(CSB\d|CANHSATBIEN|VIETNAMCOASTGUARD)/, class: 'coast-guard', means: 'the Viet Nam Coast Guard' },
  { pattern: /^(KN|KIEMNGU)\d/, class: 'coast-guard', means: 'the fisheries surveillance of Viet Nam', flags: ['VNM'] },
  { pattern: /^KN[A-Z]/, class: 'coast-guard', means: 'the coast guard of Indonesia (Bakamla)', flags: ['IDN'] },
  { pattern: /^KP[A-Z]/, class: 'coast-guard', means: 'the fisheries patrol or police of Indonesia', flags: ['IDN'] },
  { pattern: /^(MMEA|APMM)/, class: 'coast-guard', means: 'the maritime enforcement agency of Malaysia' },
  { pattern: /^KM[A-Z]/, class: 'coast-guard', means: 'the maritime enforcement agency of Malaysia', flags: ['MYS'] },
  { pattern: /^USCG/, class: 'coast-guard', means: 'the United States Coast Guard', flags: ['USA'] },
  { pattern: /^KRI[A-Z]/, class: 'naval', means: 'the navy of Indonesia', flags: ['IDN'] },
  { pattern: /^KD[A-Z]/, class: 'naval', means: 'the navy of Malaysia', flags: ['MYS'] },
  { pattern: /^INS[A-Z]/, class: 'naval', means: 'the navy of India', flags: ['IND'] },
  { pattern: /^(USS|USNS|USWARSHIP)/, class: 'naval', means: 'the navy of the United States', flags: ['USA'] },
  { pattern: /^(JS|JMSDF)[A-Z]/, class: 'naval', means: 'the Japan Maritime Self-Defense Force', flags: ['JPN'] },
  { pattern: /^ROKS/, class: 'naval', means: 'the navy of the Republic of Korea', flags: ['KOR'] },
  { pattern: /^HMAS/, class: 'naval', means: 'the navy of Australia', flags: ['AUS'] },
  { pattern: /^HTMS/, class: 'naval', means: 'the navy of Thailand', flags: ['THA'] },
  { pattern: /^RSS[A-Z]/, class: 'naval', means: 'the navy of Singapore', flags: ['SGP'] },
  { pattern: /^KDB[A-Z]/, class: 'naval', means: 'the navy of Brunei Darussalam', flags: ['BRN'] },
  { pattern: /^CHINESEWARSHIP|^PLAN\d/, class: 'naval', means: 'the navy of China' },
  {
    pattern: /^BRP/,
    class: 'unknown',
    means: 'a ship of the Philippines: navy, coast guard and fisheries bureau share it',
  },
  {
    pattern: /^(XIANGYANGHONG|HAIYANGDIZHI|DONGFANGHONG|SHIYAN\d|KEXUE)/,
    class: 'research',
    means: 'a research ship of China',
  },
  { pattern: /^RV [A-Z]/, class: 'research', means: 'a research ship' },
];

/**
 * The class of a vessel from what it says of itself: the ship type of AIS (ITU-R M.1371-5, table 53) and its name. Both are
 * its own words, and often wrong. A name is a hint that only fills in where the type is silent; where the two disagree the
 * type stands and is no longer certain. Research ships have no type of their own (they send 90, 99 or 0), so they are
 * `unknown` unless their name is a known one.
 */
export function classifyVessel(
  shipType: number | undefined,
  name: string | undefined,
  options: ClassifyOptions = {},
): VesselClassification {
  const byType = readShipType(shipType);
  const hint = findHint(name, options.flag);
  if (byType === undefined) {
    const type =
      shipType === undefined || shipType === 0 ? 'no ship type was sent' : `ship type ${shipType} names no class`;
    if (hint === undefined)
      return { class: 'unknown', because: `${begin(type)}, and the name gives no hint.`, certain: false };
    return { class: hint.class, because: `${begin(type)}; the name is like that of ${hint.means}.`, certain: false };
  }
  if (hint !== undefined && hint.class !== 'unknown' && hint.class !== byType.class) {
    return {
      class: byType.class,
      because: `Ship type ${shipType} says ${byType.means}, but the name is like that of ${hint.means}.`,
      certain: false,
    };
  }
  return { class: byType.class, because: `Ship type ${shipType} says ${byType.means}.`, certain: byType.certain };
}

/** Ship types that name a class. `certain` is false where private and state ships share the type. */
function readShipType(type: number | undefined): { class: VesselClass; means: string; certain: boolean } | undefined {
  if (type === undefined || !Number.isInteger(type)) return undefined;
  if (type === 30) return { class: 'fishing', means: 'fishing', certain: true };
  if (type === 35) return { class: 'naval', means: 'military operations', certain: true };
  if (type === 55) return { class: 'coast-guard', means: 'law enforcement', certain: true };
  if (type >= 60 && type <= 69) return { class: 'merchant', means: 'passengers', certain: true };
  if (type >= 70 && type <= 79) return { class: 'merchant', means: 'cargo', certain: true };
  if (type >= 80 && type <= 89) return { class: 'merchant', means: 'tanker', certain: true };
  if (type >= 40 && type <= 49)
    return { class: 'merchant', means: 'high-speed craft, which state ships are too', certain: false };
  if (type === 31 || type === 32 || type === 52) return { class: 'merchant', means: 'towing', certain: false };
  if (type === 36 || type === 37)
    return { class: 'merchant', means: 'a yacht, taken with private ships', certain: false };
  return undefined;
}

/** The received name is only compared: blanks, points, strokes, fill signs and control characters are left out. */
function findHint(name: string | undefined, flag: string | undefined): NameHint | undefined {
  if (name === undefined) return undefined;
  const plain = name.slice(0, 64).toUpperCase();
  const packed = plain.replace(/[^A-Z0-9]/g, '');
  return NAME_HINTS.find(
    ({ pattern, flags }) =>
      (pattern.test(packed) || pattern.test(plain)) &&
      (flags === undefined || (flag !== undefined && flags.includes(flag))),
  );
}

function begin(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
