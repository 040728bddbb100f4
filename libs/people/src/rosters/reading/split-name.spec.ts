import { splitName } from './split-name.js';

it.each([
  ['Adwoa Osei', 'Adwoa', 'Osei'],
  ['Osei, Adwoa', 'Adwoa', 'Osei'],
  ['Adwoa / Osei', 'Adwoa', 'Osei'],
  ['Dr. Adwoa Osei, MD, PhD', 'Adwoa', 'Osei'],
  ['Osei, Adwoa, M.D.', 'Adwoa', 'Osei'],
  ['Osei, Dr. Adwoa', 'Adwoa', 'Osei'],
  ['Professor Hyun-woo Seo', 'Hyun-woo', 'Seo'],
  ['Maria del Carmen Ruiz', 'Maria del Carmen', 'Ruiz'],
  ['Adwoa Osei MD', 'Adwoa', 'Osei'],
  ['van der Berg, Anna', 'Anna', 'van der Berg'],
  ['Martin Luther King, Jr.', 'Martin Luther', 'King'],
])('%s', (text, givenName, familyName) => expect(splitName(text)).toEqual({ givenName, familyName }));

it.each(['', 'Osei', 'Osei,', ', Adwoa', 'Dr. Osei', 'Osei, MD'])('"%s" has no two parts', (text) => expect(splitName(text)).toBeNull());
