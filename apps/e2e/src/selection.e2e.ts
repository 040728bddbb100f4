import { cards, names } from './pages/find-mentor.js';
import { followsMail, opensMail } from './pages/mail-reading.js';
import { becomesActive, saysWhatTheyOffer } from './pages/profile.js';
import { approves, asksForWords, asksOfMentors, nominates, saysWhatSpeaksForThem } from './pages/selection.js';
import { roster, signsIn } from './pages/sign-in.js';
import { importsRoster, newSchool } from './prepare/school.js';
import { callApi } from './stage/call-api.js';
import { arrival } from './stage/inbox.js';
import { lookOver } from './stage/look-over.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { addressOf, newSlug } from './stage/where.js';

const slug = newSlug('chosen');
const mail = `mentor1@${slug}.example`;
const dean = { name: 'Dean Okafor', mail: `dean@elsewhere-${slug}.example` };
const reward = 'Half a day of protected time a month.';
const why = 'My residents gave me their teaching award.';
const letter = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describe('from a nomination to a mentor whom learners find', () => {
  const story = new Story();
  let admin: Visitor;
  let learner: Visitor;
  let mentor: Visitor;
  let reviewer: Visitor;

  story.step('a school decides to read an application from everyone', async () => {
    admin = await newSchool(story, slug, 'Chosen School of Medicine');
    await importsRoster(admin, slug, 3, { invite: false });
    await asksOfMentors(admin, { reward, training: 'An hour on Mondays, in the library.' });
    await lookOver(admin, 'selection-criteria', { dark: true });
  });

  story.step('a learner puts a name forward', async () => {
    learner = await story.visitor('learner');
    await signsIn(learner, slug, 'learner1');
    await nominates(learner, { name: 'Morgan Sample', mail }, 'She stayed after clinic to explain.');
    await lookOver(learner, 'nominate', { dark: true });
    await learner.page.getByRole('button', { name: 'Send', exact: true }).click();
    await learner.page.getByRole('heading', { name: 'Thank you. That helps.' }).waitFor();
    await lookOver(learner, 'nominated');
  });

  story.step('the office asks a dean elsewhere by mail, who needs no account', async () => {
    await asksForWords(admin, roster.mentor1, dean);
    await admin.page.getByText('Asked, not answered').waitFor();
    await lookOver(admin, 'nominations', { dark: true });
    await arrival(dean.mail, 1);
    const guest = await story.visitor('dean');
    await opensMail(guest, dean.mail, /A few words about Morgan Sample/);
    await followsMail(guest, 'Write a few words');
    await guest.page.getByRole('heading', { name: 'A few words about Morgan Sample' }).waitFor();
    await lookOver(guest, 'nominate-by-link', { dark: true });
    const link = guest.page.url();
    await guest.page.getByRole('textbox', { name: 'Your words' }).fill('The best listener I have worked with.');
    await guest.page.getByRole('button', { name: 'Send', exact: true }).click();
    await guest.page.getByRole('heading', { name: 'Thank you. That helps.' }).waitFor();
    guest.expects(/409/);
    await guest.page.goto('about:blank');
    await guest.page.goto(link);
    await guest.page.getByRole('heading', { name: 'This link does not open any more' }).waitFor();
    await lookOver(guest, 'nominate-link-over');
    await guest.leaves();
  });

  story.step('the mentor reads what the school gives, and applies with evidence', async () => {
    mentor = await story.visitor('mentor');
    await signsIn(mentor, slug, 'mentor1');
    await mentor.page.getByRole('heading', { name: 'You are invited' }).waitFor();
    await lookOver(mentor, 'mentor-home-invited', { dark: true });
    await mentor.page.getByRole('link', { name: 'Apply' }).click();
    await mentor.page.getByText(reward).waitFor();
    await mentor.page.getByText('Somebody put your name forward').first().waitFor();
    await mentor.page.getByRole('button', { name: 'Apply' }).click();
    mentor.expects(/409/);
    const evidence = { criterion: 'A record with learners', words: why };
    await saysWhatSpeaksForThem(mentor, { ...evidence, file: { name: 'award.pdf', content: Buffer.from('<html>not a PDF') } });
    await mentor.page.getByText('This one is something else, whatever its name says.').waitFor();
    await saysWhatSpeaksForThem(mentor, { ...evidence, file: { name: 'award.pdf', content: letter } });
    await mentor.page.getByRole('link', { name: 'award.pdf' }).waitFor();
    await lookOver(mentor, 'application-form', { dark: true });
    await mentor.page.reload();
    expect(await mentor.page.getByLabel('In your own words').inputValue()).toBe(why);
    await mentor.page.getByRole('button', { name: 'Send my application' }).click();
    await mentor.page.getByRole('heading', { name: 'Your application has arrived' }).waitFor();
    await lookOver(mentor, 'application-sent', { dark: true });
    await arrival(mail, 1);
  });

  story.step('nobody finds the mentor yet, and nobody but reviewers and the mentor learns by what', async () => {
    expect((await callApi<{ total: number }>(learner.page, 'POST', '/api/mentors/search', {})).body.total).toBe(0);
    expect((await callApi(learner.page, 'GET', '/api/selection/applications')).status).toBe(403);
    learner.complaints.splice(0);
  });

  story.step('a reviewer reads and approves', async () => {
    reviewer = await story.visitor('reviewer');
    await signsIn(reviewer, slug, 'reviewer');
    await reviewer.page.getByText('One application waits for a reviewer.').waitFor();
    await reviewer.page.getByRole('link', { name: 'Read applications' }).click();
    await lookOver(reviewer, 'applications', { dark: true });
    await reviewer.page.getByRole('link', { name: `Open the application of ${roster.mentor1}` }).click();
    await reviewer.page.getByText(why).waitFor();
    await reviewer.page.getByText('The best listener I have worked with.').waitFor();
    await reviewer.page.getByText('She stayed after clinic to explain.').waitFor();
    const saved = reviewer.page.waitForEvent('download');
    await reviewer.page.getByRole('link', { name: 'award.pdf' }).click();
    expect((await saved).suggestedFilename()).toBe('award.pdf');
    await approves(reviewer, 'A record with learners', 'We are glad to have you.');
    await lookOver(reviewer, 'application-review', { dark: true });
    await reviewer.page.getByRole('button', { name: 'Decide' }).click();
    await reviewer.page.getByText('There is nothing to decide here now.').waitFor();
    await lookOver(reviewer, 'application-decided', { dark: true });
  });

  story.step('the mentor gets the good news by mail, and trains', async () => {
    await arrival(mail, 2);
    const text = await opensMail(mentor, mail, /says yes/);
    await text.getByText('We are glad to have you.').waitFor();
    await lookOver(mentor, 'mail-approved');
    await followsMail(mentor, 'See what comes next');
    await mentor.page.getByText('An hour on Mondays, in the library.').waitFor();
    await mentor.page.getByRole('button', { name: 'Begin the training' }).click();
    await mentor.page.getByRole('heading', { name: 'You are in training' }).waitFor();
    await lookOver(mentor, 'in-training', { dark: true });
  });

  story.step('the office writes down that the training is done', async () => {
    await admin.page.getByRole('link', { name: 'On their way' }).click();
    await admin.page.getByRole('button', { name: /^Training done/ }).click();
    await admin.page.getByText('Written down. A mail says what comes next.').waitFor();
    await lookOver(admin, 'mentors-on-their-way', { dark: true });
    await arrival(mail, 3);
  });

  story.step('the mentor takes the last step, and the learner finds them', async () => {
    await mentor.page.goto(`${addressOf(slug)}/profile`);
    await mentor.page.getByRole('heading', { name: 'What I offer' }).waitFor();
    await saysWhatTheyOffer(mentor, { specialty: 'Family Medicine', helpsWith: ['Specialty choice'], places: 2 });
    await becomesActive(mentor);
    await learner.opens(slug, '/mentors');
    await cards(learner).first().waitFor();
    expect((await names(learner))[0]).toContain(roster.mentor1);
    expect(await learner.page.getByText(/record with learners|teaching award/i).count()).toBe(0);
  });

  story.step('the mentor takes a pause until a day, and is found no more', async () => {
    await mentor.page.goto(`${addressOf(slug)}/mentor/join`);
    await mentor.page.getByLabel('Come back by yourself on').fill(nextMonth());
    await mentor.page.getByRole('button', { name: 'Take a pause' }).click();
    await mentor.page.getByRole('heading', { name: 'You are taking a pause' }).waitFor();
    await lookOver(mentor, 'paused', { dark: true });
    await learner.page.reload();
    await learner.page.getByRole('heading', { level: 1 }).waitFor();
    expect((await callApi<{ total: number }>(learner.page, 'POST', '/api/mentors/search', {})).body.total).toBe(0);
  });
});

function nextMonth(): string {
  return new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);
}
