import type { Locator } from 'playwright-core';
import type { Visitor } from '../stage/visitor.js';

/** Keeps a mentor for later, on their page or on their card. */
export async function keeps({ page }: Visitor, mentor: string, where: Locator = page.locator('main')): Promise<void> {
  await where
    .getByRole('button', { name: /^Save for later/ })
    .first()
    .click();
  await page.getByText(`${mentor} is on your shortlist`).waitFor();
}

/** The names on the shortlist, first choice first. */
export const namesInOrder = async ({ page }: Visitor): Promise<string[]> =>
  (await page.locator('main ol').getByRole('heading').getByRole('link').allInnerTexts()).map((name) => name.trim());

/** With the keyboard alone. */
export async function movesUp({ page }: Visitor, mentor: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Up ?: ${mentor}`) }).focus();
  await page.keyboard.press('Enter');
}

/** Chooses one on the shortlist to be compared. */
export const comparesWith = ({ page }: Visitor, mentor: string): Promise<void> =>
  page.getByRole('button', { name: new RegExp(`^Compare ?: ${mentor}`) }).click();
