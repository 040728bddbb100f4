import { Injectable, computed, inject } from '@angular/core';
import { audienceWords } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { SessionStore } from '../session/session-store';

/** The audiences in words that fit the person who chooses: a learner speaks of a mentor, a mentor of a mentee. */
@Injectable({ providedIn: 'root' })
export class AudienceLadder {
  private readonly school = inject(InstitutionStore).view;
  private readonly session = inject(SessionStore);
  readonly all = computed(() => audienceWords(this.school().shortName, this.other()));
  readonly members = computed(() => this.all().find((words) => words.audience === 'school'));

  private other(): string {
    const { mentor } = this.school().words;
    const hats = this.session.hats();
    if (!hats.includes('mentor')) return mentor;
    return hats.includes('learner') ? `${mentor} or mentee` : 'mentee';
  }
}
