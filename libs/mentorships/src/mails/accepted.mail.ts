import type { MailContent } from '@akin/messaging';
import { callName } from './call-name.js';
import type { RequestMailFacts } from './request-mail-facts.js';
import { sayDay } from './say-day.js';

/** To the learner: the mentor said yes. */
export function acceptedMail(facts: RequestMailFacts & { mentorMail: string; firstMeetingBy: string }): MailContent {
  const { learner, mentor, needLabel, when, words, schoolWords, url } = facts;
  return {
    subject: `${mentor.name} said yes`,
    preheader: `Your ${schoolWords.mentor} hopes to meet you by ${sayDay(facts.firstMeetingBy)}.`,
    title: `${mentor.name} said yes`,
    paragraphs: [
      `Dear ${callName(learner.name)},`,
      `${mentor.name} is glad to be your ${schoolWords.mentor}. The next step is a first meeting, by ${sayDay(facts.firstMeetingBy)} if you both can.`,
      ...(words ? [`${mentor.name} adds:`] : []),
    ],
    ...(words ? { quote: words } : {}),
    facts: [
      { label: 'Help with', value: needLabel },
      { label: 'You can meet', value: when },
      { label: 'Write to', value: facts.mentorMail },
    ],
    button: { label: 'See what comes next', url },
    after: ['Your other open requests stay as they are. You can keep or withdraw them.'],
  };
}
