import { names, sendsNote } from './pages/find-mentor.js';
import { followsMail, opensMail } from './pages/mail-reading.js';
import { answers } from './pages/requests.js';
import { cast, roster, signsIn, signsOut } from './pages/sign-in.js';
import { activeMentor, importsRoster, newSchool } from './prepare/school.js';
import { callApi } from './stage/call-api.js';
import { arrival, repeated } from './stage/inbox.js';
import { lookOver } from './stage/look-over.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { addressOf, newSlug } from './stage/where.js';

const slug = newSlug('prairie');
const other = 'riverside';
const offering = { specialty: 'pediatrics', helpsWith: ['specialty_choice'], capacity: 1 };
const note = { need: 'Specialty choice', hope: 'I would like to talk about pediatrics.', time: 'Lunch' };
const kindWords = 'This term is too full for me. Morgan Example knows this road well.';

describe('a no, a full house and closed doors', () => {
  const story = new Story();
  let mentor: Visitor;
  let first: Visitor;
  let second: Visitor;

  story.step('a school with two mentors who have one place each', async () => {
    const admin = await newSchool(story, slug, 'Prairie College of Medicine');
    await importsRoster(admin, slug, 6, { invite: false });
    await admin.leaves();
    mentor = await activeMentor(story, slug, 'mentor1', offering);
    await (await activeMentor(story, slug, 'mentor2', offering)).leaves();
  });

  story.step('two learners write to the same mentor at the same time', async () => {
    first = await story.visitor('learner1');
    second = await story.visitor('learner2');
    for (const [learner, persona] of [
      [first, 'learner1'],
      [second, 'learner2'],
    ] as const) {
      await signsIn(learner, slug, persona);
      await learner.opens(slug, '/mentors');
      await learner.page.getByRole('link', { name: 'Ask Morgan Sample' }).click();
      await learner.page.getByRole('heading', { name: 'Ask Morgan Sample to be your mentor' }).waitFor();
    }
    await sendsNote(first, note);
    await first.page.getByRole('heading', { name: /^Morgan Sample has until / }).waitFor();
  });

  story.step('the second is told politely that there is no room, and loses nothing', async () => {
    second.expects(/status of 409.*\/api\/requests/);
    await sendsNote(second, note);
    await second.page.getByText('This mentor has no room just now.').waitFor();
    expect(await second.page.getByLabel('What do you hope for?').inputValue()).toBe(note.hope);
    await lookOver(second, 'ask-refused', { dark: true });
  });

  story.step('a full mentor is not offered, and their page says why', async () => {
    const page = await second.context.newPage();
    await page.goto(`${addressOf(slug)}/mentors`);
    await page.getByRole('heading', { name: '1 mentor with room' }).waitFor();
    const asked = await callApi<{ items: { mentor: { id: string } }[] }>(first.page, 'GET', '/api/requests?box=sent');
    await page.goto(`${addressOf(slug)}/mentors/${asked.body.items[0]?.mentor.id}`);
    await page.getByRole('link', { name: 'See others who fit' }).waitFor();
    expect(await page.getByRole('link', { name: 'Ask Morgan Sample' }).count()).toBe(0);
    const form = second.page;
    second.page = page;
    await lookOver(second, 'mentor-full');
    second.page = form;
    await page.close();
  });

  story.step('the mentor declines with kind words', async () => {
    await mentor.page.reload();
    await answers(mentor, cast.learner1, 'Decline', kindWords);
    await mentor.page.getByText('Answered. Lee gets a kind note, and your place is free again.').waitFor();
    await lookOver(mentor, 'mentor-after-no');
  });

  story.step('the learner reads them in the mail and on the page, with the way on', async () => {
    await arrival(`learner1@${slug}.example`, 1);
    const letter = await opensMail(first, `learner1@${slug}.example`, /Morgan Sample has answered you/);
    await letter.getByText(kindWords).waitFor();
    await lookOver(first, 'mail-decline', { dark: true });
    await followsMail(first, 'See who else fits');
    await first.page.getByRole('heading', { name: /mentors? with room$/ }).waitFor();
    await first.page.getByRole('link', { name: 'Requests' }).first().click();
    await first.page.getByRole('link', { name: 'Morgan Sample cannot take this on just now.' }).click();
    await first.page.getByText(kindWords).waitFor();
    await lookOver(first, 'request-declined');
  });

  story.step('the place is free again: the second learner sends the very same note', async () => {
    await second.page.getByRole('button', { name: 'Send again' }).click();
    await second.page.getByRole('heading', { name: /^Morgan Sample has until / }).waitFor();
    await first.opens(slug, '/mentors');
    await first.page.getByRole('heading', { name: '1 mentor with room' }).waitFor();
    expect((await names(first)).join()).toContain(roster.mentor2);
  });

  story.step('a learner takes a request back', async () => {
    await second.page.getByRole('button', { name: 'Withdraw this request' }).click();
    await lookOver(second, 'withdraw-dialog', { dark: true });
    await second.page.getByRole('button', { name: 'Withdraw it' }).click();
    await second.page.getByRole('heading', { name: /You withdrew your request to Morgan Sample/ }).waitFor();
    await lookOver(second, 'request-withdrawn');
  });

  story.step('a session of one school opens nothing at another', async () => {
    const cookie = (await first.context.cookies(addressOf(slug))).find(({ name }) => name === 'akin');
    const stranger = await story.visitor('stranger');
    await stranger.context.addCookies([{ name: 'akin', value: cookie?.value ?? 'none', url: addressOf(other), httpOnly: true }]);
    await stranger.opens(other, '/mentors');
    await stranger.page.getByRole('link', { name: /^Sign in with Riverside/ }).waitFor();
    expect((await callApi(stranger.page, 'GET', '/api/session')).status).toBe(401);
    expect((await callApi(stranger.page, 'POST', '/api/mentors/search', {})).status).toBe(401);
    expect((await callApi(first.page, 'GET', '/api/session')).status).toBe(200);
    await stranger.leaves();
  });

  story.step('who signed out is out, with the old cookie too', async () => {
    const cookies = await first.context.cookies(addressOf(slug));
    await signsOut(first);
    await lookOver(first, 'signed-out');
    await first.opens(slug, '/mentors');
    await first.page.getByRole('link', { name: /^Sign in/ }).waitFor();
    await first.context.addCookies(cookies);
    expect((await callApi(first.page, 'GET', '/api/session')).status).toBe(401);
  });

  story.step('an address without a school says so calmly', async () => {
    const stranger = await story.visitor('passer-by');
    stranger.expects(/status of 404/);
    await stranger.opens('nobody-lives-here');
    await stranger.page.getByText('There is no school at this address').waitFor();
    await lookOver(stranger, 'unknown-host', { dark: true });
    await stranger.leaves();
  });

  story.step('the bare domain helps people find their school', async () => {
    const stranger = await story.visitor('newcomer');
    await stranger.opens(null);
    await stranger.page.getByLabel('School or hospital').fill('prairie');
    await stranger.page.locator(`a[href*="${slug}."]`).waitFor();
    await lookOver(stranger, 'find-school', { dark: true });
    await stranger.page.locator(`a[href*="${slug}."]`).click();
    await stranger.page.getByRole('link', { name: 'Sign in with Prairie' }).waitFor();
    await stranger.leaves();
  });

  story.step('two requests, one answer, one withdrawal: four mails, none of them twice', async () => {
    const letters = await arrival(`@${slug}.example`, 4);
    expect(repeated(letters)).toEqual([]);
  });
});
