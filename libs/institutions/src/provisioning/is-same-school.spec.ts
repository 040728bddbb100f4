import type { NewInstitution } from '@akin/contracts';
import type { School } from '@akin/tenancy';
import { isSameSchool } from './is-same-school.js';
import { contactsIn, newSchool } from './new-school.js';

const form: NewInstitution = {
  slug: 'lakeside',
  name: 'Lakeside School of Medicine',
  shortName: 'Lakeside',
  kind: 'medical_school',
  classSize: 120,
  hbcu: false,
  timeZone: 'America/Denver',
  seed: '#0b4f6c',
  accent: '#b08900',
  mark: 'river',
  adminName: 'Pilar Quiñones',
  adminMail: 'pilar@lakeside.example',
  itName: 'Dana Whitfield',
  itMail: 'dana@lakeside.example',
  demoSignIn: false,
};
const school = newSchool(form) as School;

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
  expect(isSameSchool(school, contactsIn(form), { ...form, ...change })).toBe(same);
});

it('has no contacts to compare at a school from before they were kept', () => {
  expect(isSameSchool(school, [], { ...form, adminMail: 'rosa@lakeside.example' })).toBe(true);
});
