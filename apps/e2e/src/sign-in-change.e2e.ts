import { testsSignIn } from './pages/set-up.js';
import { opensOptions, opensSignInPage, preparesChange, switchesBack, switchesOver } from './pages/sign-in-page.js';
import { signsIn } from './pages/sign-in.js';
import { newSchool } from './prepare/school.js';
import { arrival } from './stage/inbox.js';
import { lookOver } from './stage/look-over.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { newSlug } from './stage/where.js';

const slug = newSlug('prairie');

describe('an administrator changes how people sign in, and takes it back', () => {
  const story = new Story();
  let admin: Visitor;

  story.step('the page says what is on', async () => {
    admin = await newSchool(story, slug, 'Prairie College of Medicine');
    await opensSignInPage(admin);
    await admin.page.getByText('Their metadata', { exact: true }).waitFor();
    await lookOver(admin, 'sign-in-live', { dark: true });
  });

  story.step('a change is prepared beside it, and typed names are kept in order', async () => {
    await preparesChange(admin);
    await opensOptions(admin);
    await admin.page.getByLabel('The response').check();
    await admin.page.getByText('Saved', { exact: true }).filter({ visible: true }).waitFor();
    await admin.page.getByLabel('The assertion').uncheck();
    await admin.page.getByText('The response.', { exact: true }).filter({ visible: true }).waitFor();
    await admin.page.getByLabel('The response').click();
    await admin.page.getByText('One of the two has to be signed').waitFor();
    await admin.page.getByLabel('The assertion').check();
    await admin.page.getByText('The response and the assertion.', { exact: true }).filter({ visible: true }).first().waitFor();
    await admin.page.getByText('Attribute names', { exact: true }).click();
    await admin.page.getByLabel('Add a name for E-mail address').fill('workMail');
    await admin.page.getByRole('button', { name: 'Add it to E-mail address' }).click();
    await admin.page.getByRole('button', { name: 'Up workMail for E-mail address' }).click();
    await admin.page.getByText(/^workMail is number \d now\.$/).waitFor({ state: 'attached' });
    await lookOver(admin, 'sign-in-prepared', { dark: true });
  });

  story.step('it is tested with the administrator’s own session untouched', async () => {
    await admin.page.getByRole('button', { name: 'Go on to the test' }).click();
    await testsSignIn(admin, 'learner1');
    await admin.page.getByText('The test passed.').waitFor();
    await lookOver(admin, 'sign-in-tested', { dark: true });
    await admin.page.getByText('Alex Sample').first().waitFor();
  });

  story.step('it is switched over to, and people sign in with it', async () => {
    await switchesOver(admin);
    await admin.page.getByText('The response and the assertion.').waitFor();
    await lookOver(admin, 'sign-in-switched', { dark: true });
    const learner = await story.visitor('learner');
    await signsIn(learner, slug, 'learner1');
    await learner.leaves();
  });

  story.step('one click and a yes bring back what was on before', async () => {
    await switchesBack(admin);
    await lookOver(admin, 'sign-in-back');
    const learner = await story.visitor('learner again');
    await signsIn(learner, slug, 'learner2');
    await learner.leaves();
  });

  story.step('the key is changed in three steps', async () => {
    const { page } = admin;
    await page.getByText('Changing the key').click();
    for (const step of ['Announce a new key', 'Sign with the new key', 'Remove the old key']) {
      await page.getByRole('button', { name: step }).click();
      await page.getByRole('dialog').getByRole('button', { name: step }).click();
      await page
        .getByRole('dialog')
        .waitFor({ state: 'detached' })
        .catch(() => undefined);
      if (step === 'Announce a new key') {
        await page.getByText('Announced', { exact: true }).waitFor();
        await lookOver(admin, 'sign-in-key-announced', { dark: true });
      }
    }
    const learner = await story.visitor('learner with the new key');
    await signsIn(learner, slug, 'learner3');
    await learner.leaves();
  });

  story.step('a locked-out school gets a way back in, and the operator none', async () => {
    const operator = await story.visitor('operator');
    await signsIn(operator, 'operator', 'operator');
    await operator.opens('operator', `/operator/schools/${slug}`);
    const { page } = operator;
    await page.getByRole('button', { name: 'Send a way back in' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send it', exact: true }).click();
    await page.getByText('Two things to fix').waitFor();
    await lookOver(operator, 'operator-break-glass', { dark: true });
    await page.getByLabel('Why?').fill('Nobody can sign in since this morning.');
    await page.getByLabel(/^Type/).fill(slug);
    await page.getByRole('dialog').getByRole('button', { name: 'Send it', exact: true }).click();
    await page.getByText('A way back in is on its way by mail.').waitFor();
    await operator.leaves();
    const [letter] = await arrival(`admin@${slug}.example`, 1);
    const link = /http\S+\/set-up#[\w-]+/.exec(letter.text)?.[0] ?? '';
    const guest = await story.visitor('guest');
    guest.expects(/status of 409.*\/api\/set-up/);
    await guest.page.goto(link);
    await guest.page.getByRole('button', { name: 'Begin' }).click();
    await guest.page.getByRole('heading', { name: /^Set up sign-in for / }).waitFor();
    await guest.page.getByRole('button', { name: 'Test sign-in', exact: true }).waitFor();
    await lookOver(guest, 'set-up-break-glass', { dark: true });
  });
});
