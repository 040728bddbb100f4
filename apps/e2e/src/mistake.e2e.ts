import { discardsSchool, fillsInSchool, findsSchools } from './pages/operator-console.js';
import { signsIn } from './pages/sign-in.js';
import { eventually } from './stage/eventually.js';
import { knockAt } from './stage/knock.js';
import { lookOver } from './stage/look-over.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { newSlug } from './stage/where.js';

const slug = newSlug('mistyped');
const school = { name: 'Mistyped School of Medicine', shortName: 'Mistyped', slug, seed: '#5b2a6e', accent: '#b5552f' };

describe('a school that was added by mistake', () => {
  const story = new Story();
  let operator: Visitor;

  const adds = async () => {
    await operator.page.getByRole('link', { name: 'Add a school' }).first().click();
    await fillsInSchool(operator, school);
    await operator.page.getByRole('button', { name: 'Add this school' }).dblclick();
    await operator.page.getByRole('heading', { name: school.name, level: 1 }).waitFor();
    await eventually(`${slug} to open`, () => knockAt(slug));
  };

  story.step('the operator adds it with one click too many, and it is one school', async () => {
    operator = await story.visitor('operator');
    await signsIn(operator, 'operator', 'operator');
    await adds();
    await operator.page.getByRole('heading', { name: 'Closing this school' }).waitFor();
  });

  story.step('discarding wants the short address typed', async () => {
    await discardsSchool(operator, 'something else');
    await operator.page.getByText('That is not the school’s short address. Nothing was changed.').waitFor();
    await lookOver(operator, 'operator-discard-asks', { dark: true });
  });

  story.step('then it is gone, without a wait', async () => {
    // Asking for it until it is gone ends with being told that it is not there.
    operator.expects(/status of 404.*\/api\/operator\/institutions/);
    await operator.page.getByLabel(/^Type/).fill(slug);
    await operator.page.getByRole('dialog').getByRole('button', { name: 'Discard it' }).click();
    await operator.page.getByRole('heading', { name: 'Schools', level: 1 }).waitFor();
    await findsSchools(operator, { words: slug });
    await operator.page.getByRole('heading', { name: 'No school like that' }).waitFor();
    expect(await knockAt(slug)).toBeNull();
  });

  story.step('its page tells what was done there', async () => {
    await operator.opens('operator', `/operator/schools/${slug}`);
    await operator.page.getByRole('heading', { name: 'No school here' }).waitFor();
    await operator.page.getByRole('row', { name: /Erased everything of it/ }).waitFor();
    await lookOver(operator, 'operator-no-school-here', { dark: true });
  });

  story.step('and its address is free again', adds);

  story.step('the activity remembers both, and who did it', async () => {
    await operator.page.getByRole('link', { name: 'Activity' }).first().click();
    await operator.page.getByRole('heading', { name: 'Activity', level: 1 }).waitFor();
    await operator.page.getByRole('row', { name: new RegExp(`Discarded it.* ${slug} Olive Operator`) }).waitFor();
    await operator.page.getByRole('row', { name: new RegExp(`Erased everything of it ${slug} Akin`) }).waitFor();
  });
});
