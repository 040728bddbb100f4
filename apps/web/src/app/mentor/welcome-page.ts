import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { JoinStatement } from '@akin/contracts';
import { Icon, Rings, Skeleton } from '@akin/ui';
import { ProfileStore } from '../profile/profile-store';
import { InstitutionStore } from '../session/institution-store';
import { SessionStore } from '../session/session-store';
import { LoadFailed } from '../shell/load-failed';
import { capitalized } from '../wording/capitalized';
import { callName } from '../wording/names';
import { JoinStore } from './join/join-store';

/** First steps of a mentor who comes from the invitation. */
@Component({
  selector: 'ak-welcome-page',
  imports: [Icon, LoadFailed, Rings, RouterLink, Skeleton],
  templateUrl: './welcome-page.html',
})
export class WelcomePage {
  private readonly session = inject(SessionStore);
  protected readonly school = inject(InstitutionStore).view;
  protected readonly profile = inject(ProfileStore);
  protected readonly statement = httpResource<JoinStatement>(() => '/api/statement');
  protected readonly called = computed(() => callName(this.session.view()?.person.name ?? ''));
  protected readonly join = inject(JoinStore);
  /** Where the school reads an application first, its page leads. */
  protected readonly first = computed(() => {
    const view = this.join.view();
    return view && view.state !== 'active' && (view.asks || view.training.asked) && !view.may.includes('activate') ? view.words : null;
  });
  protected readonly upperLearners = computed(() => capitalized(this.school().words.learners));
  /** Offered until something was said, once the profile is theirs to fill in. */
  protected readonly mayTellHow = computed(() => {
    const how = this.profile.mentoring()?.howWeMeet;
    return how !== undefined && this.first() === null && Object.values(how).every((said) => said.length === 0);
  });
  protected readonly isActive = computed(() => this.profile.mentoring()?.state === 'active');
}
