import type { AdmissionRule, SchoolRole } from '@akin/contracts';
import { rolesByRules, type Said } from './roles-by-rules.js';

const rule = (by: AdmissionRule['by'], value: string, role: SchoolRole): AdmissionRule => ({ by, value, role });
const said = (over: Partial<Said>): Said => ({ affiliations: [], groups: [], entitlements: [], ...over });

it.each<[string, AdmissionRule[], Partial<Said>, SchoolRole[]]>([
  ['no rules, no roles', [], { affiliations: ['student'], entitlements: ['urn:akin:role:admin'] }, []],
  ['an affiliation', [rule('affiliation', 'student', 'learner')], { affiliations: ['student'] }, ['learner']],
  ['an affiliation in a scope', [rule('affiliation', 'student', 'learner')], { affiliations: ['student@n.example'] }, ['learner']],
  ['an affiliation written otherwise', [rule('affiliation', 'Student', 'learner')], { affiliations: ['student'] }, ['learner']],
  ['not a word that only begins alike', [rule('affiliation', 'student', 'learner')], { affiliations: ['student-worker@n.example'] }, []],
  ['one scope', [rule('affiliation', 'faculty@med.n.example', 'mentor')], { affiliations: ['faculty@med.n.example'] }, ['mentor']],
  ['not another scope', [rule('affiliation', 'faculty@med.n.example', 'mentor')], { affiliations: ['faculty@law.n.example'] }, []],
  ['not a scope that only begins alike', [rule('affiliation', 'faculty@n.ex', 'mentor')], { affiliations: ['faculty@n.example'] }, []],
  ['not the affiliation without the scope', [rule('affiliation', 'faculty@n.example', 'mentor')], { affiliations: ['faculty'] }, []],
  ['not a scope put before another', [rule('affiliation', 'faculty@med', 'mentor')], { affiliations: ['faculty@med@n.example'] }, []],
  ['a group', [rule('group', 'cn=Residents', 'learner')], { groups: ['cn=Residents'] }, ['learner']],
  ['not a group in other letters', [rule('group', 'cn=Residents', 'learner')], { groups: ['CN=residents'] }, []],
  ['an entitlement', [rule('entitlement', 'urn:x', 'viewer')], { entitlements: ['urn:x'] }, ['viewer']],
  ['not a group of an entitlement’s name', [rule('entitlement', 'urn:x', 'viewer')], { groups: ['urn:x'] }, []],
  [
    'several, each once',
    [rule('affiliation', 'student', 'learner'), rule('group', 'g', 'learner'), rule('group', 'g', 'mentor')],
    { affiliations: ['student'], groups: ['g'] },
    ['learner', 'mentor'],
  ],
  ['names every object has', [rule('group', 'constructor', 'admin')], { groups: ['toString'] }, []],
])('%s', (_what, rules, told, roles) => expect(rolesByRules(rules, said(told))).toEqual(roles));
