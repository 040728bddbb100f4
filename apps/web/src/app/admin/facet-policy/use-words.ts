import type { FacetUse, PolicyPreset } from '@akin/contracts';

/** The columns of the matrix: their heading, what they mean, and how a change of one reads. */
export const useWords: Record<FacetUse, { heading: string; means: string; begins: string; ends: string }> = {
  collect: {
    heading: 'Asked',
    means: 'People may answer it about themselves.',
    begins: 'people may answer it about themselves',
    ends: 'nobody is asked any more; answers given so far are neither shown nor used, and only their owner can see and erase them',
  },
  display: {
    heading: 'Shown',
    means: 'Those an owner chose may read the answer.',
    begins: 'those an owner chose may read the answer',
    ends: 'nobody reads the answer and no search goes by it, whatever its owner chose; it is used only when the program proposes pairs',
  },
  search: {
    heading: 'Searched',
    means: 'Words typed into the search find it, and a search can be narrowed to it.',
    begins: 'words typed into the search find it, and a search can be narrowed to it',
    ends: 'no search finds it any more or is narrowed to it',
  },
  rank: {
    heading: 'Wished for',
    means: 'A wish for it puts those further up who show it to the school.',
    begins: 'a wish for it puts those further up who show it to the school',
    ends: 'nobody can wish for it; wishes made so far are set aside',
  },
  must_have: {
    heading: 'Must',
    means: 'A wish may keep everyone else out.',
    begins: 'a wish for it may keep everyone else out',
    ends: 'it can no longer keep anyone out; a must counts as “a lot” where it may be wished for',
  },
  priority: {
    heading: 'First',
    means: 'Who has it comes first when places are few.',
    begins: 'who has it comes first when places are few',
    ends: 'nobody comes first by it',
  },
  report: {
    heading: 'Reported',
    means: 'It is counted in reports that give nobody away.',
    begins: 'it is counted in reports',
    ends: 'it is left out of reports',
  },
};

export const presetWords: Record<PolicyPreset, { name: string; says: string }> = {
  P0: { name: 'Open', says: 'Everyone may take part and chooses what matters to them. Nobody comes first.' },
  P1: {
    name: 'Need and experience',
    says: 'As open. When places are few, those who are first in their family to study, grew up with little money or far from a city come first.',
  },
  P2: {
    name: 'Restricted',
    says: 'Race, gender, orientation, faith and the like can be told and searched, but no wish for them counts and nobody comes first by them.',
  },
  P3: {
    name: 'A group first',
    says: 'Named groups come first when places are few. It takes counsel’s advice, two people and a last day, and learners are told.',
  },
};
