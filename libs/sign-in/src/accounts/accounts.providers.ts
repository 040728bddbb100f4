import { AdmissionController } from './admission/admission.controller.js';
import { AdmissionRepository } from './admission/admission.repository.js';
import { Admissions } from './admission/admission.service.js';
import { ArrivalsRepository } from './arrivals.repository.js';
import { Arrivals } from './arrivals.service.js';
import { AccountAudit } from './care/account-audit.repository.js';
import { AccountCareController } from './care/account-care.controller.js';
import { AccountCareRepository } from './care/account-care.repository.js';
import { AccountCare } from './care/account-care.service.js';
import { Administrators } from './care/administrators.service.js';
import { ConfirmationsController } from './confirmation/confirmations.controller.js';
import { ConfirmationsRepository } from './confirmation/confirmations.repository.js';
import { Confirmations } from './confirmation/confirmations.service.js';
import { AccountMerges } from './merge/account-merges.service.js';
import { MergingRepository } from './merge/merging.repository.js';
import { AccountMerging } from './merge/merging.service.js';
import { RosterAccountsUndo } from './roster/roster-accounts-undo.repository.js';
import { RosterAccounts } from './roster/roster-accounts.repository.js';

/** In every process: what other rooms register with, and what a school is set up with. */
export const accountDoors = [AccountMerges, AdmissionRepository, AccountAudit, RosterAccounts, RosterAccountsUndo];

/** Only where people sign in and administrators look after accounts. */
export const accountHttpProviders = [
  Admissions,
  Arrivals,
  ArrivalsRepository,
  Confirmations,
  ConfirmationsRepository,
  AccountCare,
  Administrators,
  AccountMerging,
  MergingRepository,
  AccountCareRepository,
];
export const accountControllers = [AdmissionController, AccountCareController, ConfirmationsController];
