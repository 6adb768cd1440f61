import { XmlDocument, type XmlElement } from 'libxml2-wasm';

/** Every element of a document as `/path [attributes] text`, in order; the text of those without elements only. */
export function flattenXml(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  const lines: string[] = [];
  const walk = (node: XmlElement, path: string): void => {
    const here = `${path}/${node.name}`;
    const marks = node.attrs.map((attribute) => `${attribute.name}=${attribute.value}`).sort();
    const isLeaf = node.find('*').length === 0;
    lines.push(`${here} [${marks.join(' ')}]${isLeaf ? ` ${node.content.trim()}` : ''}`);
    for (const child of node.find('*')) walk(child as XmlElement, here);
  };
  walk(document.root, '');
  document.dispose();
  return lines;
}
