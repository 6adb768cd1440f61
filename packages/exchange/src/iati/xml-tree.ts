import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { toXmlText } from '../shared/xml-text.ts';

/** An element before it is written. */
export interface XmlTree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlTree | string)[];
}

/** An element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly (XmlTree | string | undefined)[] = [],
): XmlTree {
  return { name, attributes, children: children.filter((child) => child !== undefined) };
}

/** A `narrative`, the text element of IATI. */
export function narrative(text: string, language?: string): XmlTree {
  return element('narrative', { 'xml:lang': language }, [text]);
}

/** Writes a document: declaration, comments, the tree. Every text is escaped; what XML cannot hold is replaced. */
export function writeXml(root: XmlTree, comments: readonly string[]): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  // Two hyphens would end a comment.
  for (const comment of comments) document.com(` ${toXmlText(comment).replaceAll(/-(?=-|$)/g, '- ')} `);
  append(document, root);
  return `${document.end({ prettyPrint: true, indent: '  ' })}\n`;
}

function append(parent: XMLBuilder, { name, attributes, children }: XmlTree): void {
  const node = parent.ele(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) node.att(key, toXmlText(value));
  for (const child of children) {
    if (typeof child === 'string') node.txt(toXmlText(child));
    else append(node, child);
  }
}
