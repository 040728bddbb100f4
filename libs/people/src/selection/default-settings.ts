import type { SelectionSettings } from '@akin/contracts';

/** What holds until a school decides otherwise: it asks nothing, and would accept any one of three criteria. */
export const defaultSettings: SelectionSettings = {
  asks: false,
  rule: 'any',
  criteria: [
    {
      code: 'background',
      kind: 'background',
      label: 'Shared background with the learners served',
      explanation:
        'You have lived something the learners of this program live. Say as much or as little about it as you like; a sentence is enough.',
    },
    {
      code: 'record',
      kind: 'record',
      label: 'A record with learners',
      explanation: 'A teaching or mentoring award, good ratings by learners, or people you have helped along the way.',
    },
    {
      code: 'nomination',
      kind: 'nomination',
      label: 'Nomination',
      explanation: 'A leader, a peer or a learner has put your name forward, here or in a letter you can add.',
    },
  ],
  trains: false,
  training: '',
  reward: '',
};
