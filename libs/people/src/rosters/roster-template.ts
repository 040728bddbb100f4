import type { RosterKind } from '@akin/contracts';

const ahead = ['Employee ID', 'Mail', 'First name', 'Last name'];

/** The columns of an empty roster, by names we understand ourselves. */
export const templateColumns: Record<RosterKind, readonly string[]> = {
  faculty: [...ahead, 'Academic rank', 'Department', 'Specialty', 'Subspecialty'],
  learners: ['Student ID', ...ahead.slice(1), 'Stage', 'Program', 'Department', 'Expected graduation'],
};
