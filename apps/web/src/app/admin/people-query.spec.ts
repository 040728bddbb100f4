import { readPeopleQuery } from './people-query';

const read = (search: string) => readPeopleQuery(new URLSearchParams(search));

describe('readPeopleQuery', () => {
  it.each([
    ['', { role: '', q: '', waiting: false, page: 1 }],
    ['role=mentor&page=3', { role: 'mentor', page: 3 }],
    ['role=dean', { role: '' }],
    ['page=-2', { page: 1 }],
    ['page=two', { page: 1 }],
    ['q=%20osei%20&waiting=true', { q: 'osei', waiting: true }],
    ['waiting=yes', { waiting: false }],
  ])('reads "%s"', (search, expected) => {
    expect(read(search)).toMatchObject(expected);
  });
});
