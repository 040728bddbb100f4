import { confirmsByMail, goesToSignIn, picks, roster, signsIn } from './pages/sign-in.js';
import { followsMail, opensMail } from './pages/mail-reading.js';
import { importsRoster, newSchool } from './prepare/school.js';
import { lookOver } from './stage/look-over.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { newSlug } from './stage/where.js';

const slug = newSlug('harvest');

describe('who may come in, and what an administrator does for one account', () => {
  const story = new Story();
  let admin: Visitor;
  let mentor: Visitor;

  const opensPerson = async (name: string) => {
    await admin.opens(slug, '/admin/people?role=mentor');
    await admin.page.getByRole('link', { name, exact: true }).click();
    await admin.page.getByRole('heading', { name, level: 1 }).waitFor();
  };

  story.step('the admin asks for a yes by mail at every first sign-in', async () => {
    admin = await newSchool(story, slug, 'Harvest School of Medicine');
    await importsRoster(admin, slug, 6, { invite: true });
    await admin.opens(slug, '/admin');
    await admin.page.getByRole('link', { name: 'Who may come in' }).click();
    await admin.page.getByRole('heading', { name: 'Who may come in', level: 1 }).waitFor();
    await admin.page.getByText('At the first sign-in, and whenever the identifier changes').click();
    await lookOver(admin, 'admission', { dark: true });
    await admin.page.getByRole('button', { name: 'Save' }).click();
    await admin.page.getByText('It holds from the next sign-in on.').waitFor();
  });

  story.step('a mentor on the roster is asked by mail whether it is them, once', async () => {
    mentor = await story.visitor('mentor');
    await mentor.opens(slug);
    await goesToSignIn(mentor);
    await picks(mentor, 'mentor2');
    await mentor.page.getByText(/We sent a mail to m\*\*\*@/).waitFor();
    await lookOver(mentor, 'mail-sent', { dark: true });
    await confirmsByMail(mentor, `mentor2@${slug}.example`, 'mentor2');
    expect(new URL(mentor.page.url()).pathname).toBe('/mentor');
  });

  story.step('one who comes by the invitation is not asked', async () => {
    const invited = await story.visitor('invited');
    await opensMail(invited, `mentor1@${slug}.example`, /would like you as a mentor/);
    await followsMail(invited, 'Sign in and say yes');
    await picks(invited, 'mentor1');
    await invited.page.getByRole('heading', { name: /^Welcome, / }).waitFor();
    await invited.leaves();
  });

  story.step('the admin sees how they sign in and what was done', async () => {
    await opensPerson(roster.mentor2);
    await admin.page.getByText('Unique ID (eduPersonUniqueId)').first().waitFor();
    await admin.page.getByText(/^Confirmed by mail/).waitFor();
    await lookOver(admin, 'person', { dark: true });
  });

  story.step('and suspends them: they are out at once, and cannot come back', async () => {
    await admin.page.getByRole('button', { name: 'Suspend…' }).click();
    await lookOver(admin, 'person-suspend', { dark: true });
    await admin.page.getByRole('button', { name: 'Suspend', exact: true }).click();
    await admin.page.getByRole('heading', { name: 'Suspended' }).waitFor();
    await mentor.page.context().clearCookies({ name: 'akin' });
    await mentor.opens(slug);
    await goesToSignIn(mentor);
    mentor.expects(/status of 403/);
    await picks(mentor, 'mentor2');
    await mentor.page
      .getByText(/paused/)
      .first()
      .waitFor();
  });

  story.step('lets them in again', async () => {
    await admin.page.getByRole('button', { name: 'Let them in again' }).click();
    await admin.page.getByText('Signs in', { exact: true }).waitFor();
    await signsIn(mentor, slug, 'mentor2');
    await mentor.leaves();
  });

  story.step('gives a role', async () => {
    await admin.page.getByLabel(/^Coordinator/).check();
    await admin.page.getByRole('button', { name: 'Save roles' }).click();
    await admin.page.getByText('Given the role Coordinator').waitFor();
  });

  story.step('and makes two accounts of one person one', async () => {
    const newcomer = await story.visitor('newcomer');
    await signsIn(newcomer, slug, 'learner1');
    await newcomer.leaves();
    await admin.page.getByRole('link', { name: 'Merge with another account' }).click();
    await admin.page.getByRole('searchbox', { name: 'Find the other account' }).fill('mentor3@');
    await admin.page.getByRole('button', { name: `Compare with ${roster.mentor3}` }).click();
    await admin.page.getByText('This one goes').waitFor();
    expect(await admin.page.getByRole('button', { name: 'Merge them…' }).count()).toBe(0);
    await lookOver(admin, 'merge-hindered', { dark: true });
    await admin.page.goBack();
    await admin.page.getByRole('searchbox', { name: 'Find the other account' }).fill('learner1@');
    await lookOver(admin, 'merge-choose', { dark: true });
    await admin.page.getByRole('button', { name: /^Compare with / }).click();
    await admin.page.getByText('This one goes').waitFor();
    await lookOver(admin, 'merge-compare', { dark: true });
    await admin.page.getByRole('button', { name: 'Merge them…' }).click();
    await admin.page.getByLabel(/^Type /).fill(`learner1@${slug}.example`);
    await lookOver(admin, 'merge-confirm', { dark: true });
    await admin.page.getByRole('button', { name: 'Merge them', exact: true }).click();
    await admin.page.getByRole('heading', { name: roster.mentor2, level: 1 }).waitFor();
    await admin.page.getByText('Another account became part of this one').waitFor();
    await admin.opens(slug, '/admin/people?role=mentor');
    await admin.page.getByRole('link', { name: roster.mentor2 }).waitFor();
    await admin.opens(slug, '/admin/people?role=learner');
    await admin.page.getByText(/^0 people/).waitFor();
  });
});
