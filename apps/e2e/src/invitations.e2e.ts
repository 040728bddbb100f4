import { followsMail, opensMail } from './pages/mail-reading.js';
import { picks, roster } from './pages/sign-in.js';
import { importsRoster, newSchool } from './prepare/school.js';
import { lookOver } from './stage/look-over.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { newSlug } from './stage/where.js';

const slug = newSlug('meadow');
const dear = 'This program is close to my heart.';

describe('inviting the people of a roster', () => {
  const story = new Story();
  let admin: Visitor;

  const opensInvitations = async (query = '') => {
    await admin.opens(slug, `/admin/invitations${query}`);
    await admin.page.getByRole('heading', { name: 'Invitations', level: 1 }).waitFor();
  };
  const plans = async () => {
    await admin.page.getByRole('link', { name: /^Invite / }).click();
    await admin.page.getByRole('heading', { name: 'Invite people', level: 1 }).waitFor();
  };
  /** The tile reads its figure and its name in one. */
  const counts = (tile: RegExp) => admin.page.getByRole('button', { name: tile }).waitFor();

  story.step('the admin picks two people, says a few words and sees the mail before it goes', async () => {
    admin = await newSchool(story, slug, 'Meadow School of Medicine');
    await importsRoster(admin, slug, 6, { invite: false });
    await opensInvitations('?state=not_invited');
    await counts(/^6\s*not invited yet/);
    for (const name of [roster.mentor1, roster.mentor2]) await admin.page.getByRole('checkbox', { name: `Pick ${name}` }).check();
    await lookOver(admin, 'invitations', { dark: true });
    await plans();
    await admin.page.getByLabel('Before our text').fill(dear);
    await admin.page.getByLabel('Signed by').fill('Dr. Ruth Lim, Vice Dean');
    const mail = admin.page.frameLocator('iframe');
    await mail.getByText(dear).waitFor();
    await mail.getByText('Dr. Ruth Lim, Vice Dean').waitFor();
    await admin.page.getByText('Reminder', { exact: true }).click();
    await mail.getByText('your place is still open').waitFor();
    // No script runs in the mail's frame, the one that looks for barriers included.
    await admin.page.evaluate(`document.querySelector('iframe').remove()`);
    await lookOver(admin, 'invitation-plan', { dark: true });
    await admin.page.getByRole('button', { name: 'Invite 2 people' }).click();
    await admin.page.getByText('All 2 invitations went.').waitFor();
    await counts(/^2\s*invited, not here yet/);
  });

  story.step('one comes by the mail, and is counted as come', async () => {
    const invited = await story.visitor('invited');
    const letter = await opensMail(invited, `mentor1@${slug}.example`, /would like you as a mentor/);
    await letter.getByText(dear).waitFor();
    await followsMail(invited, 'Sign in and say yes');
    await picks(invited, 'mentor1');
    await invited.page.getByRole('heading', { name: /^Welcome, / }).waitFor();
    await invited.leaves();
    await opensInvitations('?state=signed_in');
    await counts(/^1\s*signed in/);
    await admin.page.getByRole('link', { name: roster.mentor1 }).waitFor();
  });

  story.step('another wants no more of them, takes it back, and means it after all', async () => {
    const other = await story.visitor('other');
    await opensMail(other, `mentor2@${slug}.example`, /would like you as a mentor/);
    await followsMail(other, 'Please send me no more invitations');
    await other.page.getByRole('heading', { name: 'No more invitations from Meadow?' }).waitFor();
    await lookOver(other, 'opt-out', { dark: true });
    const no = other.page.getByRole('button', { name: 'Send me no more of them' });
    await no.click();
    await other.page.getByRole('button', { name: 'I did not mean that' }).click();
    await other.page.getByRole('heading', { name: /^As before/ }).waitFor();
    await no.click();
    await other.page.getByRole('heading', { name: /^Done/ }).waitFor();
    await other.leaves();
    await opensInvitations();
    await counts(/^1\s*want no mail/);
  });

  story.step('the others are planned for a later day in waves, held, gone on with and canceled', async () => {
    await plans();
    await admin.page.getByText('At a time', { exact: true }).click();
    await admin.page.getByLabel('Day', { exact: true }).fill(inTenDays());
    await admin.page.getByText('In waves', { exact: true }).click();
    await admin.page.getByLabel('People on one working day').fill('3');
    await admin.page
      .getByText(/^4 people on 2 working days, from /)
      .first()
      .waitFor();
    await admin.page.getByRole('button', { name: 'Plan 4 people' }).click();
    await counts(/^4\s*planned/);
    await admin.page.getByRole('button', { name: 'Hold' }).click();
    await admin.page.getByText('Nothing more is sent until you go on.').waitFor();
    await admin.page.getByRole('button', { name: 'Go on' }).click();
    await admin.page.getByText(/^0 of 4 invitations went\. 3 go on /).waitFor();
    await lookOver(admin, 'invitation-rounds', { dark: true });
    await admin.page.getByRole('button', { name: 'Cancel this round' }).click();
    await admin.page.getByRole('button', { name: 'Cancel the round' }).click();
    await counts(/^4\s*not invited yet/);
  });
});

function inTenDays(): string {
  return new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
}
