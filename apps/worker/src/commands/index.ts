import type { Command } from './command.js';
import { institutionAdd } from './institution-add.js';
import { institutionList } from './institution-list.js';
import { institutionSignIn } from './institution-sign-in.js';
import { institutionResume, institutionSuspend } from './institution-suspend.js';
import { migrate } from './migrate.js';
import { rosterImport } from './roster-import.js';

export const commands: readonly Command[] = [
  institutionAdd,
  institutionList,
  institutionSuspend,
  institutionResume,
  institutionSignIn,
  migrate,
  rosterImport,
];
