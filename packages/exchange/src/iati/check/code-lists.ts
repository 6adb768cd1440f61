import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { XmlDocument, XmlElement } from 'libxml2-wasm';
import { openSafely } from '../../shared/safe-xml.ts';
import { placeOf } from './node-place.ts';
import type { IatiFinding } from './report.ts';
import type { XPathCache } from './xpath-cache.ts';

interface CodeList {
  readonly name: string;
  /** A list that is not complete may be added to: another code is a warning. */
  readonly isComplete: boolean;
  readonly codes: ReadonlySet<string>;
  readonly withdrawn: ReadonlySet<string>;
}

/** Where codes of a list stand. */
interface Mapping {
  readonly path: string;
  readonly list: string;
}

/** The lists of codes of the standard, with the paths at which each is used (`mapping.xml`). */
export class CodeLists {
  readonly #lists = new Map<string, CodeList>();
  readonly #mappings: readonly Mapping[];

  /** @param folder with `mapping.xml` and a file `NAME.xml` for each list */
  constructor(folder: string) {
    for (const file of readdirSync(folder)) {
      if (!file.endsWith('.xml') || file === 'mapping.xml') continue;
      withDocument(join(folder, file), (document) => {
        const list = readList(document);
        this.#lists.set(list.name, list);
      });
    }
    this.#mappings = withDocument(join(folder, 'mapping.xml'), readMappings);
  }

  /** Prefixes of registered organisations, for the rules of the standard. */
  static readPrefixes(folder: string): readonly string[] {
    const json = join(folder, 'OrganisationRegistrationAgency-codes.json');
    if (existsSync(json)) {
      return Object.keys((JSON.parse(readFileSync(json, 'utf8')) as { codes: Record<string, string> }).codes);
    }
    const xml = join(folder, 'OrganisationRegistrationAgency.xml');
    return existsSync(xml) ? withDocument(xml, (document) => [...readList(document).codes]) : [];
  }

  check(document: XmlDocument, paths: XPathCache, unchecked: Set<string>): IatiFinding[] {
    const findings: IatiFinding[] = [];
    for (const { path, list: name } of this.#mappings) {
      const nodes = paths.find(document.root, path);
      if (nodes.length === 0) continue;
      const list = this.#lists.get(name);
      if (list === undefined) {
        unchecked.add(name);
        continue;
      }
      for (const node of nodes) {
        const code = node.content;
        const isKnown = list.codes.has(code);
        if (isKnown && !list.withdrawn.has(code)) continue;
        const shared = { by: 'codes', id: name, ...placeOf(node) } as const;
        if (!isKnown) {
          const severity = list.isComplete ? 'error' : 'warning';
          findings.push({ ...shared, severity, message: `"${code.slice(0, 80)}" is no code of the list ${name}.` });
        } else {
          findings.push({ ...shared, severity: 'warning', message: `"${code}" was withdrawn from the list ${name}.` });
        }
      }
    }
    return findings;
  }
}

function withDocument<T>(path: string, use: (document: XmlDocument) => T): T {
  const document = openSafely(path, readFileSync(path));
  try {
    return use(document);
  } finally {
    document.dispose();
  }
}

function readList(document: XmlDocument): CodeList {
  const { root } = document;
  const codes = new Set<string>();
  const withdrawn = new Set<string>();
  for (const item of root.find('codelist-items/codelist-item')) {
    const code = item.get('code')?.content.trim() ?? '';
    codes.add(code);
    if ((item as XmlElement).attr('status')?.value === 'withdrawn') withdrawn.add(code);
  }
  // A code that was withdrawn and stands there again is in use.
  for (const item of root.find("codelist-items/codelist-item[not(@status) or @status = 'active']")) {
    withdrawn.delete(item.get('code')?.content.trim() ?? '');
  }
  const name = root.attr('name')?.value ?? '';
  return { name, isComplete: root.attr('complete')?.value === '1', codes, withdrawn };
}

function readMappings(document: XmlDocument): Mapping[] {
  return document.root.find('mapping').flatMap((mapping) => {
    const path = mapping.get('path')?.content.trim();
    const list = mapping.get('codelist/@ref')?.content;
    if (path === undefined || list === undefined) return [];
    const condition = mapping.get('condition')?.content.trim();
    if (condition === undefined) return [{ path, list }];
    // A condition is about the element that carries the code.
    const cut = path.lastIndexOf('/');
    return [{ path: `${path.slice(0, cut)}[${condition}]${path.slice(cut)}`, list }];
  });
}
