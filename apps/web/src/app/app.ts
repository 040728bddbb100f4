import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ToastHost } from '@akin/ui';
import { InstitutionStore } from './session/institution-store';
import { NoSchoolPage } from './doors/no-school-page';
import { focusOnArrival } from './shell/focus-on-arrival';

@Component({
  selector: 'ak-root',
  imports: [NoSchoolPage, RouterOutlet, ToastHost],
  template: `<a class="skip" href="#main" (click)="skip($event)">Skip to main content</a>
    @if (institution.problem(); as problem) {
      <ak-no-school-page [problem]="problem" />
    } @else {
      <router-outlet />
    }
    <ak-toast-host />`,
})
export class App {
  protected readonly institution = inject(InstitutionStore);

  constructor() {
    focusOnArrival();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }
}
