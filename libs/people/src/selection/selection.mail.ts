import { schoolUrl, type MailContent } from '@akin/messaging';
import type { School } from '@akin/tenancy';

export interface SelectionMailFacts {
  school: School;
  givenName: string;
  /** What the reviewers wrote to the mentor; empty when nothing. */
  words: string;
}

type Write = (facts: SelectionMailFacts) => MailContent;

/** No mail says by which criterion anybody was chosen: mail is read over shoulders. */
const apply: Write = ({ school, givenName }) => ({
  subject: 'Your application has arrived',
  preheader: 'Nothing for you to do now. We write when somebody has read it.',
  title: 'Your application has arrived',
  paragraphs: [
    hello(givenName),
    `Thank you for offering your time to the ${school.words.program}. Somebody reads every application by hand, and writes to you whatever comes of it.`,
    'What you wrote is read by the reviewers only. Until they answer you can take it back at any time.',
  ],
  button: join(school, 'See where it stands'),
});

const more: Write = ({ school, givenName, words }) => ({
  subject: 'A question about your application',
  preheader: 'The reviewers would like to know a little more.',
  title: 'The reviewers would like to know a little more',
  paragraphs: [hello(givenName), 'Your application is well on its way. Before they decide, the reviewers ask:'],
  ...quoted(words),
  button: join(school, 'Answer and send it again'),
  after: ['Everything you sent is still there. There is no deadline.'],
});

const approve: Write = ({ school, givenName, words }) => ({
  subject: `${school.shortName} says yes`,
  preheader: `You are a ${school.words.mentor}-to-be. One more step, and ${school.words.learners} can find you.`,
  title: `${school.shortName} is glad to have you`,
  paragraphs: [
    hello(givenName),
    `The reviewers have said yes: you are welcome as a ${school.words.mentor}. The page behind the button says what comes next; nobody sees your name before you are ready.`,
    ...(words ? ['They add:'] : []),
  ],
  ...quoted(words),
  button: join(school, 'See what comes next'),
});

const decline: Write = ({ school, givenName, words }) => ({
  subject: 'About your application',
  preheader: 'Not this time, and thank you for offering.',
  title: 'Not this time, and thank you',
  paragraphs: [
    hello(givenName),
    `The reviewers have read your application with care and cannot say yes to it now. That is about what this program needs at the moment, not about your worth as a teacher or as a colleague, and no ${school.words.learner} learns of it.`,
    ...(words ? ['They add:'] : []),
  ],
  ...quoted(words),
  button: join(school, 'Read it again'),
  after: ['You are welcome to apply again whenever something has changed.'],
});

const trained: Write = ({ school, givenName }) => ({
  subject: 'Your training is done',
  preheader: `One last step, and ${school.words.learners} can find you.`,
  title: 'Your training is done',
  paragraphs: [
    hello(givenName),
    `Thank you for taking the time. When you are ready, let ${school.words.learners} find you; you choose the day.`,
  ],
  button: join(school, 'Take the last step'),
});

const come_back: Write = ({ school, givenName }) => ({
  subject: 'Welcome back',
  preheader: `${capitalized(school.words.learners)} can find you again.`,
  title: 'Welcome back',
  paragraphs: [
    hello(givenName),
    `Your pause is over, and ${school.words.learners} can find you again. If it is too early, take another one; nobody asks why.`,
  ],
  button: join(school, 'Open my page'),
});

/** Which steps are written about, by the name of the step. */
export const selectionMails = { apply, more, approve, decline, trained, come_back };

const hello = (givenName: string) => `Dear ${givenName || 'colleague'},`;
const quoted = (words: string) => (words ? { quote: words } : {});
const join = (school: School, label: string) => ({ label, url: schoolUrl(school, '/mentor/join') });
const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
