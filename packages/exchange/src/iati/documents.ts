import { isEvidence, type SourceValue, type Texts } from '@searoom/assistance';
import type { GrantReader } from './grant-reader.ts';
import { element, narrative, type XmlTree } from './xml-tree.ts';

/** Codes of DocumentCategory. What is not here has none. */
const CATEGORIES: Readonly<Record<string, string>> = {
  'exchange-of-notes': 'A09',
  'procedural-details': 'A09',
  'transfer-agreement': 'A09',
  'agent-agreement': 'A11',
  tender: 'A10',
  contract: 'A11',
  consent: 'A04',
  'handover-certificate': 'A08',
  'check-report': 'A07',
  evaluation: 'A07',
  announcement: 'A12',
  statement: 'A12',
  guidelines: 'B05',
};
const WEB_PAGE = 'A12';

interface DocumentCells {
  readonly name: string;
  readonly kind: string;
  readonly on?: string;
}

interface Link {
  readonly url: string;
  readonly title: string;
  readonly category: string;
  readonly language: string | undefined;
  readonly day: string | undefined;
}

/** Documents of the grant, then the official pages on which its notes and amount were read, each address once. */
export function writeDocuments(reader: GrantReader): XmlTree[] {
  const links = new Map<string, Link>();
  const add = (source: SourceValue, title: string, category: string, on: string | undefined): void => {
    const url = source.address!;
    const day = on === undefined ? undefined : reader.exactDay(on);
    if (!links.has(url)) links.set(url, { url, title, category, language: shorten(source.language), day });
  };
  for (const { value, fact } of reader.all<DocumentCells>(reader.subject, 'document')) {
    const sources = fact.sources.map((key) => reader.knowledge.source(key)).filter(hasWebAddress);
    const category = Object.hasOwn(CATEGORIES, value.kind) ? CATEGORIES[value.kind] : undefined;
    const itself = sources.find(({ kind }) => kind === 'document');
    const official = sources.find(({ kind }) => kind === 'official');
    const what = `document "${value.name}"`;
    if (itself !== undefined && category !== undefined) add(itself, value.name, category, value.on ?? itself.date);
    // A page about the notes is not the notes.
    else if (official !== undefined && category !== WEB_PAGE) add(official, official.title, WEB_PAGE, official.date);
    else if (official !== undefined) add(official, value.name, WEB_PAGE, value.on ?? official.date);
    else if (itself !== undefined) reader.drop(what, `IATI has no category for ${value.kind}`);
    else reader.drop(what, 'neither it nor an official page about it has an address in the web');
  }
  for (const key of listOfficialKeys(reader)) {
    const source = reader.knowledge.source(key);
    if (isEvidence(source) && hasWebAddress(source)) add(source, source.title, WEB_PAGE, source.date);
  }
  return [...links.values()].map(writeLink);
}

function listOfficialKeys(reader: GrantReader): Set<string> {
  const groups = [
    ...reader.happened(reader.subject, 'notes-exchanged'),
    ...reader.knowledge.groups(reader.subject, 'amount'),
  ];
  return new Set(groups.flatMap(({ statements }) => statements.flatMap(({ fact }) => fact.sources)));
}

function hasWebAddress(source: SourceValue | undefined): source is SourceValue {
  const { address } = source ?? {};
  return address !== undefined && URL.canParse(address) && /^https?:/i.test(address);
}

function writeLink({ url, title, category, language, day }: Link): XmlTree {
  const format = /\.pdf(?:[?#]|$)/i.test(url) ? 'application/pdf' : 'text/html';
  return element('document-link', { url: new URL(url).href, format }, [
    element('title', {}, [narrative(title)]),
    element('category', { code: category }),
    language === undefined ? undefined : element('language', { code: language }),
    day === undefined ? undefined : element('document-date', { 'iso-date': day }),
  ]);
}

/** The two letters of ISO 639-1 that IATI takes: `zh-Hans` gives `zh`. */
export function shorten(language: string | undefined): string | undefined {
  const base = language?.split('-')[0]?.toLowerCase();
  return base !== undefined && /^[a-z]{2}$/.test(base) ? base : undefined;
}

/** Narratives of words in several languages, the default language first and without its mark. */
export function writeTexts(texts: Texts['texts'], defaultLanguage: string): XmlTree[] {
  const isDefault = ({ language }: { readonly language: string }): boolean => shorten(language) === defaultLanguage;
  const sorted = [...texts.filter(isDefault), ...texts.filter((text) => !isDefault(text))];
  return sorted.map((text) =>
    narrative(text.text, isDefault(text) ? undefined : (shorten(text.language) ?? text.language)),
  );
}
