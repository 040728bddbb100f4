import type { FormProblem } from '@akin/ui';
import { type NewInstitution, refusalSentences } from '@akin/contracts';
import type { Problem } from '../../session/problem';
import { isSlug } from '../suggest-address';

const color = /^#[0-9a-f]{6}$/i;
const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const nameLimit = 120;
const shortNameLimit = 40;
const classLimit = 5000;

type Typed = Omit<NewInstitution, 'classSize'> & { classSize: number | null };

/** What does not fit in the form of a new school, in the order of the form; each with a sentence for the person typing. */
export function newSchoolProblems(school: Typed): FormProblem[] {
  const checks: [keyof NewInstitution, boolean, string][] = [
    ['name', fits(school.name, 3, nameLimit), 'Write the school’s full name'],
    ['shortName', fits(school.shortName, 2, shortNameLimit), `Write a short name of 2 to ${shortNameLimit} letters`],
    ['slug', isSlug(school.slug), refusalSentences.slug_invalid],
    ['classSize', isClassSize(school.classSize), 'Class size must be a whole number, for example 62'],
    ['seed', color.test(school.seed), 'Write the school’s color like #1f4d3a, or choose one'],
    ['accent', color.test(school.accent), 'Write the second color like #8a5a0c, or choose one'],
    ['adminName', fits(school.adminName, 2, nameLimit), 'Write the name of the first administrator'],
    ['adminMail', mail.test(school.adminMail.trim()), 'Write the administrator’s e-mail, for example name@school.edu'],
    ['itName', !namesIt(school) || fits(school.itName ?? '', 2, nameLimit), 'Write the name of the IT contact, or leave both empty'],
    ['itMail', !namesIt(school) || mail.test((school.itMail ?? '').trim()), 'Write the IT contact’s e-mail, or leave both empty'],
  ];
  return checks.filter(([, fine]) => !fine).map(([field, , message]) => ({ field, message }));
}

/** The problems a refused submission names, each at its field; empty when the refusal is about no field of the form. */
export function refusedFields(problem: Problem): FormProblem[] {
  if (problem.code.startsWith('slug_') || problem.code === 'host_taken') return [{ field: 'slug', message: problem.message }];
  return problem.fields.map(({ field, message }) => ({ field, message }));
}

const namesIt = ({ itName, itMail }: Typed) => !!itName?.trim() || !!itMail?.trim();

const fits = (text: string, least: number, most: number) => text.trim().length >= least && text.trim().length <= most;

const isClassSize = (size: number | null) => size !== null && Number.isInteger(size) && size >= 1 && size <= classLimit;
