import type { EvidenceKind } from '@akin/contracts';

const png = Buffer.from('89504e470d0a1a0a', 'hex');
const pngEnd = Buffer.from('49454e44ae426082', 'hex');
const jpeg = Buffer.from('ffd8ff', 'hex');
const jpegEnd = Buffer.from('ffd9', 'hex');
const zip = Buffer.from('504b0304', 'hex');
const zipEnd = Buffer.from('504b0506', 'hex');
const zipEntry = 0x02014b50;

/**
 * What a file is by its content, whatever its name says; null when it is none of the kinds we take. Word files with
 * macros are not.
 */
export function sniffEvidence(bytes: Uint8Array): EvidenceKind | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (begins(file, Buffer.from('%PDF-1.')) || begins(file, Buffer.from('%PDF-2.'))) return ends(file, Buffer.from('%%EOF')) ? 'pdf' : null;
  if (begins(file, png)) return ends(file, pngEnd) ? 'png' : null;
  if (begins(file, jpeg)) return ends(file, jpegEnd) ? 'jpeg' : null;
  return begins(file, zip) && isWord(namesIn(file)) ? 'docx' : null;
}

function begins(file: Buffer, mark: Buffer): boolean {
  return file.subarray(0, mark.length).equals(mark);
}

/** Programs leave a few bytes after the end. */
function ends(file: Buffer, mark: Buffer): boolean {
  return file.subarray(-1024).includes(mark);
}

function isWord(names: readonly string[]): boolean {
  return (
    names.includes('[Content_Types].xml') &&
    names.includes('word/document.xml') &&
    !names.some((name) => /vbaProject|\.(exe|js|vbs|dll)$/i.test(name))
  );
}

/** The names in a ZIP's own table of contents, at its end; empty when that cannot be read. */
function namesIn(file: Buffer): string[] {
  const end = file.lastIndexOf(zipEnd);
  if (end < 0 || end + 22 > file.length) return [];
  const names: string[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== zipEntry) return [];
    const [name, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field));
    names.push(file.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}
