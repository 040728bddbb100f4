import { evidenceName } from './evidence-name.js';
import { sniffEvidence } from './sniff-evidence.js';
import { jpegFile, pdfFile, pngFile, zipOf } from '../testing/evidence-files.js';

const word = ['[Content_Types].xml', 'word/document.xml'];

it.each([
  ['a PDF', pdfFile, 'pdf'],
  ['a PNG', pngFile, 'png'],
  ['a JPEG', jpegFile, 'jpeg'],
  ['a Word file', zipOf(word), 'docx'],
  ['a Word file with macros', zipOf([...word, 'word/vbaProject.bin']), null],
  ['a spreadsheet', zipOf(['[Content_Types].xml', 'xl/workbook.xml']), null],
  ['a plain ZIP', zipOf(['a.txt']), null],
  ['a ZIP cut short', zipOf(word).subarray(0, -10), null],
  ['a PDF cut short', pdfFile.subarray(0, 20), null],
  ['a PNG cut short', pngFile.subarray(0, 20), null],
  ['a page', Buffer.from('<html><script>alert(1)</script>'), null],
  ['a picture with a script in it', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), null],
  ['a program', Buffer.from('4d5a90000300', 'hex'), null],
  ['nothing', Buffer.alloc(0), null],
])('takes %s for %s', (_what, bytes, kind) => expect(sniffEvidence(bytes)).toBe(kind));

it.each([
  ['Letter of the dean.PDF', 'pdf', 'Letter of the dean.pdf'],
  ['award.exe', 'png', 'award.png'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['C:\\Desktop\\Zeugnis für Ada.docx', 'docx', 'Zeugnis für Ada.docx'],
  ['a"\r\nset-cookie: x.jpg', 'jpeg', 'aset-cookie x.jpg'],
  ['', 'png', 'Document.png'],
] as const)('keeps %j, a %s, as %j', (given, kind, name) => expect(evidenceName(given, kind)).toBe(name));
