import type { Visitor } from '../stage/visitor.js';

export interface Asked {
  reward: string;
  training: string;
}

/** The administrator lets mentors apply, gives a training, and says what the school gives. */
export async function asksOfMentors({ page }: Visitor, { reward, training }: Asked): Promise<void> {
  await page.getByRole('link', { name: 'What we ask, and give' }).click();
  await page.getByRole('radio', { name: /^A short application/ }).check();
  await page.getByRole('checkbox', { name: /^There is a training/ }).check();
  await page.getByLabel('Where and how').fill(training);
  await page.getByLabel('In your words').fill(reward);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved as version 1.').waitFor();
}

export interface Name {
  name: string;
  mail: string;
}

/** Somebody who is signed in puts a name forward, from their own menu. */
export async function nominates({ page }: Visitor, { name, mail }: Name, words: string): Promise<void> {
  await page.getByRole('button', { name: /: profile and sign out$/ }).click();
  await page.getByRole('link', { name: 'Nominate a mentor' }).click();
  await page.getByLabel('Their name').fill(name);
  await page.getByLabel(/^Their e-mail address/).fill(mail);
  await page.getByText('One of their learners').click();
  await page.getByLabel('Why?').fill(words);
}

/** The office asks somebody outside for a few words about a mentor. */
export async function asksForWords({ page }: Visitor, about: string, { name, mail }: Name): Promise<void> {
  await page.getByRole('link', { name: 'Nominations' }).click();
  await page.getByRole('button', { name: 'Ask somebody by mail' }).click();
  await page.getByLabel('About whom?').fill(about);
  await page.getByRole('button', { name: new RegExp(`^${about}`) }).click();
  await page.getByLabel('Name of the person you ask').fill(name);
  await page.getByLabel('Their e-mail address').fill(mail);
  await page.getByText('A leader', { exact: true }).click();
  await page.getByRole('button', { name: 'Send the mail' }).click();
  await page.getByText(`A mail to ${name} is on its way.`).waitFor();
}

export interface Evidence {
  criterion: string;
  words: string;
  file: { name: string; content: Buffer };
}

/** Chooses a criterion, writes, and hands a file in. */
export async function saysWhatSpeaksForThem({ page }: Visitor, { criterion, words, file }: Evidence): Promise<void> {
  await page.getByRole('checkbox', { name: criterion }).check();
  await page.getByLabel('In your own words').fill(words);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: `Add a file for ${criterion}` }).click();
  await (await chooser).setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.content });
}

/** A reviewer's yes, by this criterion. */
export async function approves({ page }: Visitor, criterion: string, words: string): Promise<void> {
  await page.getByRole('radio', { name: /^Approve/ }).check();
  await page.getByRole('checkbox', { name: criterion }).check();
  await page.getByLabel('A few words to the mentor').fill(words);
  await page.getByLabel('Note for reviewers').fill('The letter is strong.');
}
