import { describeRole } from './describe-role.js';

const nobody = { title: null, department: null, specialty: null, stage: null };

it.each([
  [{ ...nobody, title: 'Associate Professor', specialty: 'obstetrics_gynecology' }, 'Associate Professor, Obstetrics & Gynecology'],
  [{ ...nobody, title: 'Professor', department: 'Anatomy' }, 'Professor, Anatomy'],
  [{ ...nobody, title: 'Professor', department: 'Surgery', specialty: 'urology' }, 'Professor, Urology'],
  [{ ...nobody, stage: 'MS3' }, 'Third-year student (MS3)'],
  [{ ...nobody, stage: 'pgy-2', specialty: 'pediatrics' }, 'Resident (PGY2), Pediatrics'],
  [{ ...nobody, stage: 'Research year' }, 'Research year'],
  [{ ...nobody, title: 'Clinical Fellow', stage: 'F1' }, 'Clinical Fellow'],
  [nobody, ''],
])('%j reads "%s"', (facts, line) => expect(describeRole(facts)).toBe(line));
