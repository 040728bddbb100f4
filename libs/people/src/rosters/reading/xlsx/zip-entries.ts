import { Refusal } from '@akin/platform';

/** A file inside a ZIP archive, as the archive's directory tells it. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  encrypted: boolean;
  packed: Uint8Array;
  /** Unpacked; what the directory says need not be true. */
  size: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;
/** A workbook has a few dozen. */
const mostEntries = 5000;

/**
 * The files in a ZIP archive by name; nothing is unpacked.
 * @throws Refusal `roster_unreadable` for a damaged archive
 */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(view, bytes, endOf(view));
  } catch (problem) {
    if (problem instanceof RangeError) throw new Refusal('roster_unreadable');
    throw problem;
  }
}

function endOf(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) if (view.getUint32(at, true) === endMark) return at;
  throw new Refusal('roster_unreadable');
}

function readDirectory(view: DataView, bytes: Uint8Array, end: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new Refusal('roster_unreadable');
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== entryMark) throw new Refusal('roster_unreadable');
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + lengths[0]));
    const { packedSize, size, offset } = sizesOf(view, at, at + 46 + lengths[0], lengths[1]);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (view.getUint32(offset, true) !== localMark || start + packedSize > bytes.length) throw new Refusal('roster_unreadable');
    entries.set(name.replaceAll('\\', '/').replace(/^\//, ''), {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: bytes.subarray(start, start + packedSize),
      size,
    });
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return entries;
}

interface Sizes {
  packedSize: number;
  size: number;
  offset: number;
}

/** Some programs write every archive as if it were larger than 4 GB, with the sizes in a field of their own. */
function sizesOf(view: DataView, at: number, extra: number, extraLength: number): Sizes {
  const told = { packedSize: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true) };
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    for (const name of ['size', 'packedSize', 'offset'] as const) {
      if (told[name] !== 0xffffffff) continue;
      told[name] = Number(view.getBigUint64(next, true));
      next += 8;
    }
  }
  return told;
}
