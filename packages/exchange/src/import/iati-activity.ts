import type { XmlElement, XmlNode } from 'libxml2-wasm';

/** Reads parts of an activity of an IATI file as texts. */
export class ActivityElement {
  readonly #element: XmlElement;

  constructor(element: XmlElement) {
    this.#element = element;
  }

  get line(): number {
    return this.#element.line;
  }

  /** Text or attribute at a path, trimmed; undefined where it is not there or empty. */
  text(path: string): string | undefined {
    return clean(this.#element.get(path)?.content);
  }

  each(path: string): ActivityElement[] {
    return this.#element.find(path).map((node) => new ActivityElement(node as XmlElement));
  }

  /** Attribute of this element. */
  mark(name: string): string | undefined {
    return clean(this.#element.attr(name)?.value);
  }

  get content(): string | undefined {
    return clean(this.#element.content);
  }

  /** Narratives with their languages; what has none is in the default language of its activity. */
  narratives(path: string): { readonly language: string; readonly text: string }[] {
    return this.#element.find(`${path}/narrative`).flatMap((node) => {
      const text = clean(node.content);
      return text === undefined ? [] : [{ language: languageOf(node), text: text.slice(0, MOST_TEXT) }];
    });
  }

  /** Names of the elements within that are not among some. */
  others(known: ReadonlySet<string>): string[] {
    const names = this.#element.find('*').map((node) => (node as XmlElement).name);
    return [...new Set(names.filter((name) => !known.has(name)))];
  }
}

/** Longest text that a fact holds. */
const MOST_TEXT = 2_000;

function clean(text: string | undefined): string | undefined {
  const trimmed = text?.replaceAll(/\s+/g, ' ').trim();
  return trimmed === undefined || trimmed === '' ? undefined : trimmed.slice(0, MOST_TEXT);
}

function languageOf(node: XmlNode): string {
  const found = node.get('ancestor-or-self::*[@xml:lang][1]/@xml:lang')?.content.trim();
  return found === undefined || found === '' ? 'und' : found;
}
