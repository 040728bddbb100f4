import { KnownPeople } from './known-people.repository.js';
import { ListedPeopleRepository } from './listed-people.repository.js';
import { Movements } from './movements.service.js';
import { RememberedReading } from './remembered-reading.repository.js';
import { RosterChecking } from './roster-checking.service.js';
import { RosterFiles } from './roster-files.service.js';
import { RosterFindings } from './roster-findings.service.js';
import { RosterImports } from './roster-imports.service.js';
import { RosterReader } from './roster-reader.service.js';
import { RosterSaving } from './roster-saving.service.js';
import { RosterUndoRepository } from './roster-undo.repository.js';
import { RosterUndoing } from './roster-undoing.service.js';
import { RosterWorkRepository } from './roster-work.repository.js';
import { RosterWork } from './roster-work.service.js';
import { RosterRepository } from './roster.repository.js';
import { RosterService } from './roster.service.js';
import { SavedRosters } from './saved-rosters.repository.js';
import { StagedPeopleRepository } from './staged-people.repository.js';

/** What the api and the worker come to rosters by. */
export const rosterDoors = [RosterService, RosterFiles, RosterWork, RosterWorkRepository];

export const rosterParts = [
  RosterRepository,
  SavedRosters,
  StagedPeopleRepository,
  ListedPeopleRepository,
  KnownPeople,
  RememberedReading,
  RosterReader,
  RosterImports,
  RosterFindings,
  RosterChecking,
  RosterSaving,
  RosterUndoRepository,
  RosterUndoing,
  Movements,
];
