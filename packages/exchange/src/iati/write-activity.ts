import { isEvidence, type Texts } from '@searoom/assistance';
import { writeCountry, writeDefaults, writeSectors } from './classify.ts';
import { writeDocuments, writeTexts } from './documents.ts';
import type { GrantReader } from './grant-reader.ts';
import { findStatus, writeDates } from './life.ts';
import { listUnsayable } from './list-unsayable.ts';
import { readOrganisations, writeParticipants } from './organisations.ts';
import { nameLot, writeResults } from './results.ts';
import { readAmount, writeTransactions } from './transactions.ts';
import { element, narrative, type XmlTree } from './xml-tree.ts';

const LANGUAGE = 'en';

/**
 * An `iati-activity`, its elements in the order of the schema.
 *
 * @returns undefined where the standard demands something that is not known; `dropped` says what
 */
export function writeActivity(reader: GrantReader): XmlTree | undefined {
  const { publisher, budgetNotProvided } = reader.options;
  const sides = readOrganisations(reader);
  const title = reader.one<Texts>(reader.subject, 'title')?.value.texts;
  const { dates, hasStart } = writeDates(reader);
  const country = writeCountry(reader, sides);
  const participants = writeParticipants(sides);
  const lacks = [
    title === undefined && 'a title',
    !hasStart && 'a full day on which it started or is planned to start (6.11.1)',
    country === undefined && 'one recipient country, or the share of each (3.1.1)',
    participants.length === 0 && 'an organisation that takes part',
  ].filter((lack) => lack !== false);
  if (title === undefined || lacks.length > 0) {
    reader.drop('the whole grant', `IATI demands what is not known: ${lacks.join('; ')}`);
    return undefined;
  }
  const amount = readAmount(reader);
  const type = publisher.type ?? '90';
  const attributes = {
    'default-currency': amount?.money.currency,
    'last-updated-datetime': findLastUpdate(reader),
    'xml:lang': LANGUAGE,
    humanitarian: '0',
    hierarchy: '1',
    'budget-not-provided': budgetNotProvided,
  };
  const secondary = publisher.secondary ? '1' : '0';
  const activity = element('iati-activity', attributes, [
    element('iati-identifier', {}, [`${publisher.ref}-${reader.id}`]),
    element('reporting-org', { ref: publisher.ref, type, 'secondary-reporter': secondary }, [
      narrative(publisher.name),
    ]),
    element('title', {}, writeTexts(title, LANGUAGE)),
    ...writeDescriptions(reader, title),
    ...participants,
    element('other-identifier', { ref: reader.id, type: 'A1' }),
    element('activity-status', { code: findStatus(reader) }),
    ...dates,
    country,
    ...writeSectors(reader),
    ...writeDefaults(reader, sides),
    ...writeTransactions(reader, sides),
    ...writeDocuments(reader),
    ...writeRelated(reader),
    writeConditions(reader),
    ...writeResults(reader),
  ]);
  listUnsayable(reader);
  return activity;
}

/** What it is said to be for, in official words; else what it consists of; else its title. */
function writeDescriptions(reader: GrantReader, title: Texts['texts']): XmlTree[] {
  const purposes = reader.all<{ text: string }>(reader.subject, 'purpose').filter(({ value, fact }) => {
    const isOfficial = fact.sources.some((key) => isEvidence(reader.knowledge.source(key)));
    if (!isOfficial)
      reader.drop(`purpose "${value.text}"`, 'IATI cannot say whose words it is, and it is not official');
    return isOfficial;
  });
  const texts = purposes.map(({ value }) => [narrative(value.text)]);
  const lots = reader.lots.map((lot) => nameLot(reader, lot));
  if (texts.length === 0)
    texts.push(lots.length > 0 ? [narrative(`Lots: ${lots.join('; ')}`)] : writeTexts(title, LANGUAGE));
  return texts.map((text) => element('description', { type: '1' }, text));
}

function writeRelated(reader: GrantReader): XmlTree[] {
  return reader
    .all<{ grant: string }>(reader.subject, 'relatedGrant')
    .map(({ value }) =>
      element('related-activity', { ref: `${reader.options.publisher.ref}-${value.grant}`, type: '3' }),
    );
}

/** The clause of the grant, else that of its programme. Without one nothing is said: that is not "no conditions". */
function writeConditions(reader: GrantReader): XmlTree | undefined {
  const programme = reader.one<{ programme: string }>(reader.subject, 'programme')?.value.programme;
  const clause =
    reader.one<{ text: string }>(reader.subject, 'consentClause') ??
    (programme === undefined ? undefined : reader.one<{ text: string }>(`programme:${programme}`, 'consentClause'));
  if (clause === undefined) return undefined;
  return element('conditions', { attached: '1' }, [
    element('condition', { type: '1' }, [narrative(clause.value.text)]),
  ]);
}

/** When the newest fact about the grant was recorded; by rule 11.1.1 not in the future, whatever the ledger's clock said. */
function findLastUpdate({ index, id, options }: GrantReader): string {
  const latest = index.lastRecorded(id);
  return latest === undefined || latest > options.generatedAt ? options.generatedAt : latest;
}
