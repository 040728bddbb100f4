import { attributeOf, XmlScanner } from './scan-xml.js';

/** How a number is shown: as a day, with zeros ahead up to so many digits, or as it is. */
export type NumberFormat = 'day' | 'time' | { digits: number } | null;

const shippedTimes = new Set([18, 19, 20, 21, 45, 46, 47]);
const shippedDays = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The format of every style of a workbook, by the style's number. */
export function numberFormats(xml: string): NumberFormat[] {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  const scanner = new XmlScanner({
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributeOf(attributes, 'numFmtId')), formatOf(attributeOf(attributes, 'formatCode') ?? ''));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        formats.push(own.get(id) ?? shipped(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  scanner.write(xml);
  return formats;
}

function shipped(id: number): NumberFormat {
  if (shippedTimes.has(id)) return 'time';
  return shippedDays(id) ? 'day' : null;
}

/** What a format of the workbook's own makes of a number: `mm/dd/yyyy` a day, `000000` six digits. */
export function formatOf(code: string): NumberFormat {
  const [first] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';');
  const bare = first.replace(/\[[^\]]*\]/g, '').trim();
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  if (/^general$/i.test(bare) || /[0#?]/.test(bare.replace(/\.0+$/, ''))) return null;
  if (/[yd]/i.test(bare) || /m{3,}/i.test(bare)) return 'day';
  return /[hs]/i.test(bare) ? 'time' : null;
}
