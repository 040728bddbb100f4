import type { NewInstitution } from '@akin/contracts';
import type { School } from '@akin/tenancy';
import { lakeside } from '../testing/lakeside.js';
import { isSameSchool } from './is-same-school.js';
import { contactsIn, newSchool } from './new-school.js';

const school = newSchool(lakeside) as School;

it.each<[string, Partial<NewInstitution>, boolean]>([
  ['the same form', {}, true],
  ['a mail in capitals', { adminMail: 'Pilar@Lakeside.example' }, true],
  ['another spelling of a person', { adminName: 'Pilar Quinones' }, true],
  ['another name', { name: 'Lakeside College of Medicine' }, false],
  ['another class', { classSize: 121 }, false],
  ['another color', { accent: '#b08901' }, false],
  ['another administrator', { adminMail: 'rosa@lakeside.example' }, false],
  ['no IT contact', { itName: undefined, itMail: undefined }, false],
  ['the demonstration sign-in', { demoSignIn: true }, false],
])('%s: %s', (_what, change, same) => {
  expect(isSameSchool(school, contactsIn(lakeside), { ...lakeside, ...change })).toBe(same);
});

it('has no contacts to compare at a school from before they were kept', () => {
  expect(isSameSchool(school, [], { ...lakeside, adminMail: 'rosa@lakeside.example' })).toBe(true);
});
