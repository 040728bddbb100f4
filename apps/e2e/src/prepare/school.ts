import { signsIn } from '../pages/sign-in.js';
import { ask } from '../stage/call-api.js';
import { eventually } from '../stage/eventually.js';
import { knockAt } from '../stage/knock.js';
import { demoRoster } from '../stage/roster.js';
import type { Story } from '../stage/story.js';
import type { Visitor } from '../stage/visitor.js';
import { becomesMentor, type Offering } from './mentors.js';

/** A school of its own for a story, open for sign-in, without the clicks. Answers its admin, signed in. */
export async function newSchool(story: Story, slug: string, name: string): Promise<Visitor> {
  const operator = await story.visitor('operator');
  await signsIn(operator, 'operator', 'operator');
  await ask(operator.page, 'POST', '/api/operator/institutions', {
    ...{ slug, name, shortName: name.split(' ')[0], kind: 'medical_school', classSize: 80, hbcu: false, timeZone: 'America/Chicago' },
    ...{ seed: '#0b5c6b', accent: '#a4572a', mark: 'river', demoSignIn: true },
    ...{ adminName: 'Alex Sample', adminMail: `admin@${slug}.example` },
  });
  await operator.leaves();
  await eventually(`${slug} to open`, async () => ((await knockAt(slug))?.signInReady ? true : null));
  const admin = await story.visitor('admin');
  await signsIn(admin, slug, 'admin');
  return admin;
}

/** Puts that many people on the school's roster. */
export async function importsRoster({ page }: Visitor, slug: string, people: number, { invite }: { invite: boolean }): Promise<void> {
  const id = await page.evaluate(
    async (csv) => {
      const form = new FormData();
      form.append('file', new File([csv], 'roster.csv', { type: 'text/csv' }));
      const answer = await fetch('/api/rosters?kind=faculty', { method: 'POST', body: form });
      return ((await answer.json()) as { id: string }).id;
    },
    demoRoster(slug, people),
  );
  await ask(page, 'POST', `/api/rosters/${id}/commit`, { leaveOutRejected: false, invite });
}

/** One of the roster's first three, signed in, active and with room. */
export async function activeMentor(
  story: Story,
  slug: string,
  persona: 'mentor1' | 'mentor2' | 'mentor3',
  offering: Offering,
): Promise<Visitor> {
  const mentor = await story.visitor(persona);
  await signsIn(mentor, slug, persona);
  await becomesMentor(mentor, offering);
  await mentor.page.goto(new URL('/mentor', mentor.page.url()).href);
  return mentor;
}
