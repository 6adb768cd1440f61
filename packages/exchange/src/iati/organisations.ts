import { partyName, toAlpha2 } from '@searoom/assistance';
import type { GrantReader } from './grant-reader.ts';
import { element, narrative, type XmlTree } from './xml-tree.ts';

interface Organisation {
  readonly name: string;
  readonly ref: string | undefined;
  /** Code of OrganisationType. */
  readonly type: string;
}

/** Who gives, who receives, and who buys, as far as it is settled. */
export interface Organisations {
  readonly donor: Organisation | undefined;
  readonly recipient: Organisation | undefined;
  readonly agent: Organisation | undefined;
  /** Receives the commitment: a government, not one of its ministries. */
  readonly receiver: Organisation | undefined;
  readonly countries: readonly string[];
  /** Codes of the parties. */
  readonly donorParty: string | undefined;
}

const GOVERNMENT = '10';
const OTHER = '90';

export function readOrganisations(reader: GrantReader): Organisations {
  const { organisations = {} } = reader.options;
  const own = (name: string): string | undefined =>
    Object.hasOwn(organisations, name) ? organisations[name] : undefined;
  const programme = reader.one<{ programme: string }>(reader.subject, 'programme')?.value.programme;
  const donorParty =
    reader.one<{ party: string }>(reader.subject, 'donor')?.value.party ??
    (programme === undefined
      ? undefined
      : reader.one<{ party: string }>(`programme:${programme}`, 'donor')?.value.party);
  const office =
    programme === undefined ? undefined : reader.one<{ name: string }>(`programme:${programme}`, 'office')?.value.name;
  const donorName = office ?? (donorParty === undefined ? undefined : nameGovernment(donorParty));
  const recipients = reader.all<{ party: string; agency?: string }>(reader.subject, 'recipient');
  const [first] = recipients;
  const agent = reader.one<{ name: string }>(reader.subject, 'agent')?.value.name;
  const countries = recipients.flatMap(({ value }) => {
    const code = toAlpha2(value.party);
    if (code === undefined) reader.drop(`recipient ${value.party}`, 'ISO 3166-1 has no two-letter code for it');
    return code === undefined ? [] : [code];
  });
  return {
    donorParty,
    donor:
      donorName === undefined
        ? undefined
        : { name: donorName, ref: own(donorName) ?? (donorParty && own(donorParty)), type: GOVERNMENT },
    recipient: first && {
      name: first.value.agency ?? nameGovernment(first.value.party),
      ref: (first.value.agency && own(first.value.agency)) ?? own(first.value.party),
      type: GOVERNMENT,
    },
    agent: agent === undefined ? undefined : { name: `${agent} (procurement agent)`, ref: own(agent), type: OTHER },
    receiver: first && { name: nameGovernment(first.value.party), ref: own(first.value.party), type: GOVERNMENT },
    countries,
  };
}

/** In the order funding, accountable, implementing. */
export function writeParticipants({ donor, recipient, agent }: Organisations): XmlTree[] {
  const roles = [
    [donor, '1'],
    [recipient, '2'],
    [agent, '4'],
  ] as const;
  return roles.flatMap(([organisation, role]) =>
    organisation === undefined
      ? []
      : [
          element('participating-org', { ref: organisation.ref, type: organisation.type, role }, [
            narrative(organisation.name),
          ]),
        ],
  );
}

/** `provider-org` or `receiver-org` of a transaction. */
export function writeSide(name: string, side: Organisation | undefined): XmlTree | undefined {
  return side && element(name, { ref: side.ref }, [narrative(side.name)]);
}

function nameGovernment(party: string): string {
  if (party === 'EUU') return partyName(party);
  return `Government of ${WITH_ARTICLE.has(party) ? 'the ' : ''}${partyName(party)}`;
}

/** Names that English says with an article. */
const WITH_ARTICLE = new Set(
  'ARE BHS CAF COD COG COK COM DOM GBR GMB KOR MDV MHL NLD PHL PRK RUS SLB SYC USA'.split(' '),
);
