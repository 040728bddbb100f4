import { stageLabel } from '../../vocabulary/stages.js';
import { headerWords } from './header-words.js';
import { plainWords } from './words.js';

const ordinals: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
};
const nth = `(\\d|\\d(?:st|nd|rd|th)|${Object.keys(ordinals).join('|')})`;
const year = '(?:yr|year|y)';

/** How a stage that has a year is written; `$` stands for the year. */
const withYear: [pattern: string, code: (year: number) => string][] = [
  [`(?:m|ms|md|med|medical student|med student|oms|student doctor) ?${year}? ?$`, (n) => `MS${n}`],
  [`$ ?${year}? (?:md|med|medical|ms|medicine) ?(?:student|school)?`, (n) => `MS${n}`],
  [`(?:student|medical school|med school) ?${year}? ?$`, (n) => `MS${n}`],
  [`$ ?${year}(?: student)?`, (n) => `MS${n}`],
  [`${year} ?$`, (n) => `MS${n}`],
  [
    `(?:pgy|post ?graduate ${year}|postgrad ${year}|r|res|resident|residency|house ?officer|ho) ?${year}? ?$(?: resident)?`,
    (n) => `PGY${n}`,
  ],
  [`$ ?${year}? (?:resident|residency)`, (n) => `PGY${n}`],
  [`(?:f|fel|fellow|fellowship|fy) ?${year}? ?$`, (n) => `Fellow ${n}`],
  [`$ ?${year}? (?:fellow|fellowship)`, (n) => `Fellow ${n}`],
];
const patterns = withYear.map(([pattern, code]) => [new RegExp(`^${pattern.replace('$', nth)}$`), code] as const);

const written: Record<string, RegExp> = {
  PGY1: /^(intern|internship|transitional year( intern)?|ty|prelim(inary)?( (year|intern))?)$/,
  'MD-PhD':
    /^(md phd|mdphd|mstp|do phd|physician scientist training program)( (student|candidate|research|phase|phd|year \d|yr \d|g\d|\d))*$/,
  'Research year': /^((research|gap|scholarly|leave) (yr|year)|year out|yo|research|scholarly research)$/,
  PhD: /^(phd|doctoral|graduate|grad|ph d)( (student|candidate|program))?$|^g\d$/,
  Postdoc: /^(post ?doc(toral)?)( (fellow|scholar|researcher|associate))?$/,
  'Chief resident': /^chief( resident)?$/,
  'Pre-med': /^pre ?med(ical)?( student)?$|^pre ?health$|^post ?bac(c|calaureate)?$/,
};

const yearsOf: [RegExp, string][] = [
  [/\bpgy\b|\bresiden(t|cy)\b|postgraduate|post graduate/, 'PGY'],
  [/\bfellow(ship)?\b/, 'Fellow '],
  [/\b(ms|md|med|medical) (student )?(school )?(year|yr)\b/, 'MS'],
];

/** A year alone is what its column says: `2` below `PGY` is PGY2. Other words stay as they are. */
export function stageIn(column: string, told: string): string {
  if (!/^\d$/.test(told)) return told;
  const name = headerWords(column);
  const kind = yearsOf.find(([pattern]) => pattern.test(name))?.[1];
  return kind === undefined ? told : kind + told;
}

/** The stage that free words name, or null. A class (`Class of 2027`) names none: it tells when, not where somebody stands. */
export function readStage(text: string): string | null {
  const words = plainWords(text).replace(/([a-z])(\d)/g, '$1 $2');
  for (const [pattern, code] of patterns) {
    const told = pattern.exec(words)?.[1];
    if (told === undefined) continue;
    const found = code(ordinals[told] ?? Number(told.charAt(0)));
    return stageLabel(found) === undefined ? null : found;
  }
  const plain = plainWords(text);
  return Object.keys(written).find((code) => written[code].test(plain)) ?? null;
}
