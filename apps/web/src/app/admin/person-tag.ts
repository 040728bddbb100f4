import type { MentorState, PersonRow } from '@akin/contracts';

interface Tag {
  label: string;
  /** Class of the tag, besides `tag`. */
  tone: string;
}

const mentorTags: Record<MentorState, Tag> = {
  invited: { label: 'Invited', tone: '' },
  applied: { label: 'Applied', tone: 'tag--info' },
  in_review: { label: 'In review', tone: 'tag--info' },
  approved: { label: 'Approved', tone: 'tag--info' },
  training: { label: 'Training', tone: 'tag--info' },
  active: { label: 'Active', tone: 'tag--good' },
  paused: { label: 'Paused', tone: 'tag--warn' },
  retired: { label: 'Retired', tone: '' },
};

/** Where a person stands, in one or two words. */
export function personTag(person: Pick<PersonRow, 'mentorState' | 'signedInBefore'>): Tag {
  if (person.mentorState) return mentorTags[person.mentorState];
  return person.signedInBefore ? { label: 'Signed in', tone: 'tag--good' } : { label: 'Not signed in yet', tone: '' };
}
