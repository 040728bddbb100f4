import type { ApplicationState, Decision, MentorState, NominationView, NominatorKind } from '@akin/contracts';

/** How an application stands, as a tag in a list. */
export const applicationWords: Record<ApplicationState, { label: string; tone: string }> = {
  draft: { label: 'Not sent', tone: '' },
  sent: { label: 'Waits for a reviewer', tone: 'tag--warn' },
  more: { label: 'Waits for the mentor', tone: '' },
  approved: { label: 'Approved', tone: 'tag--good' },
  declined: { label: 'Declined', tone: '' },
  withdrawn: { label: 'Taken back', tone: '' },
};

export const mentorStateWords: Record<MentorState, string> = {
  invited: 'Invited',
  applied: 'Applied',
  in_review: 'In review',
  approved: 'Approved',
  training: 'In training',
  active: 'Active',
  paused: 'Taking a pause',
  retired: 'Stepped back',
};

export const decisionWords: Record<Decision, string> = { approve: 'Yes', more: 'Asked for more', decline: 'No' };

export const nominatorWords: Record<NominatorKind, string> = { leader: 'A leader', peer: 'A peer', learner: 'A learner' };

export const nominationWords: Record<NominationView['state'], { label: string; tone: string }> = {
  asked: { label: 'Asked, not answered', tone: 'tag--warn' },
  given: { label: 'Received', tone: 'tag--good' },
  over: { label: 'Link ran out', tone: '' },
};
