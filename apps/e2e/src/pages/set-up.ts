import type { Visitor } from '../stage/visitor.js';
import { picks, type Persona } from './sign-in.js';

/** Opens the link of a mail by hand; the set-up page shows its steps. */
export async function opensSetUpLink({ page }: Visitor, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { name: /^Set up sign-in for / }).waitFor();
}

/** Says that ours were given, and gives theirs by their address; waits until it was understood. */
export async function givesMetadata({ page }: Visitor, address: string): Promise<void> {
  await page.getByRole('button', { name: 'They have our values' }).click();
  await page.getByLabel('The address of its metadata').fill(address);
  await page.getByRole('button', { name: 'Read it from there' }).click();
  await page.getByText('This is what we understood.').waitFor();
}

/** From the test's button to the identity provider and back, as this person; waits for what came of it. */
export async function testsSignIn(visitor: Visitor, persona: Persona): Promise<void> {
  const { page } = visitor;
  await page.getByRole('button', { name: /^Test (sign-in|again)$/ }).click();
  await page.getByRole('heading', { name: /^Sign in to .+ as…$/ }).waitFor();
  await picks(visitor, persona);
  await page.getByText('Nobody was signed in by it.').waitFor();
}

export async function switchesSignInOn({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await page.getByRole('button', { name: 'Switch sign-in on', exact: true }).click();
  await page.getByRole('heading', { name: 'Done. People can sign in.' }).waitFor();
}
