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

/** Narrows the list down; waits until the address says so. */
export async function findsSchools({ page }: Visitor, { words, state }: { words: string; state?: string }): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find a school' }).fill(words);
  await page.waitForURL((url) => url.searchParams.get('q') === words);
  if (!state) return;
  await page.getByLabel('State').selectOption({ label: state });
  await page.waitForURL((url) => url.searchParams.has('state'));
}

/** Waits until the list is narrowed down to this school alone. */
export async function findsOnly({ page }: Visitor, name: string): Promise<void> {
  await page.getByText('1 school found').waitFor({ state: 'attached' });
  await page.getByRole('rowheader').getByRole('link', { name, exact: true }).waitFor();
}

export async function opensSchool({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

export async function addsDomain({ page }: Visitor, host: string): Promise<void> {
  await page.getByLabel('Add a domain').fill(host);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
}

/** A domain in the school's list. */
export const domainNamed = ({ page }: Visitor, host: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: host, exact: true }) });

export async function suspendsSchool({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Suspend it' }).click();
  await page.getByText(/ is suspended\.$/).waitFor();
}

/** Asks for it and confirms. */
export async function archivesSchool({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Archive it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive it' }).click();
  await page.getByText(/ is archived\.$/).waitFor();
}

/** Asks for it and types that as the confirmation. */
export async function asksForErasing({ page }: Visitor, typed: string): Promise<void> {
  await page.getByRole('button', { name: 'Erase it' }).click();
  await page.getByLabel(/^Type/).fill(typed);
  await page.getByRole('dialog').getByRole('button', { name: 'Erase it' }).click();
}

/** Asks for it and types that as the confirmation. */
export async function discardsSchool({ page }: Visitor, typed: string): Promise<void> {
  await page.getByRole('button', { name: 'Discard it' }).click();
  await page.getByLabel(/^Type/).fill(typed);
  await page.getByRole('dialog').getByRole('button', { name: 'Discard it' }).click();
}
