import type { Locator } from 'playwright-core';
import type { Visitor } from '../stage/visitor.js';

export type Weight = 'Must' | 'A lot' | 'A little' | 'Not wanted';

/** Adds a wish by typing a few letters and choosing with the keyboard, and says how much it matters. */
export async function wishesFor({ page }: Visitor, typed: string, wish: string, weight: Weight): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Add a wish' });
  await box.fill(typed);
  await page.getByRole('option', { name: wish }).waitFor();
  await box.press('Enter');
  await page.getByRole('group', { name: wish }).getByText(weight, { exact: true }).click();
}

/** The results as they stand, the best fit first. */
export const cards = ({ page }: Visitor): Locator => page.locator('main').getByRole('article');

/** The names on the results, in order. */
export const names = async (visitor: Visitor): Promise<string[]> =>
  (await cards(visitor).getByRole('heading').allInnerTexts()).map((name) => name.trim());

/** The reasons on one mentor's result, in words. */
export async function reasonsOf(visitor: Visitor, mentor: string): Promise<string[]> {
  const card = cards(visitor).filter({ hasText: mentor });
  const reasons = await card
    .getByRole('list', { name: /^Your wishes and / })
    .getByRole('listitem')
    .allInnerTexts();
  return reasons.map((reason) => reason.replace(/\s+/g, ' ').trim());
}

export interface Note {
  need: string;
  hope: string;
  time: string;
}

/** Fills in the short note to a mentor, on the page where one asks, and sends it. */
export async function sendsNote({ page }: Visitor, { need, hope, time }: Note): Promise<void> {
  await page.getByRole('group', { name: 'What do you need help with?' }).getByText(need, { exact: true }).click();
  await page.getByLabel('What do you hope for?').fill(hope);
  await page.getByRole('group', { name: 'When can you usually meet?' }).getByText(time, { exact: true }).click();
  await page.getByRole('button', { name: /^Send / }).click();
}
