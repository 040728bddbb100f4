import { HeldInvitations } from './held-invitations.service.js';
import { InvitationNotifier } from './invitation.notifier.js';
import { InvitationPlansController } from './invitation-plans.controller.js';
import { InvitationPlansRepository } from './invitation-plans.repository.js';
import { InvitationPlanning } from './invitation-plans.service.js';
import { InvitationSending } from './invitation-sending.service.js';
import { InvitationWriter } from './invitation-writer.service.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsMerger } from './invitations-merger.repository.js';
import { InvitationsRepository } from './invitations.repository.js';
import { Invitations } from './invitations.service.js';
import { OptOutController } from './opt-out.controller.js';
import { OptOuts } from './opt-out.service.js';
import { PlannedDays } from './planned-days.service.js';
import { StandingRepository } from './standing.repository.js';

/** What other rooms and the routes may use. */
export const invitationDoors = [Invitations, InvitationPlanning, OptOuts];

/** What stands behind them. */
export const invitationParts = [
  HeldInvitations,
  InvitationNotifier,
  InvitationSending,
  InvitationWriter,
  InvitationsMerger,
  InvitationsRepository,
  InvitationPlansRepository,
  PlannedDays,
  StandingRepository,
];

export const invitationControllers = [InvitationsController, InvitationPlansController, OptOutController];
