import { rankOf, type RankModifiers, type RankStep } from '../../vocabulary/ranks.js';
import { matchSpecialty } from '../../vocabulary/match-specialty.js';
import { plainWords } from './words.js';

export interface ReadRank {
  code: string;
  /** The rank spelled out, with what the school adds to it: `Associate Professor of Surgery`. */
  title: string;
}

const short: Record<string, string> = {
  asst: 'assistant',
  ast: 'assistant',
  assist: 'assistant',
  assoc: 'associate',
  asso: 'associate',
  asc: 'associate',
  prof: 'professor',
  prf: 'professor',
  professors: 'professor',
  professorship: 'professor',
  asstprof: 'assistant professor',
  assocprof: 'associate professor',
  assistantprofessor: 'assistant professor',
  associateprofessor: 'associate professor',
  instr: 'instructor',
  inst: 'instructor',
  lect: 'lecturer',
  lctr: 'lecturer',
  sr: 'senior',
  clin: 'clinical',
  clncl: 'clinical',
  res: 'research',
  rsch: 'research',
  adj: 'adjunct',
  adjct: 'adjunct',
  vis: 'visiting',
  visit: 'visiting',
  emer: 'emeritus',
  emerita: 'emeritus',
  emeriti: 'emeritus',
  emeritx: 'emeritus',
};

interface Word {
  plain: string;
  /** Where it ends in the text. */
  end: number;
}

const nouns = new Set(['professor', 'instructor', 'lecturer']);
const levels = new Set(['assistant', 'associate', 'full', 'senior']);
const modifiers = new Set(['clinical', 'research', 'teaching', 'adjunct', 'visiting', 'emeritus', 'tenured', 'distinguished']);
/** Said behind a rank without making it another one. */
const asides =
  /^(with|without|non|no|on|in|the|tenured?|track|eligible|full|part|time|continuing|term|limited|voluntary|volunteer|affiliated?|appointment|faculty|regular|salaried|unsalaried|paid|unpaid|status|series|md|do|phd|mph|ii?i?|[123])$/;
/** One person has one rank; `Assistant Dean` and `Research Associate` are none. */
const alone: Record<string, RankStep> = { assistant: 'assistant_professor', associate: 'associate_professor', full: 'professor' };

/** The rank that free words name, or null when they name none, several, or one we are not sure of. */
export function readRank(text: string): ReadRank | null {
  const words = wordsOf(text);
  const at = words.findIndex(({ plain }) => nouns.has(plain));
  if (at < 0) return shortRank(words);
  if (words.slice(at + 1).some(({ plain }) => nouns.has(plain))) return null;
  const step = stepOf(words, at);
  if (step === null) return null;
  const ahead = words.slice(0, at).map(({ plain }) => plain);
  const behind = readBehind(text.slice(words[at].end).replace(/^\.+/, ''));
  const term = rankOf(step, modifiersOf([...ahead, ...behind.modifiers]));
  if (term === undefined) return null;
  const ours = ahead.every((word) => levels.has(word) || modifiers.has(word) || word === 'professor');
  return { code: term.code, title: ours ? `${titleAhead(step, ahead, term.label, behind)}${behind.kept}` : text };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    const plain = plainWords(word);
    const end = index + word.length;
    return (Object.hasOwn(short, plain) ? short[plain] : plain).split(' ').map((one) => ({ plain: one, end }));
  });
}

function shortRank(words: readonly Word[]): ReadRank | null {
  const [first, ...others] = words.map(({ plain }) => plain);
  if (first === undefined || !Object.hasOwn(alone, first) || !others.every((word) => asides.test(word))) return null;
  const term = rankOf(alone[first], {});
  return term === undefined ? null : { code: term.code, title: term.label };
}

function stepOf(words: readonly Word[], at: number): RankStep | null {
  const noun = words[at].plain;
  const told = words.slice(0, at).map(({ plain }) => plain);
  const level = told.filter((word) => levels.has(word));
  if (level.length > 1) return null;
  if (noun === 'instructor') return 'instructor';
  if (noun === 'lecturer') return level[0] === 'senior' ? 'senior_lecturer' : 'lecturer';
  if (level[0] === 'senior') return null;
  return level[0] === undefined || level[0] === 'full' ? 'professor' : alone[level[0]];
}

function modifiersOf(words: readonly string[]): RankModifiers {
  const first = <T extends string>(...wanted: T[]): T | undefined => wanted.find((word) => words.includes(word));
  return {
    tie: first('adjunct', 'visiting'),
    track: first('clinical', 'research', 'teaching', 'of_practice'),
    ...(words.includes('emeritus') && { emeritus: true }),
  };
}

interface Behind {
  modifiers: string[];
  /** What the school says besides the rank, as it stands, with what parts it from the rank. */
  kept: string;
}

function readBehind(tail: string): Behind {
  const practice = /^\s*(of|in)\s+(the\s+)?practice\b/i.exec(tail);
  if (practice) return { modifiers: ['of_practice'], kept: kept(tail.slice(practice[0].length)) };
  const words = wordsOf(tail).map(({ plain }) => plain);
  const rest = words.filter((word) => !asides.test(word));
  if (rest.every((word) => modifiers.has(word) || word === 'educator' || word === 'clinician')) return { modifiers: rest, kept: '' };
  const field = /^\s*of\s+(clinical|research|teaching)\s+(.+)$/i.exec(tail);
  if (field && matchSpecialty(field[2]) !== null) return { modifiers: [field[1].toLowerCase()], kept: kept(tail) };
  return { modifiers: words.includes('emeritus') ? ['emeritus'] : [], kept: kept(tail) };
}

const smallWords = new Set(['of', 'in', 'and', 'the', 'for', 'at', 'to']);

/** What human resources write in capitals, as people write it; short words may be abbreviations. */
function unshouted(text: string): string {
  if (text !== text.toUpperCase()) return text;
  return text.replace(/\p{L}+/gu, (word) => {
    const small = word.toLowerCase();
    return smallWords.has(small) ? small : word.length > 3 ? word.charAt(0) + small.slice(1) : word;
  });
}

function kept(tail: string): string {
  const text = unshouted(tail)
    .trim()
    .replace(/^[,;/–—-]\s*/, ', ');
  return text === '' ? '' : /^[,]/.test(text) ? text : ` ${text.replace(/^&/, 'and')}`;
}

/** Modifiers that stand behind the rank stay there when what is behind is kept. */
function titleAhead(step: RankStep, ahead: readonly string[], label: string, behind: Behind): string {
  if (behind.kept === '') return label;
  return rankOf(step, modifiersOf([...ahead, ...behind.modifiers.filter((word) => word === 'of_practice')]))?.label ?? label;
}
