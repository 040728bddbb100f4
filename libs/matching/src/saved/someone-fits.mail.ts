import { schoolUrl, type MailContent } from '@akin/messaging';
import type { School } from '@akin/tenancy';

/**
 * To a learner who waits. A mail can lie open on a screen, so it says neither what was wished for, nor the search's name, nor
 * who it is. @param searchId the search it is about; null when there are several
 */
export function someoneFitsMail(school: School, { givenName }: { givenName: string }, searchId: string | null): MailContent {
  const { mentor, program } = school.words;
  const url = schoolUrl(school, searchId === null ? '/saved' : `/saved#${searchId}`);
  return {
    subject: 'Someone who fits what you are waiting for has room now',
    preheader: 'See who it is, and ask if you like.',
    title: 'Someone who fits what you are waiting for has room now',
    paragraphs: [
      givenName ? `Dear ${givenName},` : 'Hello,',
      `You are on the waiting list of the ${program} at ${school.name}. A ${mentor} who fits what you look for can be asked now.`,
      'What you look for stands in no mail. Sign in to see who it is.',
    ],
    button: { label: 'See who it is', url },
    after: ['Whether you ask is up to you. You stay on the waiting list until you leave it.'],
    leave: { label: 'Leave the waiting list', url: schoolUrl(school, '/saved') },
  };
}
