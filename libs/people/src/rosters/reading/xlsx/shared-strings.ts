import { Refusal } from '@akin/platform';
import { unescapeSheetText, XmlScanner } from './scan-xml.js';
import { unpackPieces } from './unpack-entry.js';
import type { ZipEntry } from './zip-entries.js';

/** Texts and characters that are kept at most: more is no roster. */
const most = { texts: 4_000_000, characters: 100_000_000 };

/**
 * The texts that cells refer to by number. Of a text with several looks the parts are joined, of one with a reading aid
 * only the text itself is kept.
 * @throws Refusal `roster_unreadable`, `roster_too_big`, `roster_password`
 */
export async function sharedStrings(entry: ZipEntry | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (entry === undefined) return strings;
  const text = new TextCollector();
  let characters = 0;
  const scanner = new XmlScanner({
    open: (name) => {
      if (name === 'si') text.begin();
      text.open(name);
    },
    close: (name) => {
      text.close(name);
      if (name !== 'si') return;
      const one = text.end();
      characters += one.length;
      if (strings.push(one) > most.texts || characters > most.characters) throw new Refusal('roster_too_big');
    },
    text: (piece) => text.add(piece),
  });
  for await (const piece of unpackPieces(entry)) scanner.write(piece);
  return strings;
}

/** Collects the text of a rich text, which stands in several `t` elements; that of a reading aid (`rPh`) is none of it. */
export class TextCollector {
  private collected = '';
  private inText = false;
  private aid = false;

  begin(): void {
    this.collected = '';
    this.aid = false;
    this.inText = false;
  }

  open(name: string): void {
    if (name === 't') this.inText = true;
    else if (name === 'rPh') this.aid = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.aid = false;
  }

  add(piece: string): void {
    if (this.inText && !this.aid) this.collected += piece;
  }

  end(): string {
    return unescapeSheetText(this.collected);
  }
}
