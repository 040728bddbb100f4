import { wordFields, fieldsOfKind, type RosterKind, type RosterTerms, type WordField } from '@akin/contracts';
import { rankLabel, rankTerms } from '../../vocabulary/ranks.js';
import { stageLabel, stageTerms } from '../../vocabulary/stages.js';
import { termOf, termsOf } from '../../vocabulary/vocabulary.js';

type Terms = readonly { code: string; label: string }[];

const specialties: Terms = [...termsOf('specialty'), ...termsOf('subspecialty')];

const termsOfField: Record<WordField, Terms> = {
  title: rankTerms,
  specialty: specialties,
  subspecialty: specialties,
  stage: stageTerms,
};

/** The fields of this kind of roster whose words are read as terms. */
export function wordFieldsOf(kind: RosterKind): WordField[] {
  return wordFields.filter((field) => fieldsOfKind[kind].includes(field));
}

/** What the words of a roster can be read as. A column of specialties may name a subspecialty as well, and the other way round. */
export function rosterTerms(kind: RosterKind): RosterTerms {
  return {
    fields: wordFieldsOf(kind).map((field) => ({ field, terms: termsOfField[field].map(({ code, label }) => ({ code, label })) })),
  };
}

/** The label of a term, or undefined when the field has no such term. */
export function rosterTermLabel(field: WordField, code: string): string | undefined {
  if (field === 'title') return rankLabel(code);
  if (field === 'stage') return stageLabel(code);
  return (termOf('specialty', code) ?? termOf('subspecialty', code))?.label;
}
