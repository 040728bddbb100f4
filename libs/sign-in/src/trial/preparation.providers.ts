import { DraftsRepository } from '../config/drafts.repository.js';
import { SignInDrafts } from '../config/drafts.service.js';
import { PreviousRepository } from '../config/previous.repository.js';
import { SignInSwitch } from '../config/sign-in-switch.service.js';
import { TrialsRepository } from './trials.repository.js';
import { Trials } from './trials.service.js';

/** Preparing another sign-in, testing it and switching to it: what other rooms use. */
export const preparationDoors = [SignInDrafts, SignInSwitch, Trials];

/** With what stands behind. */
export const preparationProviders = [...preparationDoors, DraftsRepository, PreviousRepository, TrialsRepository];
