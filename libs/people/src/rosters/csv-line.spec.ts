import { csvLine } from './csv-line.js';

it.each([
  [['a', 2], 'a,2\r\n'],
  [['a,b', 'say "x"'], '"a,b","say ""x"""\r\n'],
  [['=HYPERLINK("http://x")'], `"'=HYPERLINK(""http://x"")"\r\n`],
  [['+1', '-1', '@x'], "'+1,'-1,'@x\r\n"],
  [['\t=x'], "'\t=x\r\n"],
])('%j', (cells, line) => expect(csvLine(cells)).toBe(line));
