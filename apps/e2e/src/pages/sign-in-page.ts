import type { Visitor } from '../stage/visitor.js';

/** The administrator's page about sign-in. */
export async function opensSignInPage({ page }: Visitor): Promise<void> {
  await page.getByRole('link', { name: 'Sign-in', exact: true }).click();
  await page.getByRole('heading', { name: 'What is on now' }).waitFor();
}

/** Begins from what is on; waits for the steps. */
export async function preparesChange({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Prepare a change' }).click();
  await page.getByRole('heading', { name: 'What you are preparing' }).waitFor();
}

/** Has what is asked of the identity provider open, with its options. */
export async function opensOptions({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: /What we ask of it/ }).click();
  await page.getByText('Options', { exact: true }).click();
}

export async function switchesOver({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await page.getByRole('button', { name: 'Switch over to it', exact: true }).click();
  await page.getByText(/^You can switch back until /).waitFor();
}

/** Asks for it and confirms. */
export async function switchesBack({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Switch back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Switch back' }).click();
  await page.getByText(/^You can switch back until /).waitFor({ state: 'detached' });
}
