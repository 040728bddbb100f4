import { Injectable } from '@nestjs/common';
import type { SchoolIndex } from './school-index.js';

/** Everybody a search may find, in memory and by school; no look is older than its question. */
@Injectable()
export class MentorIndex {
  /**
   * The mentors of the school around as they are now: whatever was committed before the call is in it. Not within a unit,
   * whose changes nobody else may see yet.
   */
  now(): Promise<SchoolIndex> {
    return Promise.reject(new Error('not there yet'));
  }
}
