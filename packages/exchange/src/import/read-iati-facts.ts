import type { FactDraft, Json, SourceValue } from '@searoom/assistance';
import { SearoomError } from '@searoom/model';
import type { XmlElement } from 'libxml2-wasm';
import { openSafely } from '../shared/safe-xml.ts';
import { ActivityElement } from './iati-activity.ts';
import { listMoney } from './iati-money.ts';
import { listParts } from './iati-parts.ts';

export interface IatiImportOptions {
  /** Key of the source that the file is. */
  readonly sourceKey: string;
  /** The source itself, to be recorded first; when absent the ledger has to know the key. */
  readonly source?: SourceValue;
  /** Grants for activities, by IATI identifier; what is not here gets an id made from its identifier. */
  readonly grants?: Readonly<Record<string, string>>;
  /** Takes our own id (`other-identifier type="A1"`) as that of the grant: for files that Searoom wrote. */
  readonly useInternalIds?: boolean;
  /** Name of the file, for messages. */
  readonly name?: string;
  readonly mostBytes?: number;
}

/** Something of a file that does not become a fact. */
export interface NotTaken {
  /** IATI identifier of the activity; its line where it has none. */
  readonly activity: string;
  readonly what: string;
  readonly why: string;
  readonly line?: number;
}

export interface IatiImport {
  readonly drafts: readonly FactDraft[];
  readonly notTaken: readonly NotTaken[];
  readonly activities: number;
}

/** What the parts of an activity are handed to. */
export interface FactSink {
  readonly grant: string;
  add(predicate: string, mark: string, value: Json, note?: string): void;
  skip(what: string, why: string, line?: number): void;
}

const GRANT_ID = /^[A-Za-z0-9][\w.-]{0,60}$/;

/**
 * Reads an IATI activity file as facts about grants, each in the words of who reports it. A file is no evidence that what it
 * says happened: actual starts are remarks, and only what names an exchange of notes is one. What is not taken is listed.
 * Entities and document types are refused; nothing is fetched.
 *
 * @throws SearoomError SR_IMPORT_UNREADABLE, SR_IMPORT_INVALID
 */
export function readIatiFacts(xml: string | Uint8Array, options: IatiImportOptions): IatiImport {
  const { name = 'the IATI file', mostBytes } = options;
  const document = openSafely(name, xml, mostBytes);
  try {
    if (document.root.name !== 'iati-activities') {
      throw new SearoomError('SR_IMPORT_INVALID', [name, `its root is ${document.root.name}, not iati-activities`]);
    }
    const drafts = new Map<string, FactDraft>();
    const notTaken: NotTaken[] = [];
    const activities = document.root.find('iati-activity').map((node) => new ActivityElement(node as XmlElement));
    const version = document.root.attr('version')?.value ?? '';
    if (version.startsWith('1.')) {
      throw new SearoomError('SR_IMPORT_INVALID', [name, `it is of version ${version}; 2.01 to 2.03 are read`]);
    }
    if (!version.startsWith('2.')) {
      notTaken.push({ activity: 'the file', what: `version "${version}"`, why: 'it was read as 2.03' });
    }
    for (const draft of makeSource(options)) drafts.set(draft.id, draft);
    const seen = new Set<string>();
    for (const activity of activities) readActivity(activity, options, seen, drafts, notTaken);
    return { drafts: [...drafts.values()], notTaken, activities: activities.length };
  } finally {
    document.dispose();
  }
}

function makeSource({ sourceKey, source }: IatiImportOptions): FactDraft[] {
  if (source === undefined) return [];
  const subject = `source:${sourceKey}`;
  const value = source as unknown as Json;
  const { confidence } = source;
  return [{ id: subject, kind: 'statement', subject, predicate: 'source', value, sources: [], confidence }];
}

function readActivity(
  activity: ActivityElement,
  options: IatiImportOptions,
  seen: Set<string>,
  drafts: Map<string, FactDraft>,
  notTaken: NotTaken[],
): void {
  const identifier = activity.text('iati-identifier');
  const label = identifier ?? `line ${activity.line}`;
  const skip = (what: string, why: string, line: number = activity.line): void => {
    notTaken.push({ activity: label, what, why, ...(line > 0 && { line }) });
  };
  const grant = identifier === undefined ? undefined : nameGrant(identifier, activity, options);
  if (identifier === undefined || grant === undefined || seen.has(grant)) {
    const why =
      identifier === undefined
        ? 'it has no identifier'
        : grant === undefined
          ? 'no id of a grant can be made from its identifier; name one in `grants`'
          : `another activity of the file is ${grant} already`;
    skip('the activity', why);
    return;
  }
  seen.add(grant);
  const [reporter] = activity.narratives('reporting-org');
  const saidBy = reporter?.text ?? activity.text('reporting-org/@ref');
  const sink: FactSink = {
    grant,
    skip,
    add(predicate, mark, value, note) {
      const base = `iati:${options.sourceKey}:${grant}:${predicate}${mark === '' ? '' : `:${mark}`}`.slice(0, 140);
      let id = base;
      // Two of one kind on one day are two facts.
      for (let at = 2; drafts.has(id); at++) id = `${base}.${at}`;
      drafts.set(id, {
        id,
        kind: 'statement',
        subject: `grant:${grant}`,
        predicate,
        value,
        sources: [options.sourceKey],
        ...(saidBy !== undefined && { saidBy }),
        confidence: 'seen',
        ...(note !== undefined && { note }),
      });
    },
  };
  sink.add('remark', 'identifier', { text: `IATI identifier: ${identifier}` });
  listParts(activity, sink);
  listMoney(activity, sink);
}

function nameGrant(
  identifier: string,
  activity: ActivityElement,
  { grants = {}, useInternalIds = false }: IatiImportOptions,
): string | undefined {
  if (Object.hasOwn(grants, identifier)) return grants[identifier];
  const own = useInternalIds ? activity.text("other-identifier[@type='A1']/@ref") : undefined;
  if (own !== undefined && GRANT_ID.test(own)) return own;
  const made = identifier.replaceAll(/[^\w.-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
  return GRANT_ID.test(made) ? made : undefined;
}
