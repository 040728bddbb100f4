import { joinSpecialties } from './join-specialties.js';
import { WordReader } from './word-reader.js';

const reader = new WordReader('faculty', new Map(), new Map([['subspecialty:cards', 'interventional_cardiology']]));

it.each([
  ['Pediatrics', null, 'pediatrics', null],
  ['IM - Cardiology', null, 'internal_medicine', 'cardiovascular_disease'],
  [null, 'Gyn Onc', 'obstetrics_gynecology', 'gynecologic_oncology'],
  ['OB/GYN', 'Gyn Onc', 'obstetrics_gynecology', 'gynecologic_oncology'],
  ['Internal Medicine', 'Cardiology', 'internal_medicine', 'cardiovascular_disease'],
  ['Pediatrics', 'Cardiology', 'pediatrics', 'pediatric_cardiology'],
  ['Pediatrics', 'Endocrinology', 'pediatrics', 'pediatric_endocrinology'],
  ['Anesthesiology', 'Critical Care', 'anesthesiology', 'anesthesiology_critical_care_medicine'],
  ['Pediatrics', 'Sleep Medicine', 'pediatrics', 'sleep_medicine'],
  ['Pediatrics', 'Cards', 'pediatrics', 'interventional_cardiology'],
  ['Pediatrics', 'General Pediatrics', 'pediatrics', null],
  ['Surgery', 'Basket weaving', 'general_surgery', null],
  ['Basket weaving', 'Neonatology', 'pediatrics', 'neonatal_perinatal_medicine'],
])('%s and %s are %s, %s', (broad, narrow, specialty, subspecialty) => {
  const joined = joinSpecialties(
    reader,
    broad === null ? null : reader.wordOf('specialty', broad),
    narrow === null ? null : reader.wordOf('subspecialty', narrow),
  );
  expect(joined).toEqual({ specialty, subspecialty });
});

it('knows nothing where neither says anything', () => {
  expect(joinSpecialties(reader, null, null)).toBeNull();
  expect(joinSpecialties(reader, reader.wordOf('specialty', 'Basket weaving'), null)).toBeNull();
});
