import { MentorEventsRepository } from '../mentors/mentor-events.repository.js';
import { MentorLife } from '../mentors/mentor-life.service.js';
import { PauseEnds } from '../mentors/pause-ends.service.js';
import { ApplicationsRepository } from './applications.repository.js';
import { ApplicationFigures } from './application-figures.repository.js';
import { Applying } from './applying.service.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceFiles } from './evidence.service.js';
import { HeldSelection } from './held-selection.service.js';
import { JoiningController } from './joining.controller.js';
import { Joining } from './joining.service.js';
import { MentorOffice } from './mentor-office.service.js';
import { NominationsController } from './nominations.controller.js';
import { NominationsRepository } from './nominations.repository.js';
import { Nominations } from './nominations.service.js';
import { PortableSelection } from './portable-selection.service.js';
import { ReviewController } from './review.controller.js';
import { ReviewDesk } from './review-desk.service.js';
import { Reviewing } from './reviewing.service.js';
import { SelectionNotifier } from './selection-notifier.service.js';
import { SelectionVersionsRepository } from './selection-versions.repository.js';
import { SelectionController } from './selection.controller.js';
import { Selection } from './selection.service.js';
import { Supply } from './supply.service.js';

/** What other rooms and the routes may use. */
export const selectionDoors = [Selection, Joining, Applying, EvidenceFiles, Nominations, Reviewing, Supply, MentorOffice];

/** What stands behind them. `PeopleModule` takes all of it in, because mentors, profiles and selection need each other. */
export const selectionParts = [
  ReviewDesk,
  MentorLife,
  PauseEnds,
  PortableSelection,
  SelectionNotifier,
  HeldSelection,
  ApplicationFigures,
  MentorEventsRepository,
  SelectionVersionsRepository,
  ApplicationsRepository,
  EvidenceRepository,
  NominationsRepository,
];

export const selectionControllers = [SelectionController, ReviewController, JoiningController, NominationsController];
