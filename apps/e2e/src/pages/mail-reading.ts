import type { FrameLocator } from 'playwright-core';
import type { Visitor } from '../stage/visitor.js';
import { inboxUrl } from '../stage/where.js';

/** Opens the one mail with this subject among a person's mails, as the inbox shows it. */
export async function opensMail({ page }: Visitor, recipient: string, subject: RegExp): Promise<FrameLocator> {
  await page.goto(`${inboxUrl}/?to=${encodeURIComponent(recipient)}`);
  await page.getByRole('link', { name: subject }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
  const letter = page.frameLocator('iframe');
  await letter.getByRole('heading', { level: 1 }).waitFor();
  // Before the frame has grown to its mail, what is pressed may move away from under the pointer.
  await page.locator('iframe[style*="height"]').waitFor();
  return letter;
}

/** Presses the button of the mail that is open; it leads to a new window. */
export function followsMail(visitor: Visitor, button: string): Promise<void> {
  return visitor.followsToNewWindow(() => visitor.page.frameLocator('iframe').getByRole('link', { name: button }).click());
}
