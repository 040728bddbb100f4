import type { RosterKind, RosterView } from '@akin/contracts';

interface StateTag {
  label: string;
  /** Class of the tag, besides `tag`. */
  tone: string;
}

/** How the state of a roster is called in lists. */
export const rosterStateTags: Record<RosterView['state'], StateTag> = {
  checking: { label: 'Being checked', tone: 'tag--info' },
  checked: { label: 'Waits to be saved', tone: 'tag--warn' },
  saving: { label: 'Being saved', tone: 'tag--info' },
  committed: { label: 'Saved', tone: 'tag--good' },
  discarded: { label: 'Put aside', tone: '' },
  undone: { label: 'Taken back', tone: '' },
};

export const rosterKindLabels: Record<RosterKind, string> = { faculty: 'Faculty', learners: 'Learners' };
