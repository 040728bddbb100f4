import { beginsList, cards, finds, looksFor, names, reasonsOf, takesList, wishesFor } from './pages/find-mentor.js';
import { opensMail } from './pages/mail-reading.js';
import { roster, signsIn } from './pages/sign-in.js';
import { activeMentor, importsRoster, newSchool } from './prepare/school.js';
import { ask } from './stage/call-api.js';
import { arrival } from './stage/inbox.js';
import { lookOver } from './stage/look-over.js';
import { Story } from './stage/story.js';
import { narrow, type Visitor, wide } from './stage/visitor.js';
import { newSlug } from './stage/where.js';

const slug = newSlug('finders');
const family = {
  specialty: 'family_medicine',
  helpsWith: ['residency_application', 'specialty_choice'],
  capacity: 2,
  languages: ['spanish'],
};
const internal = { specialty: 'internal_medicine', helpsWith: ['specialty_choice'], capacity: 1, languages: ['korean'] };
const ears = { specialty: 'otolaryngology', helpsWith: ['residency_application'], capacity: 1 };

describe('a learner finds a mentor by what matters to them', () => {
  const story = new Story();
  let learner: Visitor;
  let surgeon: Visitor;

  story.step('a school with three mentors', async () => {
    const admin = await newSchool(story, slug, 'Finders School of Medicine');
    await importsRoster(admin, slug, 3, { invite: false });
    await admin.leaves();
    await (await activeMentor(story, slug, 'mentor1', family)).leaves();
    await (await activeMentor(story, slug, 'mentor2', internal)).leaves();
    surgeon = await activeMentor(story, slug, 'mentor3', ears);
  });

  story.step('somebody new sees who is there before saying anything about themselves', async () => {
    learner = await story.visitor('learner');
    await signsIn(learner, slug, 'learner1');
    await learner.page.getByRole('main').getByRole('link', { name: 'Find a mentor' }).first().click();
    await finds(learner, '3 mentors');
    await learner.page
      .getByText('For instance:')
      .or(learner.page.getByRole('button', { name: 'Start your wish list' }))
      .first()
      .waitFor();
    const { facets } = await ask<{ facets: { terms: string[] }[] }>(learner.page, 'GET', '/api/me/profile');
    expect(facets.flatMap(({ terms }) => terms)).toEqual([]);
    await lookOver(learner, 'find-new', { dark: true });
  });

  story.step('wishes bring an order, reasons, and what one change would bring, to the last person', async () => {
    await wishesFor(learner, 'specialty choice', 'Specialty choice', 'Must');
    await finds(learner, '2 mentors');
    await wishesFor(learner, 'spanish', 'Speaks Spanish', 'Must');
    await finds(learner, '1 mentor');
    expect(await reasonsOf(learner, roster.mentor1)).toEqual(['Meets: Helps with specialty choice', 'Meets: Speaks Spanish']);
    await learner.page.getByText(/Without “.*Spanish.*”: 1 more mentor meets everything else/i).waitFor();
    await lookOver(learner, 'find-wishes', { dark: true });
    await learner.page.getByRole('button', { name: /^Show them.*Spanish/i }).click();
    await finds(learner, '2 mentors');
    await learner.page.getByRole('button', { name: 'Undo' }).click();
    await finds(learner, '1 mentor');
    await learner.page.getByRole('group', { name: 'Speaks Spanish' }).getByText('A lot', { exact: true }).click();
    await finds(learner, '2 mentors');
    expect((await names(learner))[0]).toContain(roster.mentor1);
    expect((await reasonsOf(learner, roster.mentor2)).at(-1)).toMatch(/^Misses: .*Spanish/);
  });

  story.step('another list is empty; words find somebody, even with a slip of the finger', async () => {
    await beginsList(learner, 'Plan B');
    await finds(learner, '3 mentors');
    await looksFor(learner, 'otolaryngolgy');
    await learner.page.getByText('Read “otolaryngolgy” as Otolaryngology').waitFor();
    await finds(learner, '1 mentor');
    expect((await names(learner))[0]).toContain(roster.mentor3);
    await lookOver(learner, 'find-words');
  });

  story.step('where nobody fits there are the nearest, a way out, and a waiting list', async () => {
    await looksFor(learner, '');
    await wishesFor(learner, 'navajo', 'Speaks Navajo', 'Must');
    await learner.page.getByRole('heading', { name: 'Nobody with room fits all of this' }).waitFor();
    await learner.page.getByRole('heading', { name: 'Nearest to what you asked' }).waitFor();
    await learner.page.getByText(/Without “.*Navajo.*”: 3 mentors/i).waitFor();
    expect(await cards(learner).count()).toBe(3);
    await lookOver(learner, 'find-nobody', { dark: true });
    await learner.page.getByRole('button', { name: 'Tell me when someone who fits has room' }).click();
    await learner.page.getByText('You are on the list.').waitFor();
    await lookOver(learner, 'find-waiting');
  });

  story.step('somebody who fits comes, and the learner is told and looks', async () => {
    await ask(surgeon.page, 'PUT', '/api/me/facets/language', { terms: ['navajo'], audience: 'school' });
    const mail = `learner1@${slug}.example`;
    await arrival(mail, 1, 120_000);
    await opensMail(learner, mail, /Someone who fits/);
    await learner.opens(slug, '/home');
    await learner.page.getByRole('heading', { name: '1 new mentor fits what you looked for' }).waitFor();
    await lookOver(learner, 'home-somebody-fits', { dark: true });
    await learner.opens(slug, '/mentors');
    await finds(learner, '1 mentor');
    expect((await names(learner))[0]).toContain(roster.mentor3);
  });

  story.step('lists are switched, copied, renamed, deleted and brought back', async () => {
    await takesList(learner, 'Plan B');
    await learner.page.getByRole('button', { name: /^Wish lists, in use/ }).click();
    await learner.page.getByRole('button', { name: 'Copy this list' }).click();
    await learner.page.getByLabel('Name of the copy').fill('Plan C');
    await learner.page.getByRole('button', { name: 'Save name' }).click();
    await learner.page.getByRole('group', { name: 'Speaks Navajo' }).waitFor();
    await learner.page.getByRole('button', { name: 'Wish lists, in use: Plan C' }).click();
    await learner.page.getByRole('button', { name: 'Rename this list' }).click();
    await learner.page.getByLabel('New name').fill('Languages');
    await learner.page.keyboard.press('Enter');
    await learner.page.getByRole('button', { name: 'Wish lists, in use: Languages' }).click();
    await learner.page.getByRole('button', { name: 'Delete this list' }).click();
    await learner.page.getByText('List deleted: Languages').waitFor();
    await learner.page.getByRole('button', { name: 'Undo' }).click();
    await learner.page.getByRole('button', { name: 'Wish lists, in use: Languages' }).waitFor();
    await learner.page.getByRole('group', { name: 'Speaks Navajo' }).waitFor();
  });

  story.step('all of it works without a mouse', async () => {
    const { page } = learner;
    await page.getByRole('button', { name: 'Remove wish: Speaks Navajo' }).focus();
    await page.keyboard.press('Enter');
    await finds(learner, '3 mentors');
    expect(await focused(learner)).toBe('add-wish');
    await page.keyboard.type('women in surgery');
    await page.getByRole('option', { name: 'Look for “women in surgery”' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: '“women in surgery”' }).getByRole('radio', { name: 'A lot' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'A little' }).isChecked()).toBe(true);
    await page.getByRole('slider', { name: 'What counts more?' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Who they are comes first').or(page.getByText('It makes a difference once you wish for both.')).first().waitFor();
    await page.getByRole('button', { name: 'Filter' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /^Otolaryngology/ }).focus();
    await page.keyboard.press('Space');
    await lookOver(learner, 'find-filters', { dark: true });
    await page.keyboard.press('Escape');
    await finds(learner, '1 mentor');
    await page.getByRole('button', { name: /^Remove filter: Otolaryngology/ }).focus();
    await page.keyboard.press('Enter');
    await finds(learner, '3 mentors');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toContain('with room');
  });

  story.step('on a phone the wish list is a sheet over the results', async () => {
    const { page } = learner;
    await page.setViewportSize(narrow);
    await page.getByRole('button', { name: /your wish list$/ }).click();
    await page.getByRole('dialog', { name: 'Your wish list' }).getByRole('heading', { name: 'Your wish list' }).waitFor();
    await lookOver(learner, 'find-sheet');
    await page.setViewportSize(wide);
  });

  story.step('two are kept in mind, and seen side by side', async () => {
    const { page } = learner;
    for (const card of [cards(learner).nth(0), cards(learner).nth(1)]) {
      await card.getByRole('button', { name: /^Save for later/ }).click();
      await card.getByRole('button', { name: /^Compare/ }).click();
    }
    await lookOver(learner, 'find-comparing', { dark: true });
    await page.getByRole('link', { name: 'Compare 2 side by side' }).click();
    await page.getByRole('table').waitFor();
    await learner.opens(slug, '/shortlist');
    await page.getByRole('main').getByRole('heading', { level: 2 }).nth(1).waitFor();
    await lookOver(learner, 'shortlist', { dark: true });
  });
});

const focused = ({ page }: Visitor) => page.evaluate<string>('document.activeElement.id');
