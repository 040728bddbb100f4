import { DOMParser } from '@xmldom/xmldom';

const unwanted = /<!DOCTYPE|<!ENTITY|<!\[CDATA\[|<!--|<\?(?!xml\s)/i;

/** The root element of a small, plain XML document. Throws on document types, comments, CDATA and on anything that is not well formed. */
export function parseXml(xml: string): Element {
  if (xml.length > 256 * 1024 || unwanted.test(xml)) throw new Error('XML of a kind that is not read');
  const strict = (_level: string, message: string) => {
    throw new Error(message);
  };
  const root = new DOMParser({ errorHandler: strict }).parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('XML without a root');
  return root;
}

/** Elements of this namespace and name, at any depth, in document order. */
export function elementsOf(root: Element, namespace: string, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS(namespace, name));
}
