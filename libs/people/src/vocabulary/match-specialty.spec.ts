import { matchSpecialty } from './match-specialty.js';
import { rosterNames } from './specialty-names.js';
import { isTerm } from './vocabulary.js';

it.each([
  ['Obstetrics & Gynecology', 'obstetrics_gynecology', null],
  ['OBSTETRICS AND GYNECOLOGY', 'obstetrics_gynecology', null],
  ['Ob/Gyn', 'obstetrics_gynecology', null],
  ['OB-GYN', 'obstetrics_gynecology', null],
  [' orthopedic  surgery', 'orthopaedic_surgery', null],
  ['PM&R', 'physical_medicine_rehabilitation', null],
  ['Maternal-Fetal Medicine', 'obstetrics_gynecology', 'maternal_fetal_medicine'],
  ['Neurology', 'neurology', null],
  ['Peds HemOnc', 'pediatrics', 'pediatric_hematology_oncology'],
  ['Peds Heme/Onc', 'pediatrics', 'pediatric_hematology_oncology'],
  ['Pediatrics - Hematology/Oncology', 'pediatrics', 'pediatric_hematology_oncology'],
  ['EM', 'emergency_medicine', null],
  ['Emerg. Med.', 'emergency_medicine', null],
  ['Gen Surg', 'general_surgery', null],
  ['General Surgery', 'general_surgery', null],
  ['ENT', 'otolaryngology', null],
  ['Otolaryngology - Head & Neck Surgery', 'otolaryngology', null],
  ['IM - Cardiology', 'internal_medicine', 'cardiovascular_disease'],
  ['Medicine: Cardiology', 'internal_medicine', 'cardiovascular_disease'],
  ['Cardiology', 'internal_medicine', 'cardiovascular_disease'],
  ['Cardiology (Internal Medicine)', 'internal_medicine', 'cardiovascular_disease'],
  ['Peds Cardiology', 'pediatrics', 'pediatric_cardiology'],
  ['Pediatrics/Cardiology', 'pediatrics', 'pediatric_cardiology'],
  ['Cardiology, Pediatric', 'pediatrics', 'pediatric_cardiology'],
  ['Surgery, Vascular', 'vascular_surgery', null],
  ['Surgery - Vascular', 'vascular_surgery', null],
  ['Psych', 'psychiatry', null],
  ['Child Psych', 'psychiatry', 'child_adolescent_psychiatry'],
  ['Anes', 'anesthesiology', null],
  ['Peds Anes', 'anesthesiology', 'pediatric_anesthesiology'],
  ['Rad Onc', 'radiation_oncology', null],
  ['FM', 'family_medicine', null],
  ['Family & Community Med', 'family_medicine', null],
  ['Dept. of Family Medicine', 'family_medicine', null],
  ['Department of Obstetrics and Gynecology', 'obstetrics_gynecology', null],
  ['Division of Infectious Diseases', 'internal_medicine', 'infectious_disease'],
  ['Neurosurgery', 'neurological_surgery', null],
  ['Ortho', 'orthopaedic_surgery', null],
  ['Hand Surgery', 'orthopaedic_surgery', 'surgery_of_the_hand'],
  ['CT Surgery', 'thoracic_cardiac_surgery', null],
  ['IR', 'interventional_diagnostic_radiology', null],
  ['NICU', 'pediatrics', 'neonatal_perinatal_medicine'],
  ['Peds EM', 'pediatrics', 'pediatric_emergency_medicine'],
  ['Gyn Onc', 'obstetrics_gynecology', 'gynecologic_oncology'],
  ['REI', 'obstetrics_gynecology', 'reproductive_endocrinology_infertility'],
  ['Surg Onc', 'general_surgery', 'complex_general_surgical_oncology'],
  ['Internal Medicine/Geriatrics', 'internal_medicine', 'geriatric_medicine'],
  ['Radiology, Neuro', 'diagnostic_radiology', 'neuroradiology'],
  ['Ophtho', 'ophthalmology', null],
  ['Derm', 'dermatology', null],
  ['Med-Peds', 'internal_medicine_pediatrics', null],
  ['Med/Peds', 'internal_medicine_pediatrics', null],
])('%s is %s, %s', (text, specialty, subspecialty) => expect(matchSpecialty(text)).toEqual({ specialty, subspecialty }));

it.each([
  ...['', 'Anatomy', 'constructor', '—', 'N/A', 'Biochemistry', 'Heme/Onc', 'Hematology-Oncology', 'Surgery / Pediatrics / Anatomy'],
  ...['Medicine, Surgery', 'Dean’s Office', 'Library', 'Education', 'Clinical', 'Department', 'Research'],
])('"%s" is left for the person to choose', (text) => expect(matchSpecialty(text)).toBeNull());

it('names terms that there are', () => {
  const missing = rosterNames.map(([code]) => code).filter((code) => !isTerm('specialty', code) && !isTerm('subspecialty', code));
  expect(missing).toEqual([]);
});

it('reads every name it lists as that term, whichever other names are the same', () => {
  const wrong = rosterNames.flatMap(([code, names]) =>
    names.filter((name) => {
      const match = matchSpecialty(name);
      return match === null || (match.subspecialty ?? match.specialty) !== code;
    }),
  );
  expect(wrong).toEqual([]);
});
