import type { Visitor } from '../stage/visitor.js';

type Kind = 'Faculty' | 'Learners';

/** From the roster page: says whom the file names, chooses it, and waits for how its columns were read. */
export async function dropsRoster({ page }: Visitor, fileName: string, content: string | Buffer, kind: Kind = 'Faculty'): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name: fileName, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await page.getByRole('heading', { name: 'How we read your file' }).waitFor();
}

/** From the columns on to the words, if the file has any. */
export async function goesToWords({ page }: Visitor): Promise<void> {
  await page.getByRole('link', { name: 'Next: words' }).click();
  await page.getByRole('heading', { name: 'We read these words so' }).waitFor();
}

/** Says what a way of writing means, by typing a few letters and choosing with the keyboard. */
export async function reads({ page }: Visitor, word: string, typed: string, term: string): Promise<void> {
  await page.getByRole('button', { name: `Choose what “${word}” means` }).click();
  const box = page.getByRole('combobox', { name: `What does “${word}” mean?` });
  await box.fill(typed);
  await page.getByRole('option', { name: term, exact: true }).waitFor();
  await box.press('Enter');
  await page
    .getByRole('listitem')
    .filter({ hasText: `“${word}”` })
    .getByText(term)
    .waitFor();
}

/** From wherever one stands among the steps to what saving would do. */
export async function looksAtResults({ page }: Visitor): Promise<void> {
  await page.getByRole('list', { name: 'Import steps' }).getByRole('link', { name: 'Check' }).click();
  await page.getByRole('heading', { name: 'What would happen' }).waitFor();
}

/** Looks at the rows one figure counts. */
export async function shows({ page }: Visitor, figure: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: figure }).click();
}

/** Decides for or against one change, and waits until it has been checked again. */
export async function decides({ page }: Visitor, choice: string | RegExp, take: boolean): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().endsWith('/declined'));
  await page.getByRole('checkbox', { name: choice }).setChecked(take);
  await answer;
}

/** Saves it; everyone who is new is invited, if that is ticked. */
export async function savesRoster({ page }: Visitor, changes: number): Promise<void> {
  await page.getByRole('button', { name: changes === 1 ? 'Save 1 change' : `Save ${changes} changes` }).click();
  await page.getByRole('heading', { name: 'What happens next' }).waitFor();
}

/** Takes the roster that was just saved back. */
export async function takesBack({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Take this roster back' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('checkbox', { name: 'Yes, take it back' }).check();
  await question.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('heading', { name: 'The roster was taken back' }).waitFor();
}
