import type { FacetChange, MyProfile } from '@akin/contracts';
import type { Actor } from '@akin/sign-in';
import { MentorDirectory } from '../mentors/mentor-directory.service.js';
import { PeopleLines } from '../directory/people-lines.service.js';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { ProfileService } from './profile.service.js';

let world: SchoolWorld;
let profile: ProfileService;
let mentor: Actor;

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
  profile = world.get(ProfileService);
});
afterAll(() => world.close());
beforeEach(async () => {
  mentor = await world.person('mentor');
});

const answer = (facet: string, change: FacetChange): Promise<MyProfile> => world.inSchool(() => profile.answerFacet(mentor, facet, change));
const facetIn = (view: MyProfile, facet: string) => view.facets.find((one) => one.facet === facet);

it('starts empty, with identity closed, and as an invited mentor with what is missing', async () => {
  const view = await world.inSchool(() => profile.myProfile(mentor));
  expect(view).toMatchObject({ title: null, specialty: null, pronouns: null });
  expect(view.facets).toHaveLength(18);
  expect(facetIn(view, 'race_ethnicity')).toEqual({ facet: 'race_ethnicity', terms: [], ownWords: null, audience: 'nobody' });
  expect(view.mentor).toMatchObject({ state: 'invited', capacity: 3, missing: ['Your specialty', 'At least one area you help with'] });
});

it('a learner has no mentoring part', async () => {
  const learner = await world.person('learner');
  expect((await world.inSchool(() => profile.myProfile(learner))).mentor).toBeNull();
});

it('changes only what is given, and empty text clears', async () => {
  const change = (fields: object) => world.inSchool(() => profile.changeProfile(mentor, fields));
  await change({ title: ' Professor ', specialty: 'urology', ownWords: 'Hello.', pronouns: 'she/her' });
  expect(await change({ stage: 'PGY4' })).toMatchObject({
    title: 'Professor',
    specialty: 'urology',
    stage: 'PGY4',
    stageInWords: 'Resident (PGY4)',
    pronouns: 'she/her',
  });
  expect(await change({ ownWords: '  ', pronouns: '' })).toMatchObject({ ownWords: null, pronouns: null, title: 'Professor' });
  const lines = await world.inSchool(() => world.get(PeopleLines).of([mentor.personId]));
  expect(lines.get(mentor.personId)?.role).toBe('Professor, Urology');
});

it.each([{ specialty: 'astrology' }, { subspecialty: 'urology' }])('refuses %j and changes nothing', async (wrong) => {
  const change = world.inSchool(() => profile.changeProfile(mentor, { title: 'Dean', ...wrong }));
  await expect(change).rejects.toMatchObject({ code: 'unknown_term' });
  expect((await world.inSchool(() => profile.myProfile(mentor))).title).toBeNull();
});

it('keeps an answer with its audience, and forgets it when it is taken back', async () => {
  const given = await answer('language', { terms: ['spanish'], ownWords: 'canary-words', audience: 'school' });
  expect(facetIn(given, 'language')).toEqual({ facet: 'language', terms: ['spanish'], ownWords: 'canary-words', audience: 'school' });
  const taken = await answer('language', { terms: [], ownWords: ' ', audience: 'school' });
  expect(facetIn(taken, 'language')).toMatchObject({ terms: [], ownWords: null });
  expect(await world.everything()).not.toContain('canary-words');
});

it('refuses a term that does not exist and keeps the earlier answer', async () => {
  await answer('faith', { terms: ['jain'], audience: 'pair' });
  await expect(answer('faith', { terms: ['pastafarian'], audience: 'pair' })).rejects.toMatchObject({ code: 'unknown_term' });
  expect(facetIn(await world.inSchool(() => profile.myProfile(mentor)), 'faith')).toMatchObject({ terms: ['jain'] });
});

it('never hands an answer kept for nobody to the matching engine', async () => {
  await world.query(`insert into mentor (account_id, state) values ($1, 'active')`, [mentor.personId]);
  await answer('gender', { terms: ['woman'], audience: 'nobody' });
  await answer('home_state', { terms: ['new_mexico'], audience: 'matching' });
  const facts = await world.inSchool(() => world.get(MentorDirectory).find(mentor.personId));
  expect(facts?.facets).toEqual([{ facet: 'home_state', terms: ['new_mexico'], ownWords: null, audience: 'matching' }]);
});
