import { fieldsOfKind, rosterKinds, type RosterField, type RosterKind } from '@akin/contracts';
import { headerNames, type NamedField } from './header-names.js';
import { headerWords } from './header-words.js';

/** A field a column may be, and how well: 1 for the best name of it, less for others. */
export interface Candidate {
  field: NamedField;
  strength: number;
}

const listed = new Map<string, Candidate[]>();
for (const [field, names] of Object.entries(headerNames) as [NamedField, readonly string[]][]) {
  names.forEach((name, at) => {
    listed.set(name, [...(listed.get(name) ?? []), { field, strength: 1 - (at / names.length) * 0.5 }]);
  });
}

const keyOwner =
  'empl?|employee|emp|staff|person|personnel|faculty|university|univ|campus|hr|workday|banner|unique|external|stable|member|user|net|record|student|learner|trainee';
/** For names that no list has; what stands first is tried first. */
const patterns: [NamedField, RegExp][] = [
  ['mail', /^(?!.*\b(stop|code|drop|box|name|sent|status|date|opt|type|list|group)\b).*\b(e ?mail|mail)\b/],
  ['full_name', /\bfirst\b.*\blast\b|\blast\b.*\bfirst\b/],
  ['given_name', /^((legal|preferred|pref|chosen|your) )?((first|given|fore) ?names?)\b(?!.*\blast\b)/],
  ['family_name', /^((legal|preferred|pref|your) )?((last|family|sur) ?names?)\b(?!.*\bfirst\b)/],
  [
    'full_name',
    /^((full|display|preferred|legal|person|faculty|employee|mentor|physician|provider|staff|member|student|resident|fellow|learner|trainee) )+names?$/,
  ],
  ['key', new RegExp(`^((${keyOwner}) )+(id|no|nr|num|number|key|guid|uid)( number)?$`)],
  [
    'graduation',
    /^(?!.*\b(undergrad|undergraduate|college|high school|med school of)\b).*\b(grad|graduation|graduating|completion|egd)\b.*\b(date|year|yr|term|class)?\b/,
  ],
  ['subspecialty', /^(?!.*\b(id|code|number|no|date)\b).*\b(sub ?speciali?t(y|ies)|second(ary)? speciali?ty)\b/],
  ['specialty', /^(?!.*\b(id|code|number|no|date)\b).*\b(speciali?t(y|ies)|discipline)\b/],
  [
    'title',
    /^(?!.*\b(id|code|number|no|date|start|end|status|type|dept|department|course|paper|thesis)\b).*\b(rank|title|position|appointment)\b/,
  ],
  ['stage', /\b(pgy|training level|level of training|year of study|class level|training year)\b/],
  ['program', /^(?!.*\b(id|code|number|no|date|start|end|director|coordinator|year)\b).*\b(residency|fellowship|program|programme)\b/],
  [
    'department',
    /^(?!.*\b(id|code|number|no|chair|head|admin|contact|phone|address|email|approver)\b).*\b(dept|department|division|div|section)\b/,
  ],
];

/** What else a column is when the roster has no field of its own for it: a resident's specialty is the program. */
const instead: Partial<Record<RosterKind, Partial<Record<NamedField, NamedField>>>> = {
  learners: { specialty: 'program', subspecialty: 'program' },
};
const weak = 0.4;

/** A roster names other people beside those it lists. */
const somebodyElse =
  /\b(supervisors?|manager|assistants?|admin|chair|chief|emergency|spouse|delegate|proxy|coordinator|director|approver|advisor|adviser|advisors)\b/;
const otherKind: Record<RosterKind, RegExp> = {
  faculty: /\b(student|resident|fellow|learner|trainee|mentee)s?\b/,
  learners: /\b(mentor|faculty|preceptor|attending|physician|provider|coach)s?\b/,
};
const ofPersons: readonly NamedField[] = ['key', 'mail', 'given_name', 'family_name', 'full_name'];

/** The fields of this kind of roster that a column with this name may be, the likeliest first. */
export function guessByName(name: string, kind: RosterKind): Candidate[] {
  const words = headerWords(name);
  const elses = somebodyElse.test(words) || otherKind[kind].test(words);
  const bare = words
    .replace(/ (required|optional|if any|if applicable|preferred|text|txt|desc|description|value|field)$/, '')
    .replace(/ \d$/, '');
  const found = listed.get(words) ?? weaker(listed.get(bare), words) ?? matched(words);
  return found
    .filter(({ field }) => !(elses && ofPersons.includes(field)))
    .map((one) => ofKind(one, kind))
    .filter((one) => one !== null)
    .sort((a, b) => b.strength - a.strength);
}

/** `E-mail 2` comes after any other. */
function weaker(found: readonly Candidate[] | undefined, words: string): Candidate[] | undefined {
  const factor = / [2-9]$/.test(words) ? 0.5 : 1;
  return found?.map(({ field, strength }) => ({ field, strength: strength * factor }));
}

function matched(words: string): Candidate[] {
  return patterns.filter(([, pattern]) => pattern.test(words)).map(([field], at) => ({ field, strength: weak - at * 0.01 }));
}

function ofKind({ field, strength }: Candidate, kind: RosterKind): Candidate | null {
  if (!isForeign(field, kind)) return { field, strength };
  const other = instead[kind]?.[field];
  return other === undefined ? null : { field: other, strength: strength * 0.3 };
}

/** Whether only the other kind of roster has this field. */
export function isForeign(field: RosterField, kind: RosterKind): boolean {
  return !fieldsOfKind[kind].includes(field) && rosterKinds.some((other) => fieldsOfKind[other].includes(field));
}
