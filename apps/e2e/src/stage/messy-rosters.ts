import writeExcelFile from 'write-excel-file/node';

const header = ['EMPL_ID', 'Name', 'Primary E-mail', 'Dept', 'Rank', 'Specialty', 'Ethnicity'];

/** As a dean's office keeps it, by id: ranks and specialties in its own words, several mails in a cell, one row without any. */
function faculty(slug: string): string[][] {
  return [
    ['N0048213', 'Osei, Adwoa K, MD, MPH', `AOsei@${slug}.example`, 'Women’s Health', 'Assoc. Prof.', 'OB/GYN', 'Declined'],
    [
      'N0048220',
      'Tseng, Wei-Lin, PhD',
      `wtseng@${slug}.example; wltseng@elsewhere-${slug}.example`,
      'Pediatrics',
      'Prof',
      'Peds HemOnc',
      '',
    ],
    ['N0048227', 'García Márquez, José Luis, DO', `jl.garcia@${slug}.example`, 'Emergency Medicine', 'Asst Prof', 'EM', 'Hispanic'],
    ['N0048234', 'Lindqvist, Pat', `plindqvist@${slug}.example`, 'Community Health', 'Assoc. Prof.', 'Whole village care', 'White'],
    ['N0048241', 'Seo, Hyun-woo', '', 'Surgery', 'Asst Prof', 'Surgery', ''],
  ];
}

/** A workbook with title rows above its header and an Ethnicity column. */
export function messyWorkbook(slug: string): Promise<Buffer> {
  const title = [['Office of Faculty Affairs'], ['Active faculty, as of November 2026'], []];
  return workbook([...title, header, ...faculty(slug)]);
}

/** The next one: one rank and two departments are others, somebody is new, somebody is gone. */
export function nextWorkbook(slug: string): Promise<Buffer> {
  const [osei, tseng, garcia] = faculty(slug) as [string[], string[], string[]];
  const rows = [
    osei.with(3, 'Obstetrics and Gynecology').with(4, 'Professor'),
    tseng.with(3, 'Child Health'),
    garcia,
    ['N0048248', 'Castellanos, Imani', `icastellanos@${slug}.example`, 'Surgery', 'Instructor', 'Surgery', ''],
  ];
  return workbook([header, ...rows]);
}

/** Learners with their stage, program and graduation, as a registrar's text file. */
export function learnerList(slug: string): string {
  return [
    'Student ID;Last;First;Email;Level;Program;Expected graduation',
    `S1;Nguyễn;Minh Khai;mknguyen@${slug}.example;MS-3;MD;05/20/2028`,
    `S2;Archuleta;Rosalind;rarchuleta@${slug}.example;PGY2;Internal Medicine Residency;2028-06-30`,
    '',
  ].join('\r\n');
}

async function workbook(rows: string[][]): Promise<Buffer> {
  const cells = rows.map((row) => row.map((value) => (value === '' ? null : { type: String, value })));
  return writeExcelFile(cells, { sheet: 'Active' }).toBuffer();
}
