import { posix } from 'node:path';
import { Refusal } from '@akin/platform';
import { attributeOf, unescapeSheetText, XmlScanner } from './scan-xml.js';
import { unpackWhole } from './unpack-entry.js';
import type { ZipEntry } from './zip-entries.js';

type Entries = ReadonlyMap<string, ZipEntry>;

export interface SheetEntry {
  name: string;
  hidden: boolean;
  entry: ZipEntry;
}

export interface Workbook {
  sheets: SheetEntry[];
  /** Days are counted from 1904, as Excel on old Macs did. */
  from1904: boolean;
  strings: ZipEntry | undefined;
  styles: ZipEntry | undefined;
}

const mostSheets = 100;

/**
 * What a workbook is made of.
 * @throws Refusal `roster_other_office` for another program's archive, `roster_unreadable`, `roster_password`, `roster_too_big`
 */
export function openWorkbook(entries: Entries): Workbook {
  const path = [...relationsOf(entries, '').values()].find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const entry = entries.get(path);
  if (entry === undefined || !/^xl\/.*\.xml$/.test(path))
    throw new Refusal(entries.size === 0 ? 'roster_unreadable' : 'roster_other_office');
  const relations = relationsOf(entries, path);
  const byType = (type: string): ZipEntry | undefined => {
    const found = [...relations.values()].find((one) => one.type === type);
    return found && entries.get(found.path);
  };
  const { sheets, from1904 } = readWorkbook(unpackWhole(entry));
  return {
    from1904,
    sheets: sheets.slice(0, mostSheets).flatMap(({ name, hidden, relation }) => {
      const target = relations.get(relation);
      const sheet = target?.type === 'worksheet' ? entries.get(target.path) : undefined;
      return sheet === undefined ? [] : [{ name, hidden, entry: sheet }];
    }),
    strings: byType('sharedStrings'),
    styles: byType('styles'),
  };
}

interface Relation {
  type: string;
  path: string;
}

/** What a file of the archive refers to, by the reference's id. */
function relationsOf(entries: Entries, path: string): Map<string, Relation> {
  const folder = posix.dirname(path);
  const entry = entries.get(posix.join(folder === '.' ? '' : folder, '_rels', `${posix.basename(path)}.rels`));
  const relations = new Map<string, Relation>();
  if (entry === undefined) return relations;
  scan(unpackWhole(entry), (name, attributes) => {
    if (name !== 'Relationship') return;
    const target = attributeOf(attributes, 'Target') ?? '';
    const resolved = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    relations.set(attributeOf(attributes, 'Id') ?? '', { type: posix.basename(attributeOf(attributes, 'Type') ?? ''), path: resolved });
  });
  return relations;
}

function readWorkbook(xml: string): { sheets: { name: string; hidden: boolean; relation: string }[]; from1904: boolean } {
  const sheets: { name: string; hidden: boolean; relation: string }[] = [];
  let from1904 = false;
  scan(xml, (name, attributes) => {
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904') ?? '');
    if (name !== 'sheet') return;
    sheets.push({
      name: unescapeSheetText(attributeOf(attributes, 'name') ?? ''),
      hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
      relation: attributeOf(attributes, 'id') ?? '',
    });
  });
  return { sheets, from1904 };
}

function scan(xml: string, open: (name: string, attributes: string) => void): void {
  new XmlScanner({ open, close: () => undefined, text: () => undefined }).write(xml);
}
