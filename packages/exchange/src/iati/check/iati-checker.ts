import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SearoomError } from '@searoom/model';
import { XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { describeTrouble, parseSafely } from '../../shared/safe-xml.ts';
import { CodeLists } from './code-lists.ts';
import type { IatiFinding, IatiReport } from './report.ts';
import type { RuleSet } from './rule-set.ts';
import { runRules } from './run-rules.ts';
import { XPathCache } from './xpath-cache.ts';

/** Files that the folder of the standard must hold. */
const NEEDED = ['iati-activities-schema.xsd', 'iati-common.xsd', 'xml.xsd', 'standard.json', 'codelists/mapping.xml'];
const MOST_FINDINGS = 1_000;

export interface IatiCheckOptions {
  /** ISO day: what is in the future is told from it. */
  readonly today: string;
}

/**
 * Checks IATI files against the standard: its schemas, its lists of codes, its rules. Searoom does not come with them; they
 * are read from a folder with the schemas, `standard.json` and `codelists/` as the IATI Standard publishes them. It holds
 * memory outside of JavaScript: `dispose` it.
 */
export class IatiChecker {
  readonly #folder: string;
  readonly #validators = new Map<string, XsdValidator>();
  readonly #codes: CodeLists;
  readonly #rules: RuleSet;
  readonly #prefixes: readonly string[];
  readonly #paths = new XPathCache();

  /** @throws SearoomError SR_SOURCE_NOT_FOUND, SR_SOURCE_UNREADABLE */
  constructor(folder: string) {
    this.#folder = resolve(folder);
    const missing = NEEDED.find((file) => !existsSync(join(this.#folder, file)));
    if (missing !== undefined) throw new SearoomError('SR_SOURCE_NOT_FOUND', [join(folder, missing)]);
    try {
      const codelists = join(this.#folder, 'codelists');
      this.#rules = JSON.parse(readFileSync(join(this.#folder, 'standard.json'), 'utf8')) as RuleSet;
      this.#codes = new CodeLists(codelists);
      this.#prefixes = CodeLists.readPrefixes(codelists);
    } catch (error) {
      throw new SearoomError('SR_SOURCE_UNREADABLE', [folder, (error as Error).message], { cause: error });
    }
  }

  /** Checks one file. Whatever it holds, the answer is a report. */
  check(xml: string | Uint8Array, { today }: IatiCheckOptions): IatiReport {
    const document = parseSafely(xml);
    if (!(document instanceof XmlDocument)) {
      const { line, message } = document;
      const finding: IatiFinding = { by: 'xml', severity: 'error', message, ...(line !== undefined && { line }) };
      return { valid: false, errors: [finding], warnings: [], uncheckedLists: [], activities: 0 };
    }
    try {
      const unchecked = new Set<string>();
      const schema = this.#checkSchema(document);
      const context = { paths: this.#paths, today, prefixes: this.#prefixes };
      const codes = this.#codes.check(document, this.#paths, unchecked);
      const findings = [...schema, ...codes, ...runRules(this.#rules, document, context)];
      return {
        valid: schema.length === 0,
        errors: findings.filter(({ severity }) => severity === 'error').slice(0, MOST_FINDINGS),
        warnings: findings.filter(({ severity }) => severity === 'warning').slice(0, MOST_FINDINGS),
        uncheckedLists: [...unchecked].sort(),
        activities: this.#paths.find(document.root, '/iati-activities/iati-activity').length,
      };
    } finally {
      document.dispose();
    }
  }

  dispose(): void {
    for (const validator of this.#validators.values()) validator.dispose();
    this.#validators.clear();
    this.#paths.dispose();
  }

  #checkSchema(document: XmlDocument): IatiFinding[] {
    const kind = document.root.name === 'iati-organisations' ? 'organisations' : 'activities';
    try {
      this.#validator(`iati-${kind}-schema.xsd`).validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlLibError)) throw error;
      return error.details.map(({ line, xpath, message }) => ({
        by: 'schema' as const,
        severity: 'error' as const,
        message: message.trim(),
        ...(line > 0 && { line }),
        ...(xpath !== undefined && { xpath }),
      }));
    }
  }

  #validator(file: string): XsdValidator {
    const known = this.#validators.get(file);
    if (known !== undefined) return known;
    const path = join(this.#folder, file);
    // The schema includes others by name: they are read beside it.
    xmlRegisterFsInputProviders();
    let schema: XmlDocument | undefined;
    try {
      schema = XmlDocument.fromBuffer(readFileSync(path), { url: pathToFileURL(path).href });
      const validator = XsdValidator.fromDoc(schema);
      this.#validators.set(file, validator);
      return validator;
    } catch (error) {
      throw new SearoomError('SR_SOURCE_UNREADABLE', [path, describeTrouble(error).message], { cause: error });
    } finally {
      schema?.dispose();
    }
  }
}
