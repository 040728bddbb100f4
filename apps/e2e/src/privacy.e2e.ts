import { answers } from './pages/requests.js';
import { sendsNote } from './pages/find-mentor.js';
import { changesAudience, tells } from './pages/profile.js';
import { cast, signsIn } from './pages/sign-in.js';
import { activeMentor, importsRoster, newSchool } from './prepare/school.js';
import { ask } from './stage/call-api.js';
import { lookOver } from './stage/look-over.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { newSlug } from './stage/where.js';

const slug = newSlug('meadow');
const note = { need: 'Specialty choice', hope: 'Somebody who has been where I am.', time: 'Lunch' };
const inOwnWords = 'raised by my grandmother, who prayed out loud';

describe('an answer about oneself, and who may read it', () => {
  const story = new Story();
  let admin: Visitor;
  let mentor: Visitor;
  let learner: Visitor;

  /** How often it stands on the mentor's page once all of that has come, the language too. */
  const reads = async () => {
    await mentor.page.reload();
    await mentor.page.getByText('Garifuna').waitFor();
    return mentor.page.getByText('Muslim').count();
  };

  story.step('a school, and a mentor with room', async () => {
    admin = await newSchool(story, slug, 'Meadow College of Medicine');
    await importsRoster(admin, slug, 6, { invite: false });
    mentor = await activeMentor(story, slug, 'mentor1', { specialty: 'pediatrics', helpsWith: ['specialty_choice'], capacity: 2 });
  });

  story.step('a learner answers, for nobody to begin with, and finds a language few have heard of', async () => {
    learner = await story.visitor('learner1');
    await signsIn(learner, slug, 'learner1');
    await learner.opens(slug, '/profile');
    await tells(learner, { about: 'Languages', answer: 'Garifuna', seenBy: 'My school’s members' });
    await learner.page.getByRole('button', { name: /more you could add$/ }).click();
    await tells(learner, { about: 'Faith', answer: 'Muslim' });
    await learner.page.getByRole('button', { name: 'Faith, seen by: Nobody' }).waitFor();
    await ask(learner.page, 'PUT', '/api/me/facets/faith', { terms: ['muslim'], ownWords: inOwnWords, audience: 'nobody' });
    await learner.page.reload();
    await learner.page.getByText('Garifuna').first().waitFor();
    await lookOver(learner, 'privacy-profile', { dark: true });
  });

  story.step('the two agree to work together; the mentor is told nothing that was not opened', async () => {
    await learner.opens(slug, '/mentors');
    await learner.page.getByRole('link', { name: 'Ask Morgan Sample' }).click();
    await sendsNote(learner, note);
    await learner.page.getByRole('heading', { name: /^Morgan Sample has until / }).waitFor();
    await mentor.opens(slug, '/mentor/requests');
    await answers(mentor, cast.learner1, 'Accept', 'Let us talk.');
    await mentor.page.getByRole('heading', { name: 'Lee and you' }).waitFor();
    expect(await reads()).toBe(0);
    expect(await mentor.page.getByText(inOwnWords).count()).toBe(0);
  });

  story.step('what the learner opens is there at once, with who else sees it, and gone as quickly', async () => {
    await learner.opens(slug, '/profile');
    await changesAudience(learner, { about: 'Faith', from: 'Nobody', to: 'My mentor, once we agreed' });
    expect(await reads()).toBe(1);
    await mentor.page.getByText(inOwnWords).waitFor();
    const answer = mentor.page.locator('dl.id > div').filter({ hasText: 'Muslim' });
    expect(await answer.getByText('Seen by:').count()).toBe(1);
    await lookOver(mentor, 'privacy-told', { dark: true });
    await changesAudience(learner, { about: 'Faith', from: 'My mentor, once we agreed', to: 'Matching only' });
    expect(await reads()).toBe(0);
  });

  story.step('those who run the program meet it nowhere', async () => {
    const people = await ask<{ items: { id: string; mail: string }[] }>(admin.page, 'GET', '/api/people?q=learner1');
    const id = people.items.find(({ mail }) => mail.startsWith('learner1@'))?.id;
    for (const path of ['/admin', '/admin/people', `/admin/people/${id}`]) {
      await admin.opens(slug, path);
      await admin.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await admin.page.getByText(/Muslim|grandmother/).count()).toBe(0);
    }
  });

  story.step('the learner sees who was shown what, takes the answers back, and nothing of them is left', async () => {
    await learner.opens(slug, '/profile/what-we-know');
    const looked = learner.page.getByRole('region', { name: 'Who was shown your answers' });
    await looked.getByText(/Faith/).first().waitFor();
    expect(await looked.getByText(/Morgan Sample/).count()).toBeGreaterThan(0);
    expect(await looked.getByText('Muslim').count()).toBe(0);
    await lookOver(learner, 'privacy-what-we-know', { dark: true });
    await learner.page.getByRole('button', { name: /^Erase it.*Who you are$/ }).click();
    await learner.page.getByRole('button', { name: 'Erase it for good' }).click();
    await learner.page.getByText(inOwnWords).waitFor({ state: 'detached' });
    await mentor.page.reload({ waitUntil: 'networkidle' });
    await mentor.page.getByRole('heading', { name: 'Lee and you' }).waitFor();
    expect(await mentor.page.getByText('Garifuna').count()).toBe(0);
  });
});
