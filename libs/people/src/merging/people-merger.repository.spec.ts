import type { MentoringChange } from '@akin/contracts';
import type { Actor } from '@akin/sign-in';
import { MentoringService } from '../mentors/mentoring.service.js';
import { PeopleModule } from '../people.module.js';
import { ProfileService } from '../profile/profile.service.js';
import { SchoolWorld } from '../testing/school-world.js';
import { PeopleMerger } from './people-merger.repository.js';

let world: SchoolWorld;

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
});
afterAll(() => world?.close());

const said: MentoringChange = {
  helpsWith: ['leadership', 'study_skills'],
  focus: ['study_skills'],
  howWeMeet: { meeting_mode: ['video'], meeting_time: ['weekends'], mentoring_kind: ['pod'] },
  prefersStages: ['resident'],
};

async function mentor(change: MentoringChange): Promise<Actor> {
  const actor = await world.person('mentor');
  await world.inSchool(() => world.get(MentoringService).changeMentoring(actor, change));
  return actor;
}

async function merged(from: Actor, to: Actor) {
  await world.inSchool(() => world.get(PeopleMerger).move(from.personId, to.personId));
  return (await world.inSchool(() => world.get(ProfileService).myProfile(to))).mentor;
}

describe('two accounts of one mentor', () => {
  it('say together how they mentor, where the one that stays said nothing', async () => {
    expect(await merged(await mentor(said), await mentor({}))).toMatchObject(said);
  });

  it('go by what the one that stays said, each thing for itself', async () => {
    const own: MentoringChange = { helpsWith: ['career_planning'], howWeMeet: { meeting_mode: ['in_person'] } };
    expect(await merged(await mentor(said), await mentor(own))).toMatchObject({
      helpsWith: ['career_planning'],
      focus: [],
      howWeMeet: { meeting_mode: ['in_person'], meeting_time: ['weekends'], mentoring_kind: ['pod'] },
      prefersStages: ['resident'],
    });
  });

  it('become a mentor where the one that stays was none', async () => {
    expect(await merged(await mentor(said), await world.person('mentor'))).toMatchObject(said);
  });
});
