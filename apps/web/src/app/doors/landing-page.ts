import { Component, computed, inject, input } from '@angular/core';
import { refusalSentences } from '@akin/contracts';
import { Banner, Brand, Icon, Rings } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { localPath } from './local-path';

/** A school's own door. Also where people land when a session ended or the school's sign-in answer was refused. */
@Component({
  selector: 'ak-landing-page',
  imports: [Banner, Brand, Icon, Rings],
  templateUrl: './landing-page.html',
})
export class LandingPage {
  readonly returnTo = input<string>();
  readonly problem = input<string>();
  protected readonly school = inject(InstitutionStore).view;
  protected readonly isOperator = computed(() => this.school().realm === 'operator');
  protected readonly signIn = computed(() => `/saml/login?returnTo=${encodeURIComponent(localPath(this.returnTo()))}`);
  protected readonly sentence = computed(() => {
    const code = this.problem();
    return code && Object.hasOwn(refusalSentences, code) ? refusalSentences[code as keyof typeof refusalSentences] : null;
  });
}
