import { matchSpecialty } from './match-specialty.js';

it.each([
  ['Obstetrics & Gynecology', 'obstetrics_gynecology', null],
  ['OBSTETRICS AND GYNECOLOGY', 'obstetrics_gynecology', null],
  ['Ob/Gyn', 'obstetrics_gynecology', null],
  ['OB-GYN', 'obstetrics_gynecology', null],
  [' orthopedic  surgery', 'orthopaedic_surgery', null],
  ['PM&R', 'physical_medicine_rehabilitation', null],
  ['Maternal-Fetal Medicine', 'obstetrics_gynecology', 'maternal_fetal_medicine'],
  ['Neurology', 'neurology', null],
])('%s is %s, %s', (text, specialty, subspecialty) => expect(matchSpecialty(text)).toEqual({ specialty, subspecialty }));

it.each(['', 'Anatomy', 'constructor', '—'])('"%s" is left for the person to choose', (text) => expect(matchSpecialty(text)).toBeNull());
