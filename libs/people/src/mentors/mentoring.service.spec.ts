import type { Actor } from '@akin/sign-in';
import { ProfileService } from '../profile/profile.service.js';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { MentorDirectory } from './mentor-directory.service.js';
import { MentoringService } from './mentoring.service.js';

let world: SchoolWorld;
let mentoring: MentoringService;
let mentor: Actor;

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
  mentoring = world.get(MentoringService);
});
afterAll(() => world.close());
beforeEach(async () => {
  mentor = await world.person('mentor');
});

const act = (name: 'activate' | 'pause' | 'resume') => world.inSchool(() => mentoring[name](mentor));
const change = (given: object) => world.inSchool(() => mentoring.changeMentoring(mentor, given));
const tell = (given: object) => world.inSchool(() => world.get(ProfileService).changeProfile(mentor, given));

async function activate(): Promise<void> {
  await tell({ specialty: 'urology' });
  await change({ helpsWith: ['leadership'], capacity: 2 });
  await act('activate');
}

it('says what is missing, field by field', async () => {
  await expect(act('activate')).rejects.toMatchObject({
    code: 'profile_incomplete',
    detail: { fields: [{ field: 'specialty' }, { field: 'helpsWith' }] },
  });
});

it('makes a complete mentor active, as often as one likes', async () => {
  await activate();
  expect((await act('activate')).mentor).toMatchObject({ state: 'active', capacity: 2, missing: [] });
  const active = await world.inSchool(() => world.get(MentorDirectory).active());
  expect(active.map(({ id }) => id)).toContain(mentor.personId);
});

it('pauses and resumes, each as often as one likes', async () => {
  await activate();
  await act('pause');
  expect((await act('pause')).mentor?.state).toBe('paused');
  await expect(act('activate')).rejects.toMatchObject({ code: 'mentor_not_active' });
  await act('resume');
  expect((await act('resume')).mentor?.state).toBe('active');
});

it('does not pause who never was active', async () => {
  await expect(act('pause')).rejects.toMatchObject({ code: 'mentor_not_active' });
});

it('never takes a place away from somebody who has it', async () => {
  await activate();
  await world.query('update mentor set taken = 1, held = 1 where account_id = $1', [mentor.personId]);
  await expect(change({ capacity: 1, helpsWith: ['study_skills'] })).rejects.toMatchObject({ code: 'capacity_below_use' });
  expect((await change({ capacity: 5 })).mentor).toMatchObject({ capacity: 5, helpsWith: ['leadership'] });
});

it.each([
  ['an area that does not exist', { helpsWith: ['leadership', 'juggling'] }, 'unknown_term'],
  ['no area at all while learners can find them', { helpsWith: [] }, 'profile_incomplete'],
])('refuses %s', async (_what, given, code) => {
  await activate();
  await expect(change(given)).rejects.toMatchObject({ code });
});

it('keeps the specialty of a mentor whom learners can find', async () => {
  await activate();
  await expect(tell({ specialty: '' })).rejects.toMatchObject({ code: 'profile_incomplete' });
});

it('says how somebody mentors, one thing at a time', async () => {
  await change({ howWeMeet: { meeting_mode: ['in_person', 'video'], mentoring_kind: ['pod'] } });
  await change({ howWeMeet: { meeting_mode: [] }, prefersStages: ['resident', 'fellow'] });
  expect((await change({ howWeMeet: { meeting_time: ['weekends'] } })).mentor).toMatchObject({
    howWeMeet: { meeting_mode: [], meeting_time: ['weekends'], mentoring_kind: ['pod'] },
    prefersStages: ['resident', 'fellow'],
    focus: [],
  });
});

it('puts first only what the mentor helps with', async () => {
  await change({ helpsWith: ['leadership', 'study_skills', 'finances_and_debt'] });
  await expect(change({ focus: ['study_skills', 'away_rotations'] })).rejects.toMatchObject({ code: 'unknown_term' });
  expect((await change({ focus: ['study_skills', 'leadership'] })).mentor?.focus).toEqual(['study_skills', 'leadership']);
});

it('lets what comes first shrink with what is helped with', async () => {
  await change({ helpsWith: ['leadership', 'study_skills', 'finances_and_debt'], focus: ['finances_and_debt', 'leadership'] });
  expect((await change({ helpsWith: ['leadership', 'away_rotations'] })).mentor).toMatchObject({
    helpsWith: ['leadership', 'away_rotations'],
    focus: ['leadership'],
  });
});

it('changes nothing when one of several codes is unknown', async () => {
  await change({ helpsWith: ['leadership'], focus: ['leadership'] });
  const refused = change({ helpsWith: ['study_skills'], howWeMeet: { meeting_mode: ['by_owl'] } });
  await expect(refused).rejects.toMatchObject({ code: 'unknown_term' });
  expect((await change({})).mentor).toMatchObject({ helpsWith: ['leadership'], focus: ['leadership'] });
});
