import fc from 'fast-check';
import { splitName, tidyName } from './split-name.js';

it.each([
  ['Adwoa Osei', 'Adwoa', 'Osei'],
  ['Osei, Adwoa', 'Adwoa', 'Osei'],
  ['Adwoa / Osei', 'Adwoa', 'Osei'],
  ['Dr. Adwoa Osei, MD, PhD', 'Adwoa', 'Osei'],
  ['Osei, Adwoa, M.D.', 'Adwoa', 'Osei'],
  ['Osei, Dr. Adwoa', 'Adwoa', 'Osei'],
  ['Osei, Adwoa B, MD MPH', 'Adwoa B', 'Osei'],
  ['Osei, Adwoa B. MD, MPH, FACOG', 'Adwoa B.', 'Osei'],
  ['Osei MD, Adwoa', 'Adwoa', 'Osei'],
  ['Osei, MD, Adwoa', 'Adwoa', 'Osei'],
  ['Prof. Dr. Adwoa Osei', 'Adwoa', 'Osei'],
  ['Professor Hyun-woo Seo', 'Hyun-woo', 'Seo'],
  ['Maria del Carmen Ruiz', 'Maria del Carmen', 'Ruiz'],
  ['María de los Ángeles Peña', 'María de los Ángeles', 'Peña'],
  ['Adwoa Osei MD', 'Adwoa', 'Osei'],
  ['Adwoa Osei Ph.D., M.P.H.', 'Adwoa', 'Osei'],
  ['Dr. Maria de la Cruz-Ortiz, MD', 'Maria', 'de la Cruz-Ortiz'],
  ['van der Berg, Anna', 'Anna', 'van der Berg'],
  ['Anna van der Berg', 'Anna', 'van der Berg'],
  ['Ludwig von Mies', 'Ludwig', 'von Mies'],
  ['Omar El Sayed', 'Omar', 'El Sayed'],
  ['Mohammed al-Rashid', 'Mohammed', 'al-Rashid'],
  ['Faisal bin Abdulaziz', 'Faisal', 'bin Abdulaziz'],
  ['Nguyen, Thi Van', 'Thi Van', 'Nguyen'],
  ['Thi Van Nguyen', 'Thi Van', 'Nguyen'],
  ['Martin Luther King, Jr.', 'Martin Luther', 'King Jr.'],
  ['King, Martin Luther, JR, MD', 'Martin Luther', 'King Jr.'],
  ['King Jr., Martin', 'Martin', 'King Jr.'],
  ['Ken Griffey III', 'Ken', 'Griffey III'],
  ['Ma, Wei', 'Wei', 'Ma'],
  ['Wei Ma', 'Wei', 'Ma'],
  ['Anna Do, MD', 'Anna', 'Do'],
  ['Anna Do, DO', 'Anna', 'Do'],
  ['Robert "Bob" Li', 'Robert', 'Li'],
  ['Li, Robert (Bob)', 'Robert', 'Li'],
  ['OSEI, ADWOA', 'Adwoa', 'Osei'],
  ['OSEI, Adwoa', 'Adwoa', 'Osei'],
  ["O'BRIEN-MCDONALD, SEAN PATRICK", 'Sean Patrick', "O'Brien-McDonald"],
  ['MACDONALD, AJ', 'AJ', 'Macdonald'],
  ['D’ANGELO, MARÍA J.', 'María J.', 'D’Angelo'],
  ['DE LA CRUZ, JOSÉ', 'José', 'De La Cruz'],
  ['NG, LI', 'Li', 'Ng'],
  ['TJ Osei', 'TJ', 'Osei'],
  ['Núñez, José', 'José', 'Núñez'],
  ['Nu\u0301n\u0303ez, Jose\u0301', 'José', 'Núñez'],
  ['王伟', '伟', '王'],
  ['欧阳娜娜', '娜娜', '欧阳'],
  ['王 伟', '伟', '王'],
  ['김민준', '민준', '김'],
  ['山田 太郎', '太郎', '山田'],
  ['Тарас Шевченко', 'Тарас', 'Шевченко'],
  ['Шевченко Тарас Григорович', 'Тарас Григорович', 'Шевченко'],
  ['محمد بن سلمان', 'محمد', 'بن سلمان'],
  ['سلمان، محمد', 'محمد', 'سلمان'],
  ['Núñez-Ortiz-12, Imani J., MD MPH', 'Imani J.', 'Núñez-Ortiz-12'],
  ['Adwoa  Osei \u200b', 'Adwoa', 'Osei'],
])('%s', (text, givenName, familyName) => expect(splitName(text)).toEqual({ givenName, familyName }));

it.each(['', 'Osei', 'Osei,', ', Adwoa', 'Dr. Osei', 'Osei, MD', 'Osei, M.D., Ph.D.', '王', 'MD'])('"%s" has no two parts', (text) =>
  expect(splitName(text)).toBeNull(),
);

it.each([
  ['Adwoa', 'Osei, MD, MPH', 'Adwoa', 'Osei'],
  ['Dr. Adwoa B.', 'Osei MD', 'Adwoa B.', 'Osei'],
  ['ADWOA', 'MCADAMS', 'Adwoa', 'McAdams'],
  ['Martin', 'King, Jr., MD', 'Martin', 'King Jr.'],
  ['Anna', 'van der Berg', 'Anna', 'van der Berg'],
  ['Wei', 'Ma', 'Wei', 'Ma'],
  ['Mary Ann', 'Do', 'Mary Ann', 'Do'],
  ['TJ', 'Osei', 'TJ', 'Osei'],
])('%s and %s in two columns', (given, family, givenName, familyName) =>
  expect(tidyName({ givenName: given, familyName: family })).toEqual({ givenName, familyName }),
);

it('never throws, and never leaves a part empty', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[A-Za-z,./ ()"'-]{0,30}$/)), (text) => {
      const name = splitName(text);
      if (name !== null) expect([name.givenName, name.familyName].every((part) => part.trim() !== '')).toBe(true);
    }),
  );
});
