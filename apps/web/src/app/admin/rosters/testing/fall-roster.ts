import type { RosterColumn, RosterField, RosterView } from '@akin/contracts';

export const column = (index: number, name: string, field: RosterField): RosterColumn => ({
  ...{ index, name, field },
  ...{ samples: ['x'], why: 'Its name says so.' },
});

/** A checked roster of four rows: two people are new, one row does not fit. */
export const fallRoster: RosterView = {
  id: 'r1',
  kind: 'faculty',
  fileName: 'fall.csv',
  whole: true,
  state: 'checked',
  uploadedAt: '2026-11-17T20:14:00Z',
  uploadedBy: 'Renata Solís',
  reading: { format: 'csv', notes: ['2 lines above the header left out'] },
  columns: [
    column(0, 'Mail', 'mail'),
    column(1, 'Name', 'full_name'),
    column(2, 'Dept', 'ignore'),
    { ...column(3, 'Ethnicity', 'identity'), samples: [] },
  ],
  counts: { rows: 4, added: 2, changed: 0, unchanged: 1, rejected: 1, missing: 0 },
  done: 0,
  trouble: null,
  problems: [{ row: 3, column: 'Mail', message: 'The e-mail address is empty.' }],
  changes: [],
  words: [
    { field: 'specialty', word: 'Hosp Med', rows: 3, code: null, label: null, how: 'none' },
    { field: 'specialty', word: 'EM', rows: 9, code: 'emergency_medicine', label: 'Emergency Medicine', how: 'guessed' },
  ],
  wordsInAll: 2,
  declined: [],
  identityColumns: ['Ethnicity'],
  ready: false,
  notReady: null,
  result: null,
  undo: null,
};
