import { eventually } from '../stage/eventually.js';
import { lettersTo } from '../stage/inbox.js';
import type { Visitor } from '../stage/visitor.js';
import { addressOf } from '../stage/where.js';

/** Whom the demo identity provider offers at a school it has not met before, by the names it shows. */
export const cast = {
  operator: 'Olive Operator',
  admin: 'Alex Sample',
  reviewer: 'Dr. Rowan Sample',
  mentor1: 'Dr. Morgan Sample',
  mentor2: 'Dr. Morgan Example',
  mentor3: 'Dr. Morgan Instance',
  learner1: 'Lee Sample',
  learner2: 'Lee Example',
  learner3: 'Lee Instance',
} as const;

export type Persona = keyof typeof cast;

/** The same mentors as their school knows them: by the names on its roster. */
export const roster = { mentor1: 'Morgan Sample', mentor2: 'Morgan Example', mentor3: 'Morgan Instance' } as const;

/** From the school's own door to the identity provider. */
export async function goesToSignIn({ page }: Visitor): Promise<void> {
  await page.getByRole('link', { name: /^Sign in/ }).click();
  await page.getByRole('heading', { name: /^Sign in to .+ as…$/ }).waitFor();
}

/** On the page of the demo identity provider: picks who to be. */
export async function picks({ page }: Visitor, persona: Persona): Promise<void> {
  await page.getByRole('button', { name: cast[persona] }).click();
}

/** The whole way in, from the door to the person's own home. */
export async function signsIn(visitor: Visitor, slug: string, persona: Persona): Promise<void> {
  await visitor.opens(slug);
  await goesToSignIn(visitor);
  await picks(visitor, persona);
  await visitor.page.waitForURL((url) => url.origin === addressOf(slug) && url.pathname !== '/');
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
}

/** Told to look at their mail: says there that it was them, and signs in once more. */
export async function confirmsByMail(visitor: Visitor, mail: string, persona: Persona): Promise<void> {
  const { page } = visitor;
  await page.getByRole('heading', { name: 'Almost in. Please look at your mail.' }).waitFor();
  const link = await eventually(`a mail to ${mail} that asks whether it was them`, async () => {
    const links = (await lettersTo(mail)).map(({ text }) => /http\S+\/confirm#[\w.-]+/.exec(text)?.[0]);
    return links.find((found) => found !== undefined) ?? null;
  });
  await page.goto(link);
  await page.getByRole('button', { name: 'Yes, it was me' }).click();
  await page.getByRole('link', { name: /^Sign in with / }).click();
  await page.getByRole('heading', { name: /^Sign in to .+ as…$/ }).waitFor();
  await picks(visitor, persona);
  await page.waitForURL((url) => url.origin === new URL(link).origin && !url.pathname.startsWith('/confirm'));
  await page.getByRole('heading', { level: 1 }).waitFor();
}

export async function signsOut({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: /: profile and sign out$/ }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('link', { name: /^Sign in/ }).waitFor();
}
