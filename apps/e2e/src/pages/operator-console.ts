import { eventually } from '../stage/eventually.js';
import { knockAt } from '../stage/knock.js';
import type { Visitor } from '../stage/visitor.js';

export interface SchoolToAdd {
  name: string;
  shortName: string;
  slug: string;
  seed: string;
  accent: string;
}

/** Everything the form asks for but the last click. */
export async function fillsInSchool({ page }: Visitor, school: SchoolToAdd): Promise<void> {
  await page.getByLabel('Full name').fill(school.name);
  await page.getByLabel('Short name').fill(school.shortName);
  await page.getByLabel('Short address').fill(school.slug);
  await page.getByLabel('Learners in one class').fill('120');
  await page.getByLabel('School color', { exact: true }).fill(school.seed);
  await page.getByLabel('Second color', { exact: true }).fill(school.accent);
  await page.getByText('Anchor', { exact: true }).click();
  const admin = page.getByRole('group', { name: 'Its first administrator' });
  await admin.getByLabel('Name').fill('Alex Sample');
  await admin.getByLabel('E-mail').fill(`admin@${school.slug}.example`);
  await page.getByRole('switch', { name: 'Use the demonstration sign-in' }).check();
}

/** The last click; waits until the school opens at its own address, with its own sign-in. */
export async function addsSchool({ page }: Visitor, slug: string): Promise<void> {
  await page.getByRole('button', { name: 'Add this school' }).click();
  await eventually(`${slug} to open`, async () => ((await knockAt(slug))?.signInReady ? true : null));
}
