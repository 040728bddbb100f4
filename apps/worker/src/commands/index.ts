import type { Command } from './command.js';
import { institutionAdd } from './institution-add.js';
import { institutionBreakGlass } from './institution-break-glass.js';
import { institutionDomainAdd, institutionDomainCheck, institutionDomainRemove, institutionDomains } from './institution-domain.js';
import { institutionErase } from './institution-erase.js';
import { institutionExport } from './institution-export.js';
import {
  institutionArchive,
  institutionEraseCancel,
  institutionRestoreArchived,
  institutionResume,
  institutionSuspend,
} from './institution-life.js';
import { institutionList } from './institution-list.js';
import { institutionRestore } from './institution-restore.js';
import { institutionSignIn } from './institution-sign-in.js';
import { institutionSignInKeys, institutionSignInMetadata } from './institution-sign-in-care.js';
import { mailBounce } from './mail-bounce.js';
import { migrate } from './migrate.js';
import { operatorSecondFactor } from './operator-second-factor.js';
import { rosterImport } from './roster-import.js';

export const commands: readonly Command[] = [
  institutionAdd,
  institutionList,
  institutionSuspend,
  institutionResume,
  institutionArchive,
  institutionRestoreArchived,
  institutionErase,
  institutionEraseCancel,
  institutionExport,
  institutionRestore,
  institutionDomains,
  institutionDomainAdd,
  institutionDomainCheck,
  institutionDomainRemove,
  institutionSignIn,
  institutionSignInMetadata,
  institutionSignInKeys,
  institutionBreakGlass,
  operatorSecondFactor,
  migrate,
  mailBounce,
  rosterImport,
];
