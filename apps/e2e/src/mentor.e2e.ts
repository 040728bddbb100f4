import { comparesWith, keeps, movesUp, namesInOrder } from './pages/shortlist.js';
import { cards, finds, wishesFor } from './pages/find-mentor.js';
import { roster, signsIn } from './pages/sign-in.js';
import { activeMentor, importsRoster, newSchool } from './prepare/school.js';
import { ask } from './stage/call-api.js';
import { lookOver } from './stage/look-over.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { newSlug } from './stage/where.js';

const slug = newSlug('choosers');
const helpsWith = ['residency_application', 'specialty_choice'];

describe('a learner looks closely at mentors before asking one', () => {
  const story = new Story();
  let admin: Visitor;
  let learner: Visitor;

  story.step('a school with three mentors, one of whom said how they work', async () => {
    admin = await newSchool(story, slug, 'Choosers School of Medicine');
    await importsRoster(admin, slug, 3, { invite: false });
    const first = await activeMentor(story, slug, 'mentor1', { specialty: 'family_medicine', helpsWith, capacity: 1, languages: ['twi'] });
    await ask(first.page, 'PATCH', '/api/me/mentoring', {
      ...{ helpsWith, capacity: 1, focus: ['specialty_choice'], prefersStages: ['student'] },
      howWeMeet: { meeting_mode: ['video'], meeting_time: ['weekends'], mentoring_kind: [] },
    });
    await first.leaves();
    await (await activeMentor(story, slug, 'mentor2', { specialty: 'family_medicine', helpsWith, capacity: 3 })).leaves();
    await (await activeMentor(story, slug, 'mentor3', { specialty: 'pediatrics', helpsWith: ['confidence'], capacity: 2 })).leaves();
  });

  story.step('a mentor’s page says what they help with first, how they work, and what both share', async () => {
    learner = await story.visitor('learner');
    await signsIn(learner, slug, 'learner1');
    await ask(learner.page, 'PUT', '/api/me/facets/language', { terms: ['twi'], audience: 'nobody' });
    await learner.opens(slug, '/mentors');
    await wishesFor(learner, 'twi', 'Speaks Twi', 'A lot');
    await finds(learner, '3 mentors');
    await learner.page.getByRole('link', { name: roster.mentor1, exact: true }).click();
    const { page } = learner;
    await page.getByRole('heading', { level: 1, name: roster.mentor1 }).waitFor();
    await page.getByRole('region', { name: 'What you share' }).getByText('You both speak Twi').waitFor();
    expect(await page.getByRole('list', { name: 'First of all' }).getByRole('listitem').allInnerTexts()).toEqual(['Specialty choice']);
    await page.getByText('By video', { exact: true }).waitFor();
    await page.getByText('On weekends', { exact: true }).waitFor();
    await page.getByText('Choosers members').first().waitFor();
    await page
      .getByRole('region', { name: 'Similar mentors with more room' })
      .getByRole('link', { name: roster.mentor2, exact: true })
      .waitFor();
    await lookOver(learner, 'mentor', { dark: true });
  });

  story.step('two are kept for later, in an order that the keyboard changes', async () => {
    await keeps(learner, roster.mentor1);
    await learner.opens(slug, '/mentors');
    await keeps(learner, roster.mentor2, cards(learner).filter({ hasText: roster.mentor2 }));
    await learner.opens(slug, '/shortlist');
    await learner.page.getByRole('link', { name: roster.mentor2, exact: true }).waitFor();
    expect(await namesInOrder(learner)).toEqual([roster.mentor1, roster.mentor2]);
    await movesUp(learner, roster.mentor2);
    await learner.page.getByText(`${roster.mentor2} is now number 1 of 2.`).waitFor();
    expect(await namesInOrder(learner)).toEqual([roster.mentor2, roster.mentor1]);
    await lookOver(learner, 'shortlist', { dark: true });
    await learner.page.reload();
    await learner.page.getByRole('link', { name: roster.mentor2, exact: true }).waitFor();
    expect(await namesInOrder(learner)).toEqual([roster.mentor2, roster.mentor1]);
  });

  story.step('one is taken off, and brought back where they stood', async () => {
    await learner.page.getByRole('button', { name: `Remove ${roster.mentor2}` }).click();
    expect(await namesInOrder(learner)).toEqual([roster.mentor1]);
    await learner.page.getByRole('button', { name: 'Undo' }).click();
    expect(await namesInOrder(learner)).toEqual([roster.mentor2, roster.mentor1]);
  });

  story.step('two stand side by side, wishes first, and no name is in the address', async () => {
    const { page } = learner;
    await comparesWith(learner, roster.mentor1);
    await comparesWith(learner, roster.mentor2);
    await page.getByRole('link', { name: 'Compare 2 side by side' }).click();
    await page.getByRole('heading', { level: 1, name: 'Side by side' }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/compare');
    const cells = page.getByRole('row', { name: /^Speaks Twi/ }).getByRole('cell');
    await cells.first().waitFor();
    expect((await cells.allInnerTexts()).map((words) => words.replace(/\s+/g, ' ').trim())).toEqual([
      'Meets: Speaks Twi',
      'Languages: not answered',
    ]);
    await lookOver(learner, 'compare', { dark: true });
    await page.reload();
    await page.getByRole('heading', { name: 'Choose two or three mentors to compare' }).waitFor();
    await lookOver(learner, 'compare-nobody');
  });

  story.step('the program office has no map while few learners have a list', async () => {
    await admin.opens(slug, '/admin');
    await admin.page.getByRole('link', { name: 'Unmet needs' }).click();
    await admin.page.getByRole('heading', { name: 'Too few wish lists to tell' }).waitFor();
    await lookOver(admin, 'unmet-needs', { dark: true });
  });
});
