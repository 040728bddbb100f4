import type { Locator, Page } from 'playwright-core';
import type { Visitor } from '../stage/visitor.js';

export interface Offer {
  specialty: string;
  helpsWith: string[];
  places: number;
}

/** What a mentor offers; each choice is saved at once. */
export async function saysWhatTheyOffer({ page }: Visitor, { specialty, helpsWith, places }: Offer): Promise<void> {
  await page.getByRole('combobox', { name: 'Specialty', exact: true }).fill(specialty);
  await saved(page, () => page.getByRole('listbox', { name: 'Specialties' }).getByText(specialty, { exact: true }).click());
  for (const area of helpsWith) {
    await saved(page, () => page.getByRole('group', { name: 'Areas I help with' }).getByText(area, { exact: true }).click());
  }
  await saved(page, () =>
    page.getByRole('group', { name: 'How many people can I carry at once?' }).getByText(`${places}`, { exact: true }).click(),
  );
}

/** A few sentences under "About me". */
export async function writesOwnWords({ page }: Visitor, words: string): Promise<void> {
  const about = page.getByRole('region', { name: 'About me' });
  await about.getByRole('button', { name: 'Add In my own words' }).click();
  await about.getByLabel('In my own words').fill(words);
  await saved(page, () => about.getByRole('button', { name: 'Done In my own words' }).click());
}

export interface SelfDescription {
  /** The facet's name on the page: `Languages`. */
  about: string;
  answer: string;
  /** Who may see it, in the words of the page; left as offered when not given. */
  seenBy?: string;
}

/** One answer under "Who I am", and who may see it. */
export async function tells({ page }: Visitor, { about, answer, seenBy }: SelfDescription): Promise<void> {
  await page.getByRole('button', { name: `Add ${about}` }).click();
  const choices = page.getByRole('group', { name: about, exact: true });
  const finder = choices.getByRole('searchbox');
  await choices.waitFor();
  if (await finder.isVisible()) await finder.fill(answer);
  await saved(page, () => choices.getByLabel(answer, { exact: true }).check());
  await page.getByRole('button', { name: `Done ${about}` }).click();
  if (seenBy) await opensEye(page, about, '', seenBy);
}

/** Lets others see an answer, or no others any more. */
export function changesAudience({ page }: Visitor, { about, from, to }: { about: string; from: string; to: string }): Promise<void> {
  return opensEye(page, about, from, to);
}

async function opensEye(page: Page, about: string, before: string, after: string): Promise<void> {
  await page.getByRole('button', { name: `${about}, seen by: ${before}`.trim() }).click();
  await saved(page, () => audienceOf(page, about).getByLabel(after).check());
  await page.getByRole('button', { name: `${about}, seen by: ${after}` }).click();
  await audienceOf(page, about).waitFor({ state: 'hidden' });
}

const audienceOf = (page: Page, about: string): Locator => page.getByRole('group', { name: `Who may see your answer to “${about}”?` });

export async function becomesActive({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Show me to learners' }).click();
  await page.getByText('Learners can find you.', { exact: true }).waitFor();
}

/** Does something that is saved by itself, and waits until the server has it. */
async function saved(page: Page, change: () => Promise<unknown>): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().includes('/api/me/') && response.request().method() !== 'GET');
  await change();
  const status = (await answer).status();
  if (status >= 300) throw new Error(`The change was not saved; the server answered ${status}.`);
}
