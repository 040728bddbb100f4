import { sendsNote } from './pages/find-mentor.js';
import { cast, picks, signsIn, signsOut } from './pages/sign-in.js';
import { activeMentor, importsRoster, newSchool } from './prepare/school.js';
import { lookOver } from './stage/look-over.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { newSlug } from './stage/where.js';

const slug = newSlug('meadow');
const note = { need: 'Specialty choice', hope: 'I would like to talk about pediatrics, and it took me an hour to write.', time: 'Lunch' };
const over = 'You were signed out.';

describe('a session that ends in the middle of something', () => {
  const story = new Story();
  let learner: Visitor;
  let phone: Visitor;

  story.step('a learner is signed in at two places', async () => {
    const admin = await newSchool(story, slug, 'Meadow College of Medicine');
    await importsRoster(admin, slug, 6, { invite: false });
    await admin.leaves();
    await (await activeMentor(story, slug, 'mentor1', { specialty: 'pediatrics', helpsWith: ['specialty_choice'], capacity: 2 })).leaves();
    [learner, phone] = [await story.visitor('learner'), await story.visitor('learner at another place')];
    for (const visitor of [learner, phone]) await signsIn(visitor, slug, 'learner1');
  });

  story.step('sees both', async () => {
    await phone.page.getByRole('button', { name: /: profile and sign out$/ }).click();
    await phone.page.getByRole('link', { name: 'Where you are signed in' }).click();
    await phone.page.getByRole('heading', { name: 'Where you are signed in', level: 1 }).waitFor();
    const places = phone.page.getByRole('list', { name: 'Where you are signed in' }).getByRole('listitem');
    await phone.page.getByText('Here, and in 1 other place.').waitFor();
    expect(await places.count()).toBe(2);
    expect(await places.first().innerText()).toContain('This browser');
    await lookOver(phone, 'sessions', { dark: true });
  });

  story.step('is signed out from the other place while writing, and loses nothing', async () => {
    await learner.opens(slug, '/mentors');
    await learner.page.getByRole('link', { name: 'Ask Morgan Sample' }).click();
    await learner.page.getByRole('heading', { name: 'Ask Morgan Sample to be your mentor' }).waitFor();
    await phone.page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await phone.page.getByText('Here, and nowhere else.').waitFor();
    learner.expects(/status of 401.*\/api\//);
    await sendsNote(learner, note);
    await learner.page.getByRole('heading', { name: over }).waitFor();
    await lookOver(learner, 'signed-out-while-writing', { dark: true });
  });

  story.step('signs in again in another tab, and what was written is sent', async () => {
    const [tab] = [learner.page];
    await learner.followsToNewWindow(() => tab.getByRole('link', { name: 'Sign in again' }).click());
    await picks(learner, 'learner1');
    learner.page = tab;
    await tab.getByRole('heading', { name: /^Morgan Sample has until / }).waitFor();
    expect(await tab.locator('main').innerText()).toContain(note.hope);
  });

  story.step('signs out, here and at the school', async () => {
    await signsOut(phone);
    await phone.page.getByText('You are signed out, of Akin and of Meadow.').waitFor();
    await lookOver(phone, 'signed-out', { dark: true });
  });

  story.step('finds nothing of another person’s words when somebody else signs in', async () => {
    await learner.opens(slug, '/mentors');
    await learner.page
      .getByRole('link', { name: /^Morgan Sample/ })
      .first()
      .click();
    const tab = learner.page;
    await signsIn(phone, slug, 'learner1');
    await phone.opens(slug, '/account/sessions');
    await phone.page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await phone.page.getByText('Here, and nowhere else.').waitFor();
    await tab.getByRole('link', { name: 'Home' }).first().click();
    await tab.getByRole('heading', { name: over }).waitFor();
    await learner.followsToNewWindow(() => tab.getByRole('link', { name: 'Sign in again' }).click());
    await picks(learner, 'learner2');
    learner.page = tab;
    await tab.getByRole('heading', { name: `Now you are signed in as ${cast.learner2}.` }).waitFor();
    await lookOver(learner, 'somebody-else', { dark: true });
    await tab.getByRole('link', { name: 'Go to my page' }).click();
    await tab.waitForURL(/\/home$/);
  });
});
