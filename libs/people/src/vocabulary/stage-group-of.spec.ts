import { stageGroups } from '@akin/contracts';
import { stageGroupOf } from './stage-group-of.js';
import { stageTerms } from './stages.js';

it.each([
  ['Pre-med', 'student'],
  ['MS1', 'student'],
  ['MS4', 'student'],
  ['MD-PhD', 'student'],
  ['Research year', 'student'],
  ['PhD', 'researcher'],
  ['Postdoc', 'researcher'],
  ['PGY1', 'resident'],
  ['PGY7', 'resident'],
  ['Chief resident', 'resident'],
  ['Fellow 1', 'fellow'],
  ['Fellow 4', 'fellow'],
  ['Fellow', 'fellow'],
  ['Third-year student (MS3)', 'student'],
  ['pgy-2', 'resident'],
  ['Fellowship director', null],
  ['PGY', null],
  ['', null],
  [null, null],
])('takes %p for %p', (stage, group) => {
  expect(stageGroupOf(stage)).toBe(group);
});

it('knows a group for every stage there is, and a stage for every group', () => {
  const groups = stageTerms.map(({ code }) => stageGroupOf(code));
  expect(stageTerms.map(({ label }) => stageGroupOf(label))).toEqual(groups);
  expect(groups).not.toContain(null);
  expect(new Set(groups)).toEqual(new Set(stageGroups));
});
