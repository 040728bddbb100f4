import type { Locator } from 'playwright-core';
import type { Visitor } from '../stage/visitor.js';

export type Weight = 'Must' | 'A lot' | 'A little' | 'Not wanted';

/** Adds a wish by typing a few letters and choosing with the keyboard, and says how much it matters. */
export async function wishesFor({ page }: Visitor, typed: string, wish: string, weight: Weight): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Add a wish' });
  await box.fill(typed);
  await page.getByRole('option').first().getByText(wish, { exact: true }).waitFor();
  await box.press('Enter');
  await page.getByRole('group', { name: wish }).getByText(weight, { exact: true }).click();
}

/** Waits until so many are found: `3 mentors`. */
export const finds = ({ page }: Visitor, those: string): Promise<void> =>
  page.getByRole('heading', { name: new RegExp(`^${those} with room`) }).waitFor();

/** Types into the search box, as people do: one letter after the other. */
export async function looksFor({ page }: Visitor, words: string): Promise<void> {
  const box = page.getByRole('searchbox', { name: /^Search / });
  await box.fill('');
  await box.pressSequentially(words);
}

/** Makes a wish list by name; it is in use at once. */
export async function beginsList({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Wish lists, in use/ }).click();
  await page.getByRole('button', { name: 'New list' }).click();
  await page.getByLabel('Name of the new list').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Wish lists, in use: ${name}` }).waitFor();
}

/** Goes back to a list by its name. */
export async function takesList({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Wish lists, in use/ }).click();
  await page.getByRole('list', { name: 'Use another list' }).getByRole('button', { name }).click();
  await page.getByRole('button', { name: `Wish lists, in use: ${name}` }).waitFor();
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
