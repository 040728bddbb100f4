import { newId } from '@akin/platform';
import { sealAnswers, vocabulary } from '@akin/people';
import { inSchool } from '@akin/tenancy';
import { practicalViews, stageGroups } from '@akin/contracts';
import { diceOf } from './dice.mjs';
import { familyNames, givenNames, sentenceOf } from './people-words.mjs';

const atATime = 1000;
/** Specialty and subspecialty lie in the profile; with them a mentor has 15 facets. */
export const answered = vocabulary.facets.filter(({ code }) => !['specialty', 'subspecialty'].includes(code)).slice(0, 13);
const specialties = vocabulary.facets.find(({ code }) => code === 'specialty').terms;
const subspecialties = vocabulary.facets.find(({ code }) => code === 'subspecialty').terms;

const inserts = {
  account: `insert into account (id, mail, given_name, family_name, given_roles, state)
    select id, id || '@bench.example', given_name, family_name, given_roles, 'active'
    from jsonb_to_recordset($1::jsonb) as t (id uuid, given_name text, family_name text, given_roles text[])`,
  profile: `insert into profile (account_id, title, department, specialty, subspecialty, own_words, stage)
    select id, title, department, specialty, subspecialty, own_words, stage
    from jsonb_to_recordset($1::jsonb) as t (id uuid, title text, department text, specialty text, subspecialty text, own_words text, stage text)`,
  mentor: `insert into mentor (account_id, state, capacity, taken, helps_with, focus, meeting_mode, meeting_time, mentoring_kind, prefers_stages)
    select id, 'active', 5, taken, helps_with, focus, meeting_mode, meeting_time, mentoring_kind, prefers_stages
    from jsonb_to_recordset($1::jsonb) as t (id uuid, taken int, helps_with text[], focus text[], meeting_mode text[], meeting_time text[],
      mentoring_kind text[], prefers_stages text[])`,
  answers:
    'insert into facet_answers (account_id, sealed) select id, sealed from jsonb_to_recordset($1::jsonb) as t (id uuid, sealed text)',
};

/** A school with so many active mentors, each with 15 facets, and learners who look for them; answers the learners' ids. */
export async function makeCrowd(bench, school, { mentors, learners }) {
  const dice = diceOf(mentors);
  for (let made = 0; made < mentors; made += atATime) {
    const people = Array.from({ length: Math.min(atATime, mentors - made) }, () => mentorOf(dice, school.id));
    await insert(bench, school, people, ['account', 'profile', 'mentor', 'answers']);
  }
  const seekers = Array.from({ length: learners }, () => learnerOf(dice));
  await insert(bench, school, seekers, ['account', 'profile']);
  return seekers.map(({ id }) => id);
}

function insert(bench, school, people, tables) {
  const rows = JSON.stringify(people);
  return inSchool(school, () =>
    bench.db.run(async (m) => {
      for (const table of tables) await m.query(inserts[table], [rows]);
    }),
  );
}

function mentorOf(dice, schoolId) {
  const id = newId();
  const helps = dice.some(vocabulary.needs, 4).map(({ code }) => code);
  const [modes, times, kinds] = practicalViews.map(({ terms }) => dice.some(terms, 2).map(({ code }) => code));
  return {
    ...named(dice, id, 'mentor'),
    title: dice.likely(['Assistant Professor', 'Associate Professor', 'Professor', 'Instructor']),
    department: dice.likely(['Medicine', 'Surgery', 'Pediatrics', 'Women’s Pavilion', 'Family Health']),
    specialty: dice.likely(specialties).code,
    subspecialty: dice.likely(subspecialties).code,
    own_words: sentenceOf(dice),
    taken: dice.likely([0, 1, 2, 3, 4, 5]),
    helps_with: helps,
    focus: dice.below(2) === 0 ? helps.slice(0, 1) : [],
    meeting_mode: modes,
    meeting_time: times,
    mentoring_kind: kinds,
    prefers_stages: dice.below(4) === 0 ? [dice.any(stageGroups)] : [],
    sealed: sealAnswers(
      { schoolId, accountId: id },
      answered.map((facet) => answerOf(dice, facet)),
    ),
  };
}

function answerOf(dice, { code, terms }) {
  return {
    facet: code,
    terms: dice.some(terms, 1 + dice.below(2)).map((term) => term.code),
    ownWords: null,
    audience: dice.likely(['school', 'school', 'school', 'partners', 'matching']),
  };
}

function learnerOf(dice) {
  return { ...named(dice, newId(), 'learner'), stage: dice.any(['MS2', 'MS4', 'PGY-2', 'fellow']) };
}

function named(dice, id, role) {
  return { id, given_name: dice.any(givenNames), family_name: dice.likely(familyNames), given_roles: [role] };
}
