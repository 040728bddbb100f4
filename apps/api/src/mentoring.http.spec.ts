import type { ErrorBody, MyProfile } from '@akin/contracts';
import type { School } from '@akin/tenancy';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';

const mentoring = '/api/me/mentoring';

describe('how a mentor mentors, over HTTP', () => {
  let api: ApiUnderTest;
  let school: School;
  let mentor: { cookie: string };
  let learner: { cookie: string };

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    school = await api.t.school('mentoring');
    mentor = await api.person(school, 'mentor@mentoring.example', 'mentor');
    learner = await api.person(school, 'learner@mentoring.example', 'learner');
  });
  afterAll(() => api?.stop());

  const patch = (body: unknown, { cookie }: { cookie: string } = mentor) => api.call('PATCH', hostOf(school), mentoring, { cookie, body });
  const said = async () => ((await api.call('GET', hostOf(school), '/api/me/profile', { cookie: mentor.cookie })).body as MyProfile).mentor;

  it('keeps what is given and leaves the rest', async () => {
    await patch({ helpsWith: ['leadership', 'study_skills'], focus: ['leadership'], howWeMeet: { meeting_mode: ['video'] } });
    const { status, body } = await patch({ howWeMeet: { mentoring_kind: ['pod', 'pod'] }, prefersStages: ['fellow'] });
    expect(status).toBe(200);
    expect((body as MyProfile).mentor).toMatchObject({
      helpsWith: ['leadership', 'study_skills'],
      focus: ['leadership'],
      howWeMeet: { meeting_mode: ['video'], meeting_time: [], mentoring_kind: ['pod'] },
      prefersStages: ['fellow'],
    });
  });

  it.each([
    ['an area nobody knows', { helpsWith: ['juggling'] }, 'unknown_term'],
    ['to put first what one does not help with', { focus: ['finances_and_debt'] }, 'unknown_term'],
    ['a way to meet nobody knows', { howWeMeet: { meeting_mode: ['owl'] } }, 'unknown_term'],
    ['a preference for who somebody is', { prefersStages: ['woman'] }, 'unknown_term'],
    ['more than three first', { focus: ['leadership', 'study_skills', 'confidence', 'away_rotations'] }, 'bad_input'],
    ['another facet among how one meets', { howWeMeet: { gender: ['woman'] } }, 'bad_input'],
    ['nothing in place of a list', { helpsWith: null }, 'bad_input'],
    ['nothing in place of how one meets', { howWeMeet: null }, 'bad_input'],
    ['words in place of how one meets', { howWeMeet: 'video' }, 'bad_input'],
    ['nothing in place of a number', { capacity: null }, 'bad_input'],
    ['lists of lists', { prefersStages: [['fellow']] }, 'bad_input'],
  ])('refuses %s, and changes nothing', async (_what, body, code) => {
    const before = await said();
    const answer = await patch(body);
    expect([Math.floor(answer.status / 100), (answer.body as ErrorBody).code]).toEqual([4, code]);
    expect(await said()).toEqual(before);
  });

  it('is for mentors', async () => {
    expect((await patch({ focus: [] }, learner)).status).toBe(403);
  });
});
