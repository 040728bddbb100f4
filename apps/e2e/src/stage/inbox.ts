import { eventually } from './eventually.js';
import { inboxUrl } from './where.js';

/** What the demo inbox tells of a mail. */
export interface Letter {
  id: string;
  messageId: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  deliveries: number;
}

/** Every mail to addresses that contain these letters, the newest first. */
export async function lettersTo(recipient: string): Promise<Letter[]> {
  const response = await fetch(`${inboxUrl}/api/messages?to=${encodeURIComponent(recipient)}`);
  return (await response.json()) as Letter[];
}

/** Waits for as many mails as that. More are an error just as too few are. */
export async function arrival(recipient: string, count: number, patience?: number): Promise<Letter[]> {
  const awaited = `${count} mails to ${recipient}`;
  const enough = async () => {
    const letters = await lettersTo(recipient);
    return letters.length >= count ? letters : null;
  };
  const letters = await eventually(awaited, enough, patience);
  if (letters.length > count) throw new Error(`There should be ${awaited}; there are ${letters.length}: ${letters.map(lineOf).join('; ')}`);
  return letters;
}

/** The inbox turns the next deliveries away, as a mail server in trouble does. */
export async function refuseDeliveries(count: number): Promise<void> {
  const response = await fetch(`${inboxUrl}/api/refuse?for=${count}`, { method: 'POST' });
  if (!response.ok) throw new Error(`The inbox answered ${response.status}.`);
}

export const kindOf = (letter: Letter) => letter.headers['x-akin-kind'];

/** Who got what: two mails with the same line are the same mail shown twice. */
export const lineOf = (letter: Letter) => `${kindOf(letter)} to ${letter.to.join(', ')}: ${letter.subject}`;

/** Lines that more than one mail has. */
export function repeated(letters: readonly Letter[]): string[] {
  const lines = letters.map(lineOf);
  return [...new Set(lines.filter((line, at) => lines.indexOf(line) !== at))];
}
