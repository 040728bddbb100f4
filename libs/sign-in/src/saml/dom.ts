import { DOMParser } from '@xmldom/xmldom';

export const ns = {
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  encryption: 'http://www.w3.org/2001/04/xmlenc#',
  scope: 'urn:mace:shibboleth:metadata:1.0',
} as const;

/** Parses XML strictly: whatever the parser would merely warn about is an error. @throws Error */
export function parseXml(xml: string): Element {
  const fail = (message: string) => {
    throw new Error(message);
  };
  const parsed = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(xml, 'text/xml');
  const root = parsed?.documentElement;
  if (!root) throw new Error('no document');
  return root;
}

/** Child elements of this name in this namespace, in document order. */
export function children(parent: Element, namespace: string, name: string): Element[] {
  return elements(parent).filter((e) => e.namespaceURI === namespace && e.localName === name);
}

/** All child elements, in document order. */
export function elements(parent: Element): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}

/** All elements below and including this one, in document order. */
export function descendants(root: Element): Element[] {
  return [root, ...elements(root).flatMap(descendants)];
}

/** The text of an element, trimmed; null for an empty one or none at all. */
export function text(element: Element | undefined): string | null {
  return element?.textContent?.trim() || null;
}

/** The same of an element that holds nothing but text; one with elements inside could be read in two ways. */
export function plainText(element: Element): string | null {
  return elements(element).length ? null : text(element);
}

/** An attribute's value; null when it is absent or empty. */
export function attribute(element: Element | undefined, name: string): string | null {
  return element?.getAttribute(name) || null;
}
