import type { Texts } from '@searoom/assistance';
import type { GrantReader } from './grant-reader.ts';
import type { Organisations } from './organisations.ts';
import { element, narrative, type XmlTree } from './xml-tree.ts';

/** Official Security Assistance goes to armed forces, which official development assistance does not: other flows. */
const FLOWS: Readonly<Record<string, string>> = { OSA: '50' };
const FINANCE: Readonly<Record<string, string>> = { grant: '110', loan: '421' };
const MARITIME = new Set(['boat', 'ship']);
/** Programmes whose recipients are armed forces and related organisations by their own rules. */
const FOR_FORCES = new Set(['OSA']);

/** `recipient-country`, which stands at the activity and nowhere else; undefined where shares would have to be invented. */
export function writeCountry(reader: GrantReader, { countries }: Organisations): XmlTree | undefined {
  const [code, ...more] = countries;
  if (code === undefined || more.length > 0) return undefined;
  if (reader.knowledge.groups(reader.subject, 'recipient').length > 1) return undefined;
  return element('recipient-country', { code, percentage: '100' });
}

/** Sector and tag of the publisher's own vocabulary: no DAC purpose describes boats or radars for armed forces. */
export function writeSectors(reader: GrantReader): XmlTree[] {
  const { vocabularyUri, dacSector15210 } = reader.options;
  const programme = readProgramme(reader);
  const isMaritime = reader.lots.some((lot) => {
    const [group] = reader.knowledge.groups(lot, 'kindOfItem');
    return group !== undefined && MARITIME.has((group.best.fact.value as { kind: string }).kind);
  });
  const users =
    programme !== undefined && FOR_FORCES.has(programme) ? ' for armed forces and related organisations' : '';
  const code = isMaritime ? 'maritime-security' : 'security-assistance';
  const words = `${isMaritime ? 'Maritime security' : 'Security assistance'}: equipment${users}`;
  const own = element('sector', { vocabulary: '99', 'vocabulary-uri': vocabularyUri, code, percentage: '100' }, [
    narrative(words),
  ]);
  const dac = element('sector', { vocabulary: '1', code: '15210', percentage: '100' });
  const sectors = dacSector15210 === true ? [own, dac] : [own];
  if (programme === undefined) return sectors;
  const title = reader.one<Texts>(`programme:${programme}`, 'title')?.value.texts;
  const name = title?.find(({ language }) => language === 'en')?.text ?? title?.[0]?.text ?? programme;
  const tag = { vocabulary: '99', 'vocabulary-uri': vocabularyUri, code: programme.toLowerCase() };
  return [...sectors, element('tag', tag, [narrative(name)])];
}

/** Collaboration, flow, finance and aid type, each only where it is known. Tied or not is not: no source says it. */
export function writeDefaults(reader: GrantReader, { donorParty, countries }: Organisations): XmlTree[] {
  const programme = readProgramme(reader);
  const { flowTypes = {} } = reader.options;
  const pick = (table: Readonly<Record<string, string>>): string | undefined =>
    programme !== undefined && Object.hasOwn(table, programme) ? table[programme] : undefined;
  const flow = pick(flowTypes) ?? pick(FLOWS);
  if (flow === undefined) reader.drop('kind of flow', 'nothing says whether it is development assistance or not');
  const kind = reader.one<{ kind: string }>(reader.subject, 'instrument')?.value.kind;
  const finance = kind === undefined ? undefined : FINANCE[kind];
  if (kind !== undefined && finance === undefined) reader.drop(`instrument ${kind}`, 'IATI has no finance type for it');
  const isBilateral = donorParty !== undefined && donorParty !== 'EUU' && countries.length === 1;
  return [
    isBilateral ? element('collaboration-type', { code: '1' }) : undefined,
    flow === undefined ? undefined : element('default-flow-type', { code: flow }),
    finance === undefined ? undefined : element('default-finance-type', { code: finance }),
    kind === 'grant' ? element('default-aid-type', { code: 'C01' }) : undefined,
  ].filter((part) => part !== undefined);
}

function readProgramme(reader: GrantReader): string | undefined {
  return reader.one<{ programme: string }>(reader.subject, 'programme')?.value.programme;
}
