import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import type { JoinStatement } from '@akin/contracts';
import { Banner, Brand, Icon, Rings } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { localPath } from './local-path';

/** A school's own door. Also where people land when they have signed out. */
@Component({
  selector: 'ak-landing-page',
  imports: [Banner, Brand, Icon, Rings],
  templateUrl: './landing-page.html',
})
export class LandingPage {
  readonly returnTo = input<string>();
  /** Present after signing out: `here`, or `everywhere` when the school's own sign-in said so too. */
  readonly left = input<string>();
  protected readonly school = inject(InstitutionStore).view;
  protected readonly isOperator = computed(() => this.school().realm === 'operator');
  /** Who may join, in the school's words. */
  protected readonly statement = httpResource<JoinStatement>(() => (this.isOperator() ? undefined : '/api/statement'));
  /** Where people find the door of another school; unknown at an address of the school's own. */
  protected readonly otherDoors = computed(() => {
    const prefix = `${this.school().slug}.`;
    return location.host.startsWith(prefix) && !this.isOperator() ? `//${location.host.slice(prefix.length)}/` : null;
  });
  protected readonly theirSignIn = computed(() => (this.isOperator() ? 'your identity provider' : this.school().shortName));
  protected readonly signIn = computed(() => `/saml/login?returnTo=${encodeURIComponent(localPath(this.returnTo()))}`);
}
