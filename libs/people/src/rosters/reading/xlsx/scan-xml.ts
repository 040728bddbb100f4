import { Refusal } from '@akin/platform';

/** What a scan tells; names come without their prefix, attributes as they stand in the tag. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** A tag or comment longer than this is damage. */
const longestTag = 4 * 1024 * 1024;
const slash = 47;

/**
 * Tells tags and texts of an XML file as it comes in pieces. It knows what spreadsheets write, not all that XML can be:
 * no document type, no entities of a file's own, so that there is nothing to expand.
 */
export class XmlScanner {
  private rest = '';

  constructor(private readonly listener: XmlListener) {}

  /** @throws Refusal `roster_unreadable` when a tag does not end */
  write(piece: string): void {
    const text = this.rest + piece;
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      if (open < 0) break;
      const end = endOfMarkup(text, open);
      if (end < 0) break;
      if (open > at) this.listener.text(decodeXml(text.slice(at, open)));
      this.tell(text, open, end);
      at = end;
    }
    this.rest = text.slice(at);
    if (this.rest.length > longestTag) throw new Refusal('roster_unreadable');
  }

  private tell(text: string, open: number, end: number): void {
    const first = text.charCodeAt(open + 1);
    if (first === 63 /* ? */) return;
    if (first === 33 /* ! */) {
      if (text.startsWith('<![CDATA[', open)) this.listener.text(text.slice(open + 9, end - 3));
      return;
    }
    if (first === slash) return this.listener.close(plainName(text.slice(open + 2, end - 1).trimEnd()));
    const selfClosing = text.charCodeAt(end - 2) === slash;
    const last = selfClosing ? end - 2 : end - 1;
    let nameEnd = open + 1;
    while (nameEnd < last && text.charCodeAt(nameEnd) > 32) nameEnd++;
    const name = plainName(text.slice(open + 1, nameEnd));
    this.listener.open(name, text.slice(nameEnd, last));
    if (selfClosing) this.listener.close(name);
  }
}

function endOfMarkup(text: string, open: number): number {
  const [mark, length] = text.startsWith('<!--', open) ? ['-->', 3] : text.startsWith('<![CDATA[', open) ? [']]>', 3] : ['>', 1];
  const end = text.indexOf(mark, open);
  return end < 0 ? -1 : end + length;
}

function plainName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** One attribute of a tag, decoded; undefined when it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  // As nearly every program writes it; a sheet has a million of them.
  const usual = attributes.indexOf(` ${name}="`);
  if (usual >= 0) return decodeXml(attributes.slice(usual + name.length + 3, attributes.indexOf('"', usual + name.length + 3)));
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (before > 32 && before !== 58 /* : */) continue;
    const told = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (told) return decodeXml(told[1] ?? told[2]);
  }
  return undefined;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name];
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Characters that XML cannot hold are written `_x000D_` in spreadsheets. */
export function unescapeSheetText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
