import { fillsInSchool } from './pages/operator-console.js';
import { givesMetadata, opensSetUpLink, switchesSignInOn } from './pages/set-up.js';
import { goesToSignIn, picks, signsIn } from './pages/sign-in.js';
import { eventually } from './stage/eventually.js';
import { arrival, kindOf } from './stage/inbox.js';
import { knockAt } from './stage/knock.js';
import { lookOver } from './stage/look-over.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { addressOf, newSlug } from './stage/where.js';

const slug = newSlug('basin');
const school = { name: 'Basin College of Medicine', shortName: 'Basin', slug, seed: '#5b2a6e', accent: '#b5552f' };

describe('a school’s own IT switches sign-in on', () => {
  const story = new Story();
  let link = '';
  let idpOrigin = '';
  let it: Visitor;

  story.step('the operator names an IT contact, and both contacts get a link', async () => {
    const operator = await story.visitor('operator');
    await operator.opens('operator');
    await goesToSignIn(operator);
    idpOrigin = new URL(operator.page.url()).origin;
    await picks(operator, 'operator');
    await operator.page.getByRole('link', { name: 'Add a school' }).first().click();
    await fillsInSchool(operator, school);
    const contact = operator.page.getByRole('group', { name: 'Who sets up sign-in' });
    await contact.getByLabel('Name').fill('Dana Whitfield');
    await contact.getByLabel('E-mail').fill(`dana@${slug}.example`);
    await operator.page.getByRole('switch', { name: 'Use the demonstration sign-in' }).uncheck();
    await operator.page.getByRole('button', { name: 'Add this school' }).click();
    await eventually(`${slug} to open`, () => knockAt(slug));
    const letters = await arrival(`@${slug}.example`, 2);
    expect(letters.map(kindOf)).toEqual(['set_up', 'set_up']);
    const [mail] = await arrival(`dana@${slug}.example`, 1);
    link = /http\S+\/set-up#[\w-]+/.exec(mail.text)?.[0] ?? '';
    expect(link).toContain(addressOf(slug));
    await operator.leaves();
  });

  story.step('until then the school’s door says that sign-in is on its way', async () => {
    it = await story.visitor('it');
    await it.opens(slug);
    await it.page.getByText('Sign-in is not set up for this school yet.').waitFor();
    it.expects(/status of 409.*\/api\/set-up/);
    await it.page.goto(link);
    await it.page.getByRole('button', { name: 'Begin' }).waitFor();
    await lookOver(it, 'set-up-welcome', { dark: true });
  });

  story.step('the link opens three short steps, in this browser alone', async () => {
    await opensSetUpLink(it, link);
    expect(it.page.url()).not.toContain('#');
    await lookOver(it, 'set-up-steps', { dark: true });
    const stranger = await story.visitor('stranger');
    stranger.expects(/status of 409.*\/api\/set-up/);
    await stranger.page.goto(link);
    await stranger.page.getByRole('button', { name: 'Begin' }).click();
    await stranger.page.getByRole('heading', { name: 'This link does not open any more' }).waitFor();
    await lookOver(stranger, 'set-up-over', { dark: true });
    await stranger.leaves();
  });

  story.step('their metadata is shown in words before anything is switched on', async () => {
    const metadata = await (await fetch(`${idpOrigin}/${slug}/metadata`)).text();
    await givesMetadata(it, metadata);
    await lookOver(it, 'set-up-understood', { dark: true });
    await it.page.reload();
    await it.page.getByText('This is what we understood.').waitFor();
    expect((await knockAt(slug))?.signInReady).toBe(false);
    await switchesSignInOn(it);
    await lookOver(it, 'set-up-on', { dark: true });
  });

  story.step('people sign in, and the set-up page is closed', async () => {
    const admin = await story.visitor('admin');
    await signsIn(admin, slug, 'admin');
    expect(new URL(admin.page.url()).pathname).toBe('/admin');
    await it.page.goto(link);
    await it.page.getByRole('heading', { name: 'Sign-in is already on.' }).waitFor();
    await lookOver(it, 'set-up-closed');
  });
});
