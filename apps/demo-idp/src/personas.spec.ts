import { findPerson, personasOf, schoolPersonaNames } from './personas.js';

describe('personasOf', () => {
  it.each(['northfield', 'riverside', 'harbor'])('has the ten parts at %s, with mails and ids of their own', (slug) => {
    const people = personasOf(slug);
    expect(people.map(({ name }) => name)).toEqual(schoolPersonaNames);
    expect(new Set(people.map(({ mail }) => mail)).size).toBe(10);
    expect(new Set(people.map(({ displayName }) => displayName)).size).toBe(10);
    expect(people.every(({ mail, uniqueId }) => mail.endsWith(`@${slug}.example`) && uniqueId.endsWith(`@${slug}.example`))).toBe(true);
  });

  it('gives mentors no entitlement and everyone else the one of their part', () => {
    const byName = new Map(personasOf('northfield').map((person) => [person.name, person.entitlements]));
    expect(byName.get('mentor1')).toEqual([]);
    expect(byName.get('cme')).toEqual(['urn:akin:role:cme_office']);
    expect(byName.get('learner3')).toEqual(['urn:akin:role:learner']);
  });

  it('has only the operator at the operator', () => {
    expect(personasOf('operator')).toMatchObject([{ name: 'operator', entitlements: ['urn:akin:role:operator'] }]);
  });

  it('writes mails without accents', () => {
    expect(personasOf('northfield')[0]).toMatchObject({ displayName: 'Renata Solís', mail: 'renata.solis@northfield.example' });
  });
});

describe('findPerson', () => {
  it.each([
    ['northfield', 'learner1', 'imani.castellanos@northfield.example'],
    ['northfield', ' Imani.Castellanos@northfield.example ', 'imani.castellanos@northfield.example'],
    ['harbor', 'mentor1', 'mentor1@harbor.example'],
    ['harbor', 'someone.new@harbor.example', 'someone.new@harbor.example'],
  ])('at %s finds %s', (slug, user, mail) => {
    expect(findPerson(slug, user)?.mail).toBe(mail);
  });

  it.each([
    ['northfield', 'nobody'],
    ['northfield', 'a@b'],
    ['northfield', '<b>@x.example'],
    ['operator', 'admin'],
    ['operator', 'someone@operator.example'],
    ['northfield', ''],
  ])('at %s finds nobody for %s', (slug, user) => {
    expect(findPerson(slug, user)).toBeNull();
  });

  it('gives a mail address no entitlement', () => {
    expect(findPerson('harbor', 'ana-maria.cruz@harbor.example')).toMatchObject({
      givenName: 'Ana',
      familyName: 'Maria Cruz',
      entitlements: [],
    });
  });
});
