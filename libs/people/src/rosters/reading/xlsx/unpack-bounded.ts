import { Refusal } from '@akin/platform';
import { strFromU8, strToU8, unzipSync, zipSync, type UnzipFileInfo } from 'fflate';

/**
 * Unpacked bytes at most. Sheets shrink to a tenth or a fiftieth; what unpacks to many times that was made to fill a
 * memory.
 */
const most = { bytes: 256 * 1024 * 1024, times: 300, files: 5000 };
/** What a list of people is made of; pictures, charts and programs stay packed. */
const needed =
  /^(\[Content_Types\]\.xml|_rels\/.*|xl\/(_rels\/.*|workbook\d*\.xml|sharedStrings\.xml|styles\.xml|worksheets\/[^/]*\.xml))$/i;
const typesFile = '[Content_Types].xml';

/**
 * A workbook's archive with nothing in it that would grow when it is opened: its parts are unpacked here, each into as
 * much room as the archive's directory says and not a byte more.
 * @throws Refusal `roster_other_office` for another program's archive, `roster_too_big`, `roster_unreadable`
 */
export function unpackBounded(bytes: Uint8Array): Uint8Array {
  const parts = unpacked(bytes);
  if (!Object.keys(parts).some((name) => /^xl\/workbook\d*\.xml$/i.test(name))) throw new Refusal('roster_other_office');
  if (typesFile in parts) parts[typesFile] = strToU8(withoutAbsent(strFromU8(parts[typesFile]), parts));
  return zipSync(parts, { level: 0 });
}

/** The list of parts without those that stay packed: a reader looks for each that is named. */
function withoutAbsent(types: string, parts: Record<string, Uint8Array>): string {
  const present = new Set(Object.keys(parts).map((name) => name.toLowerCase()));
  return types.replace(/<[\w:]*Override\b[^>]*?PartName=["']\/?([^"']*)["'][^>]*>/g, (part, name: string) =>
    present.has(name.toLowerCase()) ? part : '',
  );
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  const allowed = Math.min(most.bytes, Math.max(16 * 1024 * 1024, bytes.length * most.times));
  let [files, size] = [0, 0];
  const isTaken = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (++files > most.files) throw new Refusal('roster_unreadable');
    if (!needed.test(name)) return false;
    size += originalSize;
    if (size > allowed) throw new Refusal('roster_too_big');
    return true;
  };
  try {
    const parts = unzipSync(bytes, { filter: isTaken });
    if (files > 0) return parts;
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
  }
  throw new Refusal('roster_unreadable');
}
