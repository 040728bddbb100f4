import type { Visitor } from '../stage/visitor.js';

/** Opens the link of a mail by hand; the set-up page shows its steps. */
export async function opensSetUpLink({ page }: Visitor, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { name: /^Set up sign-in for / }).waitFor();
}

/** Chooses the identity provider's metadata as a file; waits until it was understood. */
export async function givesMetadata({ page }: Visitor, xml: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name: 'idp.xml', mimeType: 'text/xml', buffer: Buffer.from(xml) });
  await page.getByText('This is what we understood.').waitFor();
}

export async function switchesSignInOn({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Switch sign-in on' }).click();
  await page.getByRole('heading', { name: 'Done. People can sign in.' }).waitFor();
}
