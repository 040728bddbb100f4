import { audiences, type Audience, type FacetAnswer, type ProgramCounters } from '@akin/contracts';
import { FacetsRepository } from '@akin/people';
import { SchoolWorld } from '@akin/people/testing';
import { newId } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import { InsightModule } from '../insight.module.js';
import { ProgramCountersService } from './program-counters.service.js';

let world: SchoolWorld;
let school: School;
const read = () =>
  inSchool(school, () =>
    world.get(ProgramCountersService).read({ personId: newId(), roles: ['viewer'], schoolId: school.id, sessionId: newId() }),
  );
const sql = (statement: string, values: unknown[] = []) => inSchool(school, () => world.t.db.run((m) => m.query(statement, values)));

const nothing: ProgramCounters = {
  mentors: 0,
  specialties: 0,
  subspecialties: 0,
  racialIdentities: 0,
  sexualOrientations: 0,
  nativeLanguages: 0,
  homeStates: 0,
  homeCountries: 0,
  cmeClaims: 0,
  relationships: 0,
  learners: 0,
  invited: 0,
  openRequests: 0,
};

beforeAll(async () => {
  world = await SchoolWorld.open(InsightModule);
});
beforeEach(async () => {
  school = await world.t.school('counted');
});
afterAll(() => world.close());

async function person(over: { given?: string; entitled?: string; state?: string } = {}): Promise<string> {
  const id = newId();
  await sql(`insert into account (id, mail, given_roles, entitled_roles, state) values ($1, $2, $3, $4, $5)`, [
    id,
    `${id}@counted.example`,
    over.given ? [over.given] : [],
    over.entitled ? [over.entitled] : [],
    over.state ?? 'active',
  ]);
  return id;
}

async function mentor(
  state: string,
  specialty: string | null,
  answers: Record<string, string[]> = {},
  audience: Audience = 'matching',
): Promise<string> {
  const id = await person({ given: 'mentor' });
  await sql('insert into mentor (account_id, state) values ($1, $2)', [id, state]);
  await sql('insert into profile (account_id, specialty) values ($1, $2)', [id, specialty]);
  for (const [facet, terms] of Object.entries(answers)) {
    await answer(id, { facet, terms, ownWords: null, audience });
  }
  return id;
}

const answer = (id: string, given: FacetAnswer) => inSchool(school, () => world.get(FacetsRepository).put(id, given));

it('counts nothing at a school where nothing has happened', async () => {
  expect(await read()).toEqual(nothing);
});

it('counts each value once, and only what active mentors answered', async () => {
  await mentor('active', 'pediatrics', { home_state: ['texas'], race_ethnicity: ['asian', 'white'], language: ['english', 'twi'] });
  await mentor('active', 'pediatrics', { home_state: ['texas', 'ohio'], race_ethnicity: ['white'], home_country: ['ghana'] });
  await mentor('active', null, { orientation: ['gay'], first_language: ['spanish'] });
  await mentor('paused', 'urology', { home_state: ['maine'], orientation: ['straight'] });
  await mentor('invited', 'neurology', { home_state: ['idaho'] });
  const learner = await person({ entitled: 'learner' });
  await answer(learner, { facet: 'home_state', terms: ['utah'], ownWords: null, audience: 'school' });
  expect(await read()).toEqual({
    ...nothing,
    mentors: 3,
    specialties: 1,
    racialIdentities: 2,
    sexualOrientations: 1,
    nativeLanguages: 1,
    homeStates: 2,
    homeCountries: 1,
    learners: 1,
    invited: 1,
  });
});

it.each(audiences)('counts an answer for %s unless that is nobody', async (audience) => {
  await mentor('active', null, { home_state: ['texas'], orientation: ['gay'] }, audience);
  const counted = audience === 'nobody' ? 0 : 1;
  expect(await read()).toMatchObject({ mentors: 1, homeStates: counted, sexualOrientations: counted });
});

it('counts a learner once however they became one, and not after they have gone', async () => {
  await person({ given: 'learner', entitled: 'learner' });
  await person({ given: 'learner' });
  await person({ entitled: 'learner', state: 'closed' });
  await person({ entitled: 'admin' });
  expect((await read()).learners).toBe(2);
});

it('counts mentorships that ended, and only the requests that still wait', async () => {
  const [learner, adviser] = [await person({ entitled: 'learner' }), await mentor('active', null)];
  const ask = async (state: string) => {
    const id = newId();
    const answered = state === 'open' ? null : new Date();
    await sql(
      `insert into request (id, learner_id, mentor_id, need, hope, when_text, state, asked_at, answer_by, remind_at, answered_at)
       values ($1, $2, $3, 'confidence', 'h', 'w', $4, now(), current_date, now(), $5)`,
      [id, learner, adviser, state, answered],
    );
    return id;
  };
  await ask('open');
  await ask('declined');
  for (const state of ['ended', 'active']) {
    await sql(`insert into mentorship (id, request_id, learner_id, mentor_id, state, started_at) values ($1, $2, $3, $4, $5, now())`, [
      newId(),
      await ask('accepted'),
      learner,
      adviser,
      state,
    ]);
  }
  expect(await read()).toMatchObject({ relationships: 2, openRequests: 1 });
});

it('counts every claim, and a second one for the same module cannot be made', async () => {
  const [mina, one] = [await mentor('active', null), newId()];
  await sql(`insert into module (id, title, kind, max_quarters) values ($1, 'The first meeting', 'mentor', 4)`, [one]);
  const claim = () => sql('insert into cme_claim values ($1, $2, $3, 4, now())', [newId(), mina, one]);
  await claim();
  await expect(claim()).rejects.toThrow(/cme_claim/);
  expect((await read()).cmeClaims).toBe(1);
});

it('sees no other school', async () => {
  await mentor('active', 'urology', { home_state: ['maine'] });
  school = await world.t.school('neighbor');
  expect(await read()).toEqual(nothing);
});
