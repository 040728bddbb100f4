import { shortenTrouble } from './shorten-trouble.js';

/** What nodemailer says of a mail that was not taken. */
export interface HandingProblem extends Error {
  command?: string;
  responseCode?: number;
  response?: string;
}

/**
 * What the server said when it refused this recipient for good (RFC 5321, 5xx to RCPT, or RFC 3463 5.1 or 5.2 later on);
 * null for everything that may pass, or that is about us rather than about them (5.7: policy, relaying).
 */
export function refusedForGood({ command, responseCode = 0, response = '' }: HandingProblem): string | null {
  if (responseCode < 500 || responseCode > 599) return null;
  const subject = /\b5\.(\d{1,3})\.\d{1,3}\b/.exec(response)?.[1];
  const atRecipient = command === 'RCPT TO' && subject !== '7' && !/relay/i.test(response);
  return atRecipient || subject === '1' || subject === '2' ? shortenTrouble(response) : null;
}
