import type { MailContent } from '@akin/messaging';
import { callName } from './call-name.js';
import { sayWhy, type DeskMailFacts, type Side } from './desk-mail-facts.js';

/** To either of two who work together: one has left the list, and nothing changes until it is decided. */
export function pairAtDeskMail(facts: DeskMailFacts, to: Side): MailContent {
  const { learner, mentor, urls } = facts;
  const [me, other] = to === 'learner' ? [learner, mentor] : [mentor, learner];
  return {
    subject: `${other.name} and you: your program office looks at it`,
    preheader: 'Nothing changes for now, and nothing is lost.',
    title: `What comes next for ${callName(other.name)} and you`,
    paragraphs: [
      `Dear ${callName(me.name)},`,
      sayWhy(facts, to),
      `Nothing changes for now: you can go on meeting, and everything you two wrote stays. Your program office looks at it and writes to both of you.`,
    ],
    button: { label: 'Open our page', url: urls.pair },
  };
}
