/** How a step reads to the mentor; steps that are not here are the reviewers' own. */
const texts: Record<string, string> = {
  nominated: 'Somebody put your name forward',
  apply: 'You applied',
  withdraw: 'You took your application back',
  begin_review: 'A reviewer began to read your application',
  more: 'The reviewers asked for more',
  sent_again: 'You answered, and sent it again',
  approve: 'Your school said yes',
  decline: 'Your school could not say yes',
  train: 'You began the training',
  trained: 'Your training was done',
  activate: 'You became a mentor',
  pause: 'You took a pause',
  resume: 'You came back',
  come_back: 'Your pause was over',
  retire: 'You stepped back',
  office_retire: 'Your program office ended your part',
  return: 'You returned',
  return_known: 'You returned',
};

interface Step {
  at: Date;
  act: string;
  actorId: string | null;
}

/** What happened with a mentor, as the mentor may know it: never who nominated them or who decided. */
export function tellTrail(steps: readonly Step[], mentorId: string, mentorWord: string): { at: string; text: string }[] {
  return steps.flatMap(({ at, act, actorId }) => {
    const byOffice = actorId !== mentorId && Object.hasOwn(texts, `office_${act}`) ? `office_${act}` : act;
    const text = Object.hasOwn(texts, byOffice) ? texts[byOffice] : null;
    return text ? [{ at: at.toISOString(), text: text.replace('a mentor', `a ${mentorWord}`) }] : [];
  });
}
