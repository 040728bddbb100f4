import { FindMentorService } from './find-mentor.service.js';
import { MentorsController } from './mentors.controller.js';
import { Queries } from './queries.service.js';
import { WordReader } from './read-words.service.js';

export const findParts = [FindMentorService, Queries, WordReader];
export const findControllers = [MentorsController];
