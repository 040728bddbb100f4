import { fillsInSchool } from './pages/operator-console.js';
import { givesMetadata, opensSetUpLink, switchesSignInOn, testsSignIn } from './pages/set-up.js';
import { confirmsByMail, goesToSignIn, picks, signsIn } from './pages/sign-in.js';
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

  story.step('the link opens five short steps, in this browser alone', async () => {
    await opensSetUpLink(it, link);
    expect(it.page.url()).not.toContain('#');
    await it.page.getByText('Okta', { exact: true }).click();
    await it.page.getByText('Saved', { exact: true }).filter({ visible: true }).waitFor();
    await it.page
      .getByText(/^Shibboleth/)
      .first()
      .click();
    await lookOver(it, 'set-up-steps', { dark: true });
    const stranger = await story.visitor('stranger');
    stranger.expects(/status of 409.*\/api\/set-up/);
    await stranger.page.goto(link);
    await stranger.page.getByRole('button', { name: 'Begin' }).click();
    await stranger.page.getByRole('heading', { name: 'This link does not open any more' }).waitFor();
    await lookOver(stranger, 'set-up-over', { dark: true });
    await stranger.leaves();
  });

  story.step('their metadata is read at its address and shown in words, before anything is switched on', async () => {
    await givesMetadata(it, `${idpOrigin}/${slug}/metadata`);
    await lookOver(it, 'set-up-understood', { dark: true });
    await it.page.reload();
    await it.page.getByRole('heading', { name: 'Next: Test sign-in' }).waitFor();
    expect((await knockAt(slug))?.signInReady).toBe(false);
  });

  story.step('what we ask for can be looked at, and fits as it is', async () => {
    await it.page.getByRole('button', { name: /What we ask of it/ }).click();
    await it.page.getByText('Attribute names', { exact: true }).click();
    await it.page.getByText('Options', { exact: true }).click();
    await lookOver(it, 'set-up-asks', { dark: true });
    await it.page.getByRole('button', { name: 'Go on to the test' }).click();
  });

  story.step('a test sign-in shows what arrived, masked until asked for', async () => {
    await testsSignIn(it, 'admin');
    await it.page.getByText('The test passed.').waitFor();
    const arrived = it.page.getByRole('region', { name: 'What arrived' });
    await arrived.getByRole('row', { name: /eduPersonUniqueId .* Identifier/ }).waitFor();
    await arrived.getByRole('row', { name: /^mail .* E-mail address/ }).waitFor();
    expect(await arrived.innerText()).not.toContain(`admin@${slug}.example`);
    await lookOver(it, 'set-up-tested', { dark: true });
    await it.page.getByRole('button', { name: 'Show values' }).click();
    await arrived.getByRole('row', { name: `admin@${slug}.example E-mail address` }).waitFor();
    expect((await knockAt(slug))?.signInReady).toBe(false);
  });

  story.step('only then can it be switched on', async () => {
    await switchesSignInOn(it);
    await lookOver(it, 'set-up-on', { dark: true });
  });

  story.step('people sign in, and the set-up page is closed', async () => {
    const admin = await story.visitor('admin');
    await signsIn(admin, slug, 'admin');
    // Nobody vouches for the first administrator but the address that was typed, so it is asked once.
    await confirmsByMail(admin, `admin@${slug}.example`, 'admin');
    expect(new URL(admin.page.url()).pathname).toBe('/admin');
    await it.page.goto(link);
    await it.page.getByRole('button', { name: 'Begin' }).click();
    await it.page.getByRole('heading', { name: 'Sign-in is already on.' }).waitFor();
    await lookOver(it, 'set-up-closed');
  });
});
