import {
  addsDomain,
  archivesSchool,
  asksForErasing,
  domainNamed,
  findsOnly,
  findsSchools,
  opensSchool,
  suspendsSchool,
} from './pages/operator-console.js';
import { signsIn } from './pages/sign-in.js';
import { newSchool } from './prepare/school.js';
import { eventually } from './stage/eventually.js';
import { knockAt } from './stage/knock.js';
import { lookOver } from './stage/look-over.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { newSlug } from './stage/where.js';

const slug = newSlug('tallgrass');
const name = 'Tallgrass School of Medicine';
const domain = `mentoring.${slug}.example`;

describe('what an operator can do for a school, and take back', () => {
  const story = new Story();
  let operator: Visitor;

  story.step('the operator finds a school among the others', async () => {
    await (await newSchool(story, slug, name)).leaves();
    operator = await story.visitor('operator');
    await signsIn(operator, 'operator', 'operator');
    await findsSchools(operator, { words: slug });
    await findsOnly(operator, name);
    await findsSchools(operator, { words: slug, state: 'Archived' });
    await operator.page.getByRole('heading', { name: 'No school like that' }).waitFor();
    await lookOver(operator, 'operator-no-school-like-that');
    await operator.page.reload();
    expect(await operator.page.getByLabel('State').inputValue()).toBe('archived');
    await operator.page.getByRole('button', { name: 'Show all schools' }).click();
    await operator.page.getByRole('link', { name: 'Northfield School of Medicine' }).waitFor();
  });

  story.step('its page tells of sign-in, mail, contacts and what was done', async () => {
    await findsSchools(operator, { words: slug });
    await opensSchool(operator, name);
    await operator.page.getByText('Sign-in is ready.').waitFor();
    await operator.page.getByText(`admin@${slug}.example`).waitFor();
    await operator.page.getByRole('row', { name: /Added the school/ }).waitFor();
    await lookOver(operator, 'operator-school', { dark: true });
  });

  story.step('a domain of its own waits for its record', async () => {
    operator.expects(/status of 4\d\d.*\/domains/);
    await addsDomain(operator, 'https://not a domain');
    await operator.page.getByText(/^Only the domain itself/).waitFor();
    expect(await operator.page.getByLabel('Add a domain').inputValue()).not.toBe('');
    await addsDomain(operator, `https://${domain}/`);
    const item = domainNamed(operator, domain);
    await item.getByText('Waiting for its record').waitFor();
    await item.getByText(`_akin.${domain}`, { exact: true }).waitFor();
    await item.getByText(/^akin-verification=/).waitFor();
    await item.getByRole('button', { name: `Check now ${domain}` }).click();
    await item.getByText(/^Checked just now/).waitFor();
    await lookOver(operator, 'operator-domain-waiting', { dark: true });
  });

  story.step('the domain is let go after one more question', async () => {
    await domainNamed(operator, domain)
      .getByRole('button', { name: `Remove ${domain}` })
      .click();
    await lookOver(operator, 'operator-remove-domain');
    await operator.page.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click();
    await domainNamed(operator, domain).waitFor({ state: 'detached' });
  });

  story.step('suspending closes the door at once, and is undone with one click', async () => {
    await suspendsSchool(operator);
    expect((await knockAt(slug))?.name).toBeUndefined();
    await lookOver(operator, 'operator-suspended', { dark: true });
    await operator.page.getByRole('button', { name: 'Open it again' }).click();
    await operator.page.getByText('Active', { exact: true }).waitFor();
    await eventually(`${slug} to open again`, () => knockAt(slug));
  });

  story.step('archiving asks first', async () => {
    await archivesSchool(operator);
    expect(await knockAt(slug)).toBeNull();
    await lookOver(operator, 'operator-archived', { dark: true });
  });

  story.step('erasing wants the short address typed, waits thirty days and can be taken back', async () => {
    await asksForErasing(operator, 'something else');
    await operator.page.getByText('That is not the school’s short address. Nothing was changed.').waitFor();
    await lookOver(operator, 'operator-erase-asks', { dark: true });
    await operator.page.getByLabel(/^Type/).fill(slug);
    await operator.page.getByRole('dialog').getByRole('button', { name: 'Erase it' }).click();
    await operator.page.getByText(/^Everything of Tallgrass will be erased on /).waitFor();
    await lookOver(operator, 'operator-to-be-erased', { dark: true });
    await operator.page.getByRole('button', { name: 'Do not erase it' }).click();
    await operator.page.getByText('Tallgrass is archived.').waitFor();
  });

  story.step('restoring opens it as it was', async () => {
    await operator.page.getByRole('button', { name: 'Restore it' }).click();
    await operator.page.getByText('Active', { exact: true }).waitFor();
    await eventually(`${slug} to open again`, () => knockAt(slug));
  });

  story.step('the activity tells all of it, with who did it', async () => {
    await operator.page.getByRole('link', { name: 'Activity' }).first().click();
    await operator.page.getByRole('heading', { name: 'Activity', level: 1 }).waitFor();
    for (const deed of ['Suspended it', 'Opened it again', 'Archived it', 'Took back the erasing', `Removed the domain ${domain}`])
      await operator.page.getByRole('row', { name: new RegExp(`${deed} ${slug} Olive Operator`) }).waitFor();
    await lookOver(operator, 'operator-activity', { dark: true });
  });
});
