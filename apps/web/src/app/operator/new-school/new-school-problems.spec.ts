import { Problem } from '../../session/problem';
import { newSchoolProblems, refusedFields } from './new-school-problems';

const good = {
  slug: 'harbor',
  name: 'Harbor Health System',
  shortName: 'Harbor',
  kind: 'hospital_system' as const,
  classSize: 62 as number | null,
  hbcu: false,
  timeZone: 'America/Chicago',
  seed: '#0f4c6e',
  accent: '#8A5A0C',
  mark: 'anchor' as const,
  adminName: 'Rosa Medina',
  adminMail: 'rosa@harbor.example',
  itName: 'Dana Whitfield',
  itMail: 'dana@harbor.example',
  demoSignIn: true,
};

const fieldsOf = (change: Partial<typeof good>) => newSchoolProblems({ ...good, ...change }).map((problem) => problem.field);

describe('newSchoolProblems', () => {
  it('finds nothing wrong with a good form', () => {
    expect(fieldsOf({})).toEqual([]);
  });

  it.each<[Partial<typeof good>, string[]]>([
    [{ name: '  ' }, ['name']],
    [{ name: 'x'.repeat(121) }, ['name']],
    [{ shortName: 'H' }, ['shortName']],
    [{ slug: 'ab' }, ['slug']],
    [{ slug: 'Harbor' }, ['slug']],
    [{ classSize: null }, ['classSize']],
    [{ classSize: 0 }, ['classSize']],
    [{ classSize: 62.5 }, ['classSize']],
    [{ seed: 'blue' }, ['seed']],
    [{ accent: '#12345' }, ['accent']],
    [{ adminName: 'R' }, ['adminName']],
    [{ adminMail: 'rosa at harbor' }, ['adminMail']],
    [{ itName: '', itMail: '  ' }, []],
    [{ itName: '' }, ['itName']],
    [{ itMail: '' }, ['itMail']],
    [{ itMail: 'dana at harbor' }, ['itMail']],
    [{ name: '', slug: '', adminMail: '' }, ['name', 'slug', 'adminMail']],
  ])('%j', (change, fields) => {
    expect(fieldsOf(change)).toEqual(fields);
  });
});

describe('refusedFields', () => {
  it('puts a taken address at its field', () => {
    expect(refusedFields(new Problem('slug_taken', 'Taken.', 409))).toEqual([{ field: 'slug', message: 'Taken.' }]);
  });

  it('passes on what the server says about fields', () => {
    const problem = new Problem('bad_input', 'No.', 400, [{ field: 'timeZone', message: 'Choose a zone.' }]);
    expect(refusedFields(problem)).toEqual([{ field: 'timeZone', message: 'Choose a zone.' }]);
  });

  it('names no field when the machine is to blame', () => {
    expect(refusedFields(new Problem('busy', 'Later.', 503))).toEqual([]);
  });
});
