/** Why a message is not even parsed. */
export type GateReason =
  'not_base64' | 'too_large' | 'not_utf8' | 'markup_refused' | 'malformed' | 'too_many_elements' | 'too_deep' | 'too_many_attributes';

export type Gated = { ok: true; xml: string; inResponseTo: string | null } | { ok: false; reason: GateReason };

/** Bounds of a message. A genuine answer has some hundred elements; each bound keeps the parser's work small. */
export const gateLimits = { base64: 128 * 1024, elements: 2000, depth: 32, attributes: 32 } as const;

const declaration = /^<\?xml version=["']1\.0["'](?: encoding=["']utf-8["'])?(?: standalone=["'](?:yes|no)["'])?\s*\?>/i;
// Characters that XML 1.0 does not allow at all.
const strangeCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
// One tag: name, attributes with quoted values, end. Neither value nor name may hold "<", so nothing hides in them.
const tag = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
// Ours are letters, digits and underscores; any other value answers nothing we asked.
const answers = /\sInResponseTo\s*=\s*["']([^"']*)["']/;
const attributeStart = /=\s*["']/g;

/**
 * Looks at a SAML message before any parser does: size, encoding, and nothing but elements, attributes and text.
 * Document types, processing instructions, comments and CDATA have no place in SAML and have all been used to make
 * the signer and the reader see different things. Runs in time linear in the message.
 */
export function gateMessage(base64: string): Gated {
  if (base64.length > gateLimits.base64) return refused('too_large');
  const packed = base64.replace(/[\r\n\t ]/g, '');
  if (!packed || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return refused('not_base64');
  return gateXml(Buffer.from(packed, 'base64'));
}

/** The same for a message that was not base64, or was unpacked already. */
export function gateXml(bytes: Buffer): Gated {
  const xml = decode(bytes);
  if (xml === null) return refused('not_utf8');
  const body = xml.replace(declaration, '');
  if (/<[!?]/.test(body)) return refused('markup_refused');
  const reason = walk(body);
  return reason ? refused(reason) : { ok: true, xml: xml.replace(/\r\n?/g, '\n'), inResponseTo: inResponseTo(body) };
}

function decode(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return strangeCharacter.test(text) ? null : text;
  } catch {
    return null;
  }
}

function walk(body: string): GateReason | null {
  const open: string[] = [];
  let elements = 0;
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at;
    const found = tag.exec(body);
    if (!found) return 'malformed';
    const [, closing, name, attributes, empty] = found;
    if (closing) {
      if (open.pop() !== name || attributes || empty) return 'malformed';
      continue;
    }
    if (++elements > gateLimits.elements) return 'too_many_elements';
    if ((attributes.match(attributeStart)?.length ?? 0) > gateLimits.attributes) return 'too_many_attributes';
    if (open.length >= gateLimits.depth) return 'too_deep';
    if (!empty) open.push(name);
  }
  return open.length || !elements ? 'malformed' : null;
}

/** Which request the outermost element claims to answer: enough to look one up, proof of nothing. */
function inResponseTo(body: string): string | null {
  tag.lastIndex = body.indexOf('<');
  return answers.exec(tag.exec(body)?.[3] ?? '')?.[1] ?? null;
}

function refused(reason: GateReason): Gated {
  return { ok: false, reason };
}
