import { type XmlNode, XmlXPath } from 'libxml2-wasm';

/** Compiled paths, each compiled once. */
export class XPathCache {
  readonly #paths = new Map<string, XmlXPath>();

  find(node: XmlNode, path: string): XmlNode[] {
    const found = node.eval(this.#compile(path));
    return Array.isArray(found) ? found : [];
  }

  isTrue(node: XmlNode, expression: string): boolean {
    return node.eval(this.#compile(`boolean(${expression})`)) === true;
  }

  dispose(): void {
    for (const path of this.#paths.values()) path.dispose();
    this.#paths.clear();
  }

  #compile(path: string): XmlXPath {
    let compiled = this.#paths.get(path);
    if (compiled === undefined) {
      // Paths made from values of a file (loops) must not fill the memory of a server.
      if (this.#paths.size >= MOST_PATHS) this.dispose();
      compiled = XmlXPath.compile(path);
      this.#paths.set(path, compiled);
    }
    return compiled;
  }
}

const MOST_PATHS = 2_000;
