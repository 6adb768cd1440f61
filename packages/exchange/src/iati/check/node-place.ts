import { XmlAttribute, XmlElement, type XmlNode } from 'libxml2-wasm';

/** Line and path of a node in its document. An attribute has the line of its element. */
export function placeOf(node: XmlNode): { readonly line?: number; readonly xpath: string } {
  const owner = node instanceof XmlElement ? node : node.parent;
  const line = owner?.line;
  return { ...(line !== undefined && line > 0 && { line }), xpath: pathOf(node) };
}

function pathOf(node: XmlNode): string {
  if (node instanceof XmlAttribute) {
    const name = node.prefix === '' ? node.name : `${node.prefix}:${node.name}`;
    return `${node.parent === null ? '' : pathOf(node.parent)}/@${name}`;
  }
  if (!(node instanceof XmlElement)) return `${node.parent === null ? '' : pathOf(node.parent)}/text()`;
  const { parent } = node;
  if (parent === null) return `/${node.name}`;
  const before = node.eval(`count(preceding-sibling::*[local-name() = '${node.name}'])`);
  const at = typeof before === 'number' ? before + 1 : 1;
  return `${pathOf(parent)}/${node.name}[${at}]`;
}
