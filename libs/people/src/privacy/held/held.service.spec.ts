import type { HeldView } from '@akin/contracts';
import type { Actor } from '@akin/sign-in';
import { MentoringService } from '../../mentors/mentoring.service.js';
import { PeopleModule } from '../../people.module.js';
import { ProfileService } from '../../profile/profile.service.js';
import { SchoolWorld } from '../../testing/school-world.js';
import { FacetPolicies } from '../facet-policy.service.js';
import { Readings } from '../readings/readings.service.js';
import { heldPage } from './held-page.js';
import { Held } from './held.service.js';

let world: SchoolWorld;
let held: Held;
let ada: Actor;
const inside = <T>(work: () => Promise<T>) => world.inSchool(work);
const factsOf = (view: HeldView, part: string) => view.parts.find((one) => one.part === part)?.facts;

beforeEach(async () => {
  world = await SchoolWorld.open(PeopleModule, { at: '2026-11-22T18:00:00Z' });
  held = world.get(Held);
  ada = await world.person('mentor');
  const profile = world.get(ProfileService);
  await inside(async () => {
    await profile.answerFacet(ada, 'faith', { terms: ['jain'], ownWords: 'quietly', audience: 'school' });
    await profile.answerFacet(ada, 'gender', { terms: ['woman'], audience: 'nobody' });
    await profile.changeProfile(ada, { ownWords: 'Bring tea.', pronouns: 'she/her', title: 'Professor' });
  });
});
afterEach(() => world.close());

it('tells a person all there is, with whom each answer reaches', async () => {
  const view = await inside(() => held.view(ada));
  expect(factsOf(view, 'answers')).toEqual([
    { label: 'Faith', value: 'Jain, “quietly”', seenBy: 'Members of your school' },
    { label: 'Gender identity', value: 'Woman', seenBy: 'Only you' },
  ]);
  expect(factsOf(view, 'words')).toHaveLength(2);
  expect(factsOf(view, 'account')).toEqual(
    expect.arrayContaining([
      { label: 'Title', value: 'Professor' },
      { label: 'Roles', value: 'mentor' },
    ]),
  );
  expect(view.parts.every(({ why, after }) => why.length > 20 && after.length > 20)).toBe(true);
});

it('tells of an answer the school does not ask any more that only its owner sees it', async () => {
  const admin = await world.person('admin');
  await inside(async () => {
    const { inForce } = await world.get(FacetPolicies).view(admin);
    await world.get(FacetPolicies).save(admin, { after: 0, rules: { ...inForce.rules, faith: [] }, basis: 'Not asked here.' });
  });
  expect(factsOf(await inside(() => held.view(ada)), 'answers')?.[0]).toMatchObject({ label: 'Faith', seenBy: 'Only you' });
});

it('tells a mentor all they said of how they mentor, in words', async () => {
  const how = { meeting_mode: ['video', 'in_person'], mentoring_kind: ['pod'] };
  const change = { helpsWith: ['leadership', 'study_skills'], focus: ['study_skills'], howWeMeet: how, prefersStages: ['fellow' as const] };
  await inside(() => world.get(MentoringService).changeMentoring(ada, change));
  expect(factsOf(await inside(() => held.view(ada)), 'mentoring')).toEqual(
    expect.arrayContaining([
      { label: 'What comes first', value: 'Study skills' },
      { label: 'How you meet', value: 'in person, by video' },
      { label: 'Kinds of mentoring', value: 'a small group' },
      { label: 'Whom you would rather work with', value: 'fellows' },
    ]),
  );
});

it('erases answers and words at once and for good, and says what has to stay', async () => {
  const after = await inside(() => held.erase(ada, 'answers'));
  expect(factsOf(after, 'answers')).toEqual([]);
  expect(await world.query('select 1 from facet_answers')).toEqual([]);
  expect(factsOf(await inside(() => held.erase(ada, 'words')), 'words')).toEqual([]);
  expect(await world.everything()).not.toMatch(/Bring tea|she\/her/);
  await expect(inside(() => held.erase(ada, 'account'))).rejects.toMatchObject({ code: 'has_to_stay' });
  await expect(inside(() => held.erase(ada, 'elsewhere'))).rejects.toMatchObject({ code: 'not_found' });
});

it('says who was shown what about whom, never the answer', async () => {
  const ben = await world.person('learner');
  await inside(() => Promise.resolve(world.get(Readings).note(ben, [{ subjectId: ada.personId, facets: ['faith', 'gender'] }])));
  const { readings, readingsInAll } = await inside(() => held.view(ada));
  expect(readings).toEqual([{ on: '2026-11-22', reader: 'Imani learner2', facets: ['Faith', 'Gender identity'], times: 1 }]);
  expect(readingsInAll).toBe(1);
  expect((await inside(() => held.view(ben))).readings).toEqual([]);
});

it('is a page on which nothing anyone wrote is anything but text', async () => {
  await inside(() => world.get(ProfileService).changeProfile(ada, { ownWords: '<script>alert("x")</script> & co' }));
  const page = heldPage(await inside(() => held.whole(ada)), 'Northfield <b>', '2026-11-22');
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; co');
  expect(page).toContain('Northfield &lt;b&gt;');
});
