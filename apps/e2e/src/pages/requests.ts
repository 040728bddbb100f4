import type { Visitor } from '../stage/visitor.js';

/** A mentor's answer to one learner, with a few words. */
export async function answers({ page }: Visitor, learner: string, answer: 'Accept' | 'Decline', words: string): Promise<void> {
  const request = page.getByRole('article', { name: learner });
  await request.getByRole('button', { name: `${answer} ${learner}` }).click();
  await request.getByLabel(`A few words to ${learner.split(' ')[0]}`).fill(words);
  await request.getByRole('button', { name: answer === 'Accept' ? /^Accept / : 'Decline kindly' }).click();
}
