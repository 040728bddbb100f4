import type { Visitor } from '../stage/visitor.js';

/** From the roster page: chooses the file and waits for what saving it would do. */
export async function dropsRoster({ page }: Visitor, fileName: string, csv: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name: fileName, mimeType: 'text/csv', buffer: Buffer.from(csv, 'utf8') });
  await page.getByRole('heading', { name: 'What would happen' }).waitFor();
}

/** Saves it and invites everyone who is new. */
export async function savesRoster({ page }: Visitor, changes: number): Promise<void> {
  await page.getByRole('button', { name: `Save ${changes} changes` }).click();
  await page.getByRole('heading', { name: 'What happens next' }).waitFor();
}
