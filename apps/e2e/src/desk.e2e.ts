import { sendsNote } from './pages/find-mentor.js';
import { dropsRoster, looksAtResults } from './pages/roster-import.js';
import { cast, signsIn } from './pages/sign-in.js';
import { activeMentor, importsRoster, newSchool } from './prepare/school.js';
import { ask } from './stage/call-api.js';
import { eventually } from './stage/eventually.js';
import { arrival } from './stage/inbox.js';
import { lookOver } from './stage/look-over.js';
import { demoRoster } from './stage/roster.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { addressOf, newSlug } from './stage/where.js';

const slug = newSlug('desk');
/** On the roster they have no title. */
const [leaver, colleague] = [cast.mentor1, cast.mentor2].map((name) => name.replace('Dr. ', ''));
const need = { specialty: 'internal_medicine', helpsWith: ['specialty_choice'], capacity: 3 };

describe('a mentor leaves the dean’s list with a request and a mentorship open', () => {
  const story = new Story();
  let admin: Visitor;
  let waits: Visitor;
  let works: Visitor;
  let mentorId: string;
  let mentorshipId: string;

  const asksFor = (learner: Visitor, hope: string) =>
    ask<{ id: string }>(learner.page, 'POST', '/api/requests', { mentorId, need: 'specialty_choice', hope, when: 'Evenings' });

  story.step('one learner waits for an answer, another works with the same mentor', async () => {
    admin = await newSchool(story, slug, 'Desk School of Medicine');
    await importsRoster(admin, slug, 6, { invite: false });
    const mentor = await activeMentor(story, slug, 'mentor1', need);
    ({ id: mentorId } = (await ask<{ person: { id: string } }>(mentor.page, 'GET', '/api/session')).person);
    await (await activeMentor(story, slug, 'mentor2', need)).leaves();
    [waits, works] = [await story.visitor('learner1'), await story.visitor('learner2')];
    await signsIn(waits, slug, 'learner1');
    await signsIn(works, slug, 'learner2');
    await asksFor(waits, 'Somebody who has been where I am.');
    const { id } = await asksFor(works, 'A word on internal medicine.');
    ({ mentorshipId } = await ask<{ mentorshipId: string }>(mentor.page, 'POST', `/api/requests/${id}/accept`, {}));
    await mentor.leaves();
  });

  story.step('the admin saves a roster without the mentor', async () => {
    await admin.page.getByRole('link', { name: 'Roster import' }).first().click();
    const without = demoRoster(slug, 6)
      .split('\n')
      .filter((line) => !line.includes('mentor1@'))
      .join('\n');
    await dropsRoster(admin, 'faculty without.csv', without);
    await looksAtResults(admin);
    await admin.page.getByRole('button', { name: 'Save', exact: true }).click();
    await admin.page.getByRole('heading', { name: 'What happens next' }).waitFor();
  });

  story.step('both things wait at the desk, and the overview says so', async () => {
    await eventually('two things at the desk', async () =>
      (await ask<{ total: number }>(admin.page, 'GET', '/api/desk')).total === 2 ? true : null,
    );
    await admin.page.getByRole('link', { name: 'Overview' }).first().click();
    await admin.page.getByText('2 things wait at the desk').waitFor();
    await admin.page.getByRole('link', { name: 'The desk 2 waiting' }).waitFor();
    await lookOver(admin, 'overview-desk', { dark: true });
    await admin.page.getByRole('link', { name: 'Go to the desk' }).click();
    await admin.page
      .getByRole('heading', { name: `${leaver} has left the list.` })
      .first()
      .waitFor();
    expect(await admin.page.getByText('been where I am').count()).toBe(0);
    await lookOver(admin, 'desk', { dark: true });
  });

  story.step('who waited is told that somebody else is looked for, and may ask again at once', async () => {
    const [letter] = await arrival(`learner1@${slug}.example`, 1);
    expect(letter.subject).toBe('We are looking for somebody else for you');
    await waits.opens(slug, '/requests');
    await waits.page.getByRole('link', { name: /^Your program office is looking for somebody/ }).click();
    await waits.page.getByText(/is not on the school’s list any more/).waitFor();
    await lookOver(waits, 'request-handed-over', { dark: true });
    await waits.page.getByRole('main').getByRole('link', { name: 'Find a mentor' }).click();
    await waits.page.getByRole('heading', { name: colleague }).waitFor();
    expect(await waits.page.getByRole('heading', { name: leaver }).count()).toBe(0);
    await waits.page.getByRole('link', { name: new RegExp(`^Ask ${colleague}`) }).click();
    await sendsNote(waits, { need: 'Specialty choice', hope: 'The same, from another view.', time: 'Evenings' });
    await waits.page.getByRole('heading', { name: /has until .* to answer/ }).waitFor();
  });

  story.step('who works with the mentor reads that nothing changes for now', async () => {
    await works.opens(slug, `/mentorships/${mentorshipId}`);
    await works.page.getByText('Nothing changes for now', { exact: false }).waitFor();
    await lookOver(works, 'mentorship-at-desk', { dark: true });
  });

  story.step('the admin settles both: a word to one learner, an end without a mark for the pair', async () => {
    const settle = (learner: string) => admin.page.getByRole('button', { name: `Settle what is open between ${leaver} and ${learner}` });
    const question = admin.page.getByRole('dialog');
    await settle(cast.learner1).click();
    await question.getByRole('radio', { name: /^Suggest somebody new/ }).check();
    await question.getByLabel(`Your words to ${cast.learner1}`).fill(`${colleague} helps with the same and has room.`);
    await lookOver(admin, 'desk-settle', { dark: true });
    await question.getByRole('button', { name: 'Settle it' }).click();
    await admin.page.getByText('One thing waits for your decision.').waitFor();
    await settle(cast.learner2).click();
    await question.getByRole('radio', { name: /^It ends/ }).check();
    await question.getByLabel('A note for the desk').fill('They agreed on the phone.');
    await question.getByRole('button', { name: 'Settle it' }).click();
    await admin.page.getByRole('heading', { name: 'The desk is clear' }).waitFor();
    await lookOver(admin, 'desk-clear', { dark: true });
    await admin.page.getByRole('radio', { name: 'Settled' }).check();
    await admin.page.getByText('They agreed on the phone.').waitFor();
    await lookOver(admin, 'desk-settled', { dark: true });
  });

  story.step('both learners hear of it, and the mentorship has ended', async () => {
    const [idea] = await arrival(`learner1@${slug}.example`, 2);
    expect(idea.subject).toBe('Your program office has an idea for a new mentor');
    expect(idea.text).toContain('has room.');
    expect(idea.text).toContain(`${addressOf(slug)}/mentors`);
    const letters = await arrival(`learner2@${slug}.example`, 3);
    expect(letters.map(({ text }) => text).join()).not.toContain('on the phone');
    await works.page.reload();
    await works.page.getByText(/^Ended\./).waitFor();
  });
});
