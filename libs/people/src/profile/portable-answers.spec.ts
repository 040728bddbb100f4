import type { FacetAnswer } from '@akin/contracts';
import { SealedTables } from '@akin/tenancy';
import { PortableAnswers } from './portable-answers.service.js';
import { openAnswers, sealAnswers } from './seal-answers.js';

const answers: FacetAnswer[] = [
  { facet: 'faith', terms: ['jain'], ownWords: 'Every second Sunday, 🙏', audience: 'pair' },
  { facet: 'veteran', terms: ['yes'], ownWords: null, audience: 'nobody' },
];
const tables = new SealedTables();
new PortableAnswers(tables).onModuleInit();
const portable = tables.of('facet_answers', ['account_id', 'sealed'])!;
const row = (schoolId: string) => ({ account_id: 'ada', sealed: sealAnswers({ schoolId, accountId: 'ada' }, answers) });

it('moves a person’s answers to another school, where they open for the same person', () => {
  const moved = portable.close(portable.open(row('north'), 'north'), 'south');
  expect(openAnswers({ schoolId: 'south', accountId: 'ada' }, String(moved['sealed']))).toEqual(answers);
  expect(() => openAnswers({ schoolId: 'north', accountId: 'ada' }, String(moved['sealed']))).toThrow();
});

it('says the same of the same answers, sealed whenever and wherever', () =>
  expect(portable.open(row('north'), 'north')).toEqual(portable.open(row('south'), 'south')));

it('does not open another school’s', () => expect(() => portable.open(row('north'), 'south')).toThrow());

it('is asked for by any table with a sealed column', () => {
  expect(() => tables.of('other', ['id', 'words_sealed'])).toThrow(/open “other”/);
  expect(tables.of('account', ['id', 'unsealed'])).toBeNull();
});
