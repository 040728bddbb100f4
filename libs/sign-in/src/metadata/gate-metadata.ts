/** Why metadata is not even parsed. */
export type MetadataGateReason = 'too_large' | 'document_type' | 'malformed' | 'too_much';

/**
 * One provider's metadata has some hundred elements, AD FS's most of a thousand; each bound keeps the parser's work
 * small. A signature costs much more an element than reading does, so where one is verified they are fewer.
 */
export const metadataLimits = { characters: 512 * 1024, elements: 5000, signedElements: 600, depth: 32, attributes: 40 } as const;

const declaration = /^\s*<\?xml\s[^<>?]*\?>/;
// One tag with quoted attribute values. What is not one is left to the parser, which is strict.
const tag = /<(\/?)[A-Za-z_](?:[^<>"']|"[^"<]*"|'[^'<]*')*>/y;

/**
 * Looks at metadata before any parser does: its size, and nothing but elements, attributes and text. Comments are
 * taken out, for people do write them into metadata. Runs in time linear in the text.
 */
export function gateMetadata(xml: string): { ok: true; xml: string } | { ok: false; reason: MetadataGateReason } {
  if (xml.length > metadataLimits.characters) return { ok: false, reason: 'too_large' };
  const body = withoutComments(xml.replace(/^\uFEFF/, '').replace(declaration, ''));
  if (body === null) return { ok: false, reason: 'malformed' };
  if (/<[!?]/.test(body)) return { ok: false, reason: 'document_type' };
  const reason = walk(body);
  return reason ? { ok: false, reason } : { ok: true, xml: body };
}

function withoutComments(xml: string): string | null {
  const parts: string[] = [];
  let from = 0;
  for (let at = xml.indexOf('<!--'); at >= 0; at = xml.indexOf('<!--', from)) {
    const end = xml.indexOf('-->', at + 4);
    if (end < 0) return null;
    parts.push(xml.slice(from, at));
    from = end + 3;
  }
  return parts.join('') + xml.slice(from);
}

function walk(body: string): MetadataGateReason | null {
  let [elements, depth] = [0, 0];
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at;
    const found = tag.exec(body);
    if (!found) return 'malformed';
    if (found[1]) depth--;
    else {
      if (++elements > metadataLimits.elements || (found[0].match(/=\s*["']/g)?.length ?? 0) > metadataLimits.attributes) return 'too_much';
      if (!found[0].endsWith('/>') && ++depth > metadataLimits.depth) return 'too_much';
    }
  }
  return null;
}
