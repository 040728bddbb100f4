/** How a dean's office writes them, none of it as we do. */
const ranks = [
  'Professor',
  'Assoc. Prof.',
  'Assistant Professor',
  'Asst Prof of Clinical Medicine',
  'Clinical Associate Professor',
  'Instructor',
  'Lecturer',
];
const specialties = [
  'OB/GYN',
  'Peds',
  'Internal Med',
  'EM',
  'Gen Surg',
  'Psych',
  'Family Practice',
  'Neurology',
  'Radiology-Diagnostic',
  'Ortho',
  'Basket weaving',
];
const subspecialties = ['', '', '', 'Peds HemOnc', 'MFM', 'Cardiology', 'GI', 'Infectious Diseases', 'Pulm/CC', 'Child & Adolescent Psych'];
const given = [
  'Imani',
  'José',
  'Wei',
  'Aoife',
  'Zoë',
  'Kwame',
  'Nguyễn',
  'Priya',
  'Søren',
  'Mary Ann',
  'Ольга',
  'Fatima',
  'Ada',
  'Luis',
  'Chidi',
];
const family = [
  'Reyes',
  'O’Neil',
  'van der Berg',
  'Núñez-Ortiz',
  'Okafor',
  'Smith',
  'Lee',
  'García',
  'Müller',
  'Haddad',
  'Nakamura',
  'Thompson',
];
const degrees = ['MD', 'MD MPH', 'DO', 'MD, PhD', 'PhD'];

export const headings = [
  'Empl ID',
  'Faculty Name',
  'E-mail Address(es)',
  'Academic Rank',
  'Department',
  'Division',
  'Primary Specialty',
  'Sub-specialty',
  'Campus',
  'Office Phone',
  'Hire Date',
  'FTE',
];

const one = (list, n) => list[n % list.length];
const badEvery = 100;

/** How many of so many rows cannot be used. */
export const badRows = (rows) => Math.floor(rows / badEvery);

/** Rows of 12 cells about faculty: names in one cell, one or several addresses, free words. One in a hundred cannot be used. */
export function rosterRows(rows) {
  return Array.from({ length: rows }, (_, n) => {
    const mail = `${n % 3 ? 'P' : 'p'}erson.${n}@med.bench.example`;
    const mails = n % 10 === 7 ? `${mail}; p${n}@hospital.bench.example` : mail;
    return [
      `F${String(100_000 + n)}`,
      `${one(family, n)}-${n % 1009}, ${one(given, n * 7)} ${String.fromCharCode(65 + (n % 26))}., ${one(degrees, n * 3)}`,
      n % badEvery === 50 ? 'ask her assistant' : mails,
      one(ranks, n * 5),
      `Department ${n % 60}`,
      `Division ${n % 180}`,
      one(specialties, n),
      one(subspecialties, n * 3),
      one(['Main', 'North', 'VA'], n),
      `+1 505 555 ${String(n % 10_000).padStart(4, '0')}`,
      `${(n % 12) + 1}/${(n % 28) + 1}/20${String(n % 25).padStart(2, '0')}`,
      one(['1.0', '0.8', '0.5'], n),
    ];
  });
}

/** What the school had of the first of them, a year ago: everybody’s department was called something else. */
export const yearAgo = (rows) => rows.map((cells) => cells.with(4, `${cells[4]} and Allied Fields`));

/** As CSV, title line and all. */
export function asCsv(rows) {
  const line = (cells) => cells.map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
  return Buffer.from(`\ufeff${[headings, ...rows].map(line).join('\r\n')}\r\n`);
}

/** The same as tab-separated text, in which nothing is quoted. */
export function asText(rows) {
  return Buffer.from(`${[headings, ...rows].map((cells) => cells.join('\t')).join('\r\n')}\r\n`);
}
