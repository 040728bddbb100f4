import { cast, goesToSignIn, picks, roster, signsIn } from './pages/sign-in.js';
import { cards, names, reasonsOf, sendsNote, wishesFor } from './pages/find-mentor.js';
import { followsMail, opensMail } from './pages/mail-reading.js';
import { addsSchool, fillsInSchool } from './pages/operator-console.js';
import { becomesActive, saysWhatTheyOffer, tells, writesOwnWords } from './pages/profile.js';
import { answers } from './pages/requests.js';
import { dropsRoster, looksAtResults, savesRoster } from './pages/roster-import.js';
import { becomesMentor } from './prepare/mentors.js';
import { backgroundOf, primaryOf } from './stage/colors.js';
import { arrival, kindOf, type Letter, repeated } from './stage/inbox.js';
import { lookOver } from './stage/look-over.js';
import { demoRoster } from './stage/roster.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { addressOf, newSlug } from './stage/where.js';

const slug = newSlug('lakeshore');
const school = { name: 'Lakeshore School of Medicine', shortName: 'Lakeshore', slug, seed: '#7a1f3d', accent: '#b4641a' };
const hope = 'I would like to hear how you chose between family medicine and internal medicine.';
const yes = 'Happy to. Shall we start with a walk on Thursday?';

describe('from an empty school to a learner who has a mentor', () => {
  const story = new Story();
  let operator: Visitor;
  let admin: Visitor;
  let mentor: Visitor;
  let learner: Visitor;

  story.step('the operator signs in at the operator’s address', async () => {
    operator = await story.visitor('operator');
    await operator.opens('operator');
    await lookOver(operator, 'operator-door', { dark: true });
    await goesToSignIn(operator);
    await lookOver(operator, 'operator-identity-provider');
    await picks(operator, 'operator');
    await operator.page.getByRole('heading', { name: 'Schools', level: 1 }).waitFor();
    await operator.page.getByRole('link', { name: 'Northfield School of Medicine' }).waitFor();
    await lookOver(operator, 'operator-schools', { dark: true });
  });

  story.step('the operator adds a school', async () => {
    await operator.page.getByRole('main').getByRole('link', { name: 'Add a school' }).click();
    await fillsInSchool(operator, school);
    await lookOver(operator, 'operator-add-school', { dark: true });
    await addsSchool(operator, slug);
    await operator.page.getByRole('heading', { name: `${school.shortName} has its own door` }).waitFor();
    await lookOver(operator, 'operator-school-ready', { dark: true });
  });

  story.step('its own address has its own name, look and sign-in', async () => {
    admin = await story.visitor('admin');
    await admin.opens(slug);
    const way = admin.page.getByRole('link', { name: `Sign in with ${school.shortName}` });
    await way.waitFor();
    expect(await admin.page.title()).toContain(school.name);
    expect(await primaryOf(admin.page)).toBe(school.seed);
    expect(await backgroundOf(way)).toBe(school.seed);
    await lookOver(admin, 'school-door', { dark: true });
    await goesToSignIn(admin);
    expect(await primaryOf(admin.page)).toBe(school.seed);
    await lookOver(admin, 'school-identity-provider', { dark: true });
  });

  story.step('its admin signs in and finds an empty program in the school’s colors', async () => {
    await picks(admin, 'admin');
    await admin.page.waitForURL(`${addressOf(slug)}/admin`);
    await admin.page.getByRole('heading', { name: 'Where the program stands' }).waitFor();
    expect(await primaryOf(admin.page)).toBe(school.seed);
    await lookOver(admin, 'admin-overview-empty', { dark: true });
  });

  story.step('the admin imports a roster of one hundred', async () => {
    await admin.page.getByRole('link', { name: 'Roster import' }).click();
    await admin.page.getByText('None yet. This will be the first.').waitFor();
    expect(await backgroundOf(admin.page.getByRole('button', { name: 'Choose a file' }))).toBe(school.seed);
    await lookOver(admin, 'roster-drop', { dark: true });
    await dropsRoster(admin, 'faculty.csv', demoRoster(slug, 100));
    await lookOver(admin, 'roster-columns', { dark: true });
    await looksAtResults(admin);
    await lookOver(admin, 'roster-check', { dark: true });
    await savesRoster(admin, 100);
    await admin.page.getByText('100 invitations are on the way').waitFor();
    await lookOver(admin, 'roster-saved', { dark: true });
  });

  story.step('one hundred invitations arrive, each once, in the school’s name and colors', async () => {
    const letters = await arrival(`@${slug}.example`, 100, 120_000);
    expect(letters.filter((letter) => kindOf(letter) !== 'invitation')).toEqual([]);
    expect(new Set(letters.flatMap(({ to }) => to)).size).toBe(100);
    letters.forEach(expectSchoolsOwn);
    await admin.page.getByRole('link', { name: 'See the invitations' }).click();
    await admin.page.getByRole('button', { name: /^100\s*invited, not here yet/ }).waitFor();
    await lookOver(admin, 'admin-invitations', { dark: true });
    await admin.page.getByRole('link', { name: 'Mentors' }).click();
    await admin.page.getByRole('searchbox', { name: 'Find a person' }).fill('mentor1@');
    await admin.page.getByRole('rowheader', { name: 'Morgan Sample' }).waitFor();
    await lookOver(admin, 'admin-people', { dark: true });
  });

  story.step('a mentor opens the invitation and follows its link to the school’s sign-in', async () => {
    mentor = await story.visitor('mentor');
    await opensMail(mentor, `mentor1@${slug}.example`, /would like you as a mentor/);
    await lookOver(mentor, 'mail-invitation', { dark: true });
    await followsMail(mentor, 'Sign in and say yes');
    await picks(mentor, 'mentor1');
    await mentor.page.getByRole('heading', { name: /^Welcome, / }).waitFor();
    expect(await primaryOf(mentor.page)).toBe(school.seed);
    await lookOver(mentor, 'mentor-welcome', { dark: true });
  });

  story.step('the mentor completes the profile and becomes active', async () => {
    await mentor.page.getByRole('link', { name: 'Fill in my profile' }).click();
    await mentor.page.getByRole('heading', { name: 'What I offer' }).waitFor();
    await lookOver(mentor, 'profile-empty');
    await saysWhatTheyOffer(mentor, { specialty: 'Family Medicine', helpsWith: ['Residency application', 'Specialty choice'], places: 2 });
    await writesOwnWords(mentor, 'First in my family to finish school. Ask me anything twice.');
    await tells(mentor, { about: 'Languages', answer: 'Spanish', seenBy: 'My school’s members' });
    await tells(mentor, { about: 'Home state', answer: 'New Mexico', seenBy: 'My school’s members' });
    await tells(mentor, { about: 'First in family', answer: 'First in my family to go to college', seenBy: 'My mentee, once we agreed' });
    await tells(mentor, { about: 'Race and ethnicity', answer: 'Hispanic or Latino' });
    await becomesActive(mentor);
    await lookOver(mentor, 'profile', { dark: true });
    await mentor.page.reload();
    await mentor.page.getByText('Learners can find you.', { exact: true }).waitFor();
    await mentor.page.getByRole('button', { name: 'First in family, seen by: My mentee, once we agreed' }).waitFor();
  });

  story.step('two colleagues become active as well', async () => {
    for (const [persona, languages] of [
      ['mentor2', []],
      ['mentor3', ['korean']],
    ] as const) {
      const colleague = await story.visitor(persona);
      await signsIn(colleague, slug, persona);
      await becomesMentor(colleague, { specialty: 'internal_medicine', helpsWith: ['specialty_choice'], capacity: 1, languages });
      await colleague.leaves();
    }
  });

  story.step('a learner signs in and looks for a mentor', async () => {
    learner = await story.visitor('learner');
    await signsIn(learner, slug, 'learner1');
    await lookOver(learner, 'learner-home-empty', { dark: true });
    await learner.page.getByRole('main').getByRole('link', { name: 'Find a mentor' }).first().click();
    await learner.page.getByRole('heading', { name: '3 mentors with room' }).waitFor();
    await lookOver(learner, 'find-mentor-no-wishes');
  });

  story.step('a small wish list brings an order and reasons in words', async () => {
    await wishesFor(learner, 'specialty choice', 'Specialty choice', 'Must');
    await wishesFor(learner, 'spanish', 'Speaks Spanish', 'A lot');
    await wishesFor(learner, 'new mex', 'From New Mexico', 'A little');
    await cards(learner).first().getByRole('listitem').filter({ hasText: 'From New Mexico' }).waitFor();
    expect((await names(learner))[0]).toContain(roster.mentor1);
    expect(await reasonsOf(learner, roster.mentor1)).toEqual([
      'Meets: Helps with specialty choice',
      'Meets: Speaks Spanish',
      'Meets: From New Mexico',
    ]);
    expect((await reasonsOf(learner, roster.mentor2))[1]).toMatch(/Languages.*not answered/);
    expect((await reasonsOf(learner, roster.mentor3))[1]).toMatch(/Does not speak Spanish$/);
    await lookOver(learner, 'find-mentor', { dark: true });
  });

  story.step('the learner reads about the mentor and asks', async () => {
    await cards(learner).first().getByRole('link', { name: roster.mentor1, exact: true }).click();
    await learner.page.getByRole('heading', { name: 'How Morgan Sample fits your wishes' }).waitFor();
    expect(await learner.page.getByText('Hispanic or Latino').count()).toBe(0);
    expect(await learner.page.getByText('First in family').count()).toBe(0);
    await lookOver(learner, 'mentor-page', { dark: true });
    await learner.page.getByRole('link', { name: 'Ask Morgan Sample' }).click();
    await learner.page.getByRole('heading', { name: 'Ask Morgan Sample to be your mentor' }).waitFor();
    await lookOver(learner, 'ask', { dark: true });
    await sendsNote(learner, { need: 'Specialty choice', hope, time: 'Evenings' });
    await learner.page.getByRole('heading', { name: /^Morgan Sample has until .+ to answer\.$/ }).waitFor();
    await lookOver(learner, 'request-open', { dark: true });
  });

  story.step('the mentor gets the mail, reads the request and accepts', async () => {
    await arrival(`mentor1@${slug}.example`, 2);
    await opensMail(mentor, `mentor1@${slug}.example`, /would like you as their mentor/);
    await lookOver(mentor, 'mail-request');
    await followsMail(mentor, 'Read and answer');
    await mentor.page.getByRole('article', { name: cast.learner1 }).getByText(hope).waitFor();
    await lookOver(mentor, 'mentor-requests', { dark: true });
    await answers(mentor, cast.learner1, 'Accept', yes);
    await mentor.page.getByRole('heading', { name: 'Lee and you' }).waitFor();
    await lookOver(mentor, 'mentor-mentorship', { dark: true });
  });

  story.step('the learner gets the good news by mail; both see the mentorship', async () => {
    await arrival(`learner1@${slug}.example`, 1);
    const letter = await opensMail(learner, `learner1@${slug}.example`, /said yes/);
    await letter.getByText(yes).waitFor();
    await lookOver(learner, 'mail-acceptance');
    await followsMail(learner, 'See what comes next');
    await learner.page.getByRole('heading', { name: 'Morgan Sample and you' }).waitFor();
    await lookOver(learner, 'learner-mentorship', { dark: true });
    await learner.page.getByRole('link', { name: 'Home' }).first().click();
    await learner.page.getByRole('link', { name: 'Open our page with Morgan Sample' }).waitFor();
    await lookOver(learner, 'learner-home', { dark: true });
    await mentor.page.getByRole('link', { name: 'Home' }).first().click();
    await mentor.page.getByRole('link', { name: 'Open our page with Lee Sample' }).waitFor();
    await lookOver(mentor, 'mentor-home', { dark: true });
  });

  story.step('every mail of the story came exactly once, in the school’s colors', async () => {
    const letters = await arrival(`@${slug}.example`, 102);
    expect(repeated(letters)).toEqual([]);
    expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(102);
    expect(letters.filter(({ deliveries }) => deliveries !== 1)).toEqual([]);
    letters.forEach(expectSchoolsOwn);
  });

  story.step('the operator sees that it counts, and nobody’s name', async () => {
    await operator.page.getByRole('link', { name: 'Schools' }).first().click();
    const row = operator.page.getByRole('row').filter({ has: operator.page.locator(`a[href*="${slug}."]`) });
    await row.waitFor();
    const [mentors, learners] = (await row.getByRole('cell').allInnerTexts()).slice(2, 4);
    expect(mentors).toMatch(/^3\b/);
    expect(learners).toMatch(/^1\s+1 pair$/);
    await lookOver(operator, 'operator-schools-after');
  });
});

function expectSchoolsOwn({ from, html, text }: Letter): void {
  expect(from).toContain(school.name);
  expect(html).toContain(school.seed);
  expect(html).toContain(school.name);
  expect(text).toContain(addressOf(slug));
}
